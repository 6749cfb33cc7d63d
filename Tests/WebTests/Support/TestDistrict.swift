import Configuration
import Estate
import Importers
import Storage
import Testing

/// A district of three buildings with three floors of 1,000 m² each: two have sent feeds.
enum TestDistrict {
    /// Has a policy, is the core, 满天星 and carrier; has sent feeds for September and October.
    static let own = Building.ID.make("5001030001")
    /// One of the points, without a policy; has sent a feed for October.
    static let other = Building.ID.make("5001030002")
    /// Has sent nothing.
    static let silent = Building.ID.make("5001030003")
    /// There is no such building.
    static let absent = Building.ID.make("5001039999")

    static func policies() throws -> Policies {
        let folder = PolicyFolder.parse(files)
        return try #require(folder.policies, "\(folder.diagnostics)")
    }

    /// Keeps the policy files and imports the feeds, as if some weeks ago.
    static func fill(_ store: Store) throws {
        let then = Instant.make("2026-11-02T09:00:00+08:00")
        try store.keepPolicies(
            files.map { Store.PolicyVersion(name: $0.name, text: $0.text) }, at: then)
        let sources = [septemberFeed, octoberFeed, otherFeed].enumerated().map { number, text in
            FeedSource.bytes(Array(text.utf8), name: "feed-\(number + 1).xml")
        }
        let context = ImportContext(
            buildings: try policies().buildings, overrides: [:], today: then.date)
        try store.importFeeds(
            FeedStream(sources, context: context), names: sources.map(\.fileName),
            now: { then }
        ) { number, outcome in
            try #require(outcome.status == .accepted, "\(number): \(outcome.log.listed)")
        }
    }

    static let septemberFeed = SampleFeed.make(
        own, asOf: "2026-09-30",
        floors: [
            1: [.leased("101", 400), .vacant("102", 300)],
            2: [.leased("201", 500), .leased("202", 450)],
            3: [.vacant("301", 900)],
        ])
    /// Has one warning.
    static let octoberFeed = SampleFeed.make(
        own, asOf: "2026-10-31",
        floors: [
            1: [.leased("101", 400), .vacant("102", 300, rent: "60.00")],
            2: [
                .leased("201", 500, tenant: "重庆示例设计有限公司", uscc: "91500000000000000X"),
                .vacant("202", 450, from: "2026-12-01"),
            ],
            3: [.vacant("301", 900)],
        ])
    static let otherFeed = SampleFeed.make(
        other, asOf: "2026-10-31",
        floors: [1: [.leased("101", 600, tenant: "重庆示例网络有限公司"), .vacant("102", 300)]])
}

extension Building.ID {
    /// An id that is known to be one.
    static func make(_ text: String) -> Building.ID {
        guard let id = Building.ID(rawValue: text) else { preconditionFailure("\(text) is no id") }
        return id
    }
}
