import Estate
import Storage

@testable import Web

extension TestService {
    /// Sends a feed as a program does.
    ///
    /// - Parameter query: with its question mark.
    @discardableResult
    func sendFeed(
        _ text: String, _ query: String = "", as person: Person = .admin
    ) async throws -> TestAnswer {
        try await post(Paths.apiFeeds + query, text, type: "application/xml", as: person)
    }

    /// The number of a feed that is held.
    @discardableResult
    func holdFeed(_ building: Building.ID = TestDistrict.own) async throws -> Int? {
        try await sendFeed(SampleFeed.suspicious(building)).json["feed"]["id"].int
    }

    /// The audit trail, oldest first.
    func audited() throws -> [AuditEntry] {
        try store.audit(AuditQuery(limit: 1000)).entries.reversed()
    }
}
