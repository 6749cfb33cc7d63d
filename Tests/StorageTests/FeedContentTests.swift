import Estate
import TestSupport
import Testing

@testable import Storage

/// What was sent comes back as it was.
@Suite struct FeedContentTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    // MARK: Source

    private func source(_ id: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try store.source(ofFeed: id) { piece in
            #expect(piece.count <= 128 * 1024)
            bytes += piece
        }
        return bytes
    }

    private static let block = 128 * 1024

    /// Sizes about the pieces in which sources are written and read.
    static let sizes = [
        0, 1, block - 1, block, block + 1, 2 * block - 1, 2 * block, 2 * block + 1, 3_000_000,
        24 * block,
    ]

    @Test(arguments: FeedContentTests.sizes, [true, false])
    func `source bytes come back exactly`(size: Int, isRandom: Bool) throws {
        var random = Seeded(size)
        let bytes = isRandom ? random.bytes(size) : Array(repeating: 60, count: size)
        let outcome = try store.importOne(.make(source: bytes))
        let id = try #require(outcome.feed?.id)
        #expect(try source(id) == bytes)
        let verification = try store.verify()
        #expect(verification.problems == [])
        #expect(verification.sourceBytes == size)
    }

    @Test func `each feed has its own source`() throws {
        var random = Seeded(7)
        var sources: [Int: [UInt8]] = [:]
        var feeds: [SentFeed] = []
        for leased in 1...12 {
            var feed = SentFeed.make(leased: leased)
            feed.source = random.bytes(random.pick([0, 10, 70_000, 700_000]))
            // What comes of a rejected source must not run into the next one.
            if leased % 4 == 0 { feed.log = DiagnosticLog([.make(.unitRepeated)]) }
            feeds.append(feed)
        }
        for (feed, outcome) in zip(feeds, try store.importAll(feeds)) {
            if let id = outcome.feed?.id { sources[id] = feed.source }
        }
        #expect(sources.count == 9)
        for (id, bytes) in sources { #expect(try source(id) == bytes) }
    }

    @Test func `the source of the first sending is kept`() throws {
        let first = try store.importOne(.make(source: [1, 2, 3]))
        try store.importOne(.make(source: [4, 5, 6]))
        #expect(try source(try #require(first.feed?.id)) == [1, 2, 3])
    }

    @Test func `a feed that is not there has no bytes`() throws {
        #expect(try source(999) == [])
        #expect(try store.floors(ofFeed: 999) == [])
        #expect(try store.findings(ofFeed: 999).listed == [])
    }

    // MARK: Floors

    @Test func `floors come back with everything said of their units`() throws {
        let tenant = Tenant(
            name: "重庆示例软件有限公司", creditCode: "91350100M000100Y43", industry: "I6513",
            direction: .industrialSoftware, headcount: 45, isRegisteredInDistrict: true,
            annualOutput: 32_000_000)
        let lease = Lease(
            start: .make("2025-03-01"), end: .make("2028-02-29"), rent: Rent(millionths: 68_000_000)
        )
        var units: [Unit] = Unit.State.allCases.enumerated().map { index, state in
            .make("u\(index)", state: state, line: 10 + index * 3)
        }
        units[0].tenant = tenant
        units[0].lease = lease
        units[1].tenant = Tenant(name: "", isRegisteredInDistrict: false)
        units[2].lease = Lease()
        units[4].availableFrom = .make("2026-12-01")
        units[4].askingRent = Rent(millionths: 65_000_001)
        let floors = [
            Floor(
                number: .make(12), grossArea: Area(hundredths: 165_050), label: "12F", units: units),
            Floor(
                number: nil, label: "",
                units: [
                    .make("x", use: .parking, line: 900), .make("y", use: .retail, line: 3),
                    .make("z", use: .other),
                ]),
            Floor(number: .make(-3)), Floor(number: .make(32_000), units: [.make("top")]),
        ]
        let outcome = try store.importOne(.make(floors: floors))
        #expect(try store.floors(ofFeed: try #require(outcome.feed?.id)) == floors)
        #expect(try store.verify().problems == [])
        #expect(try store.verify().units == 11)
    }

    @Test func `a feed without floors has none`() throws {
        let outcome = try store.importOne(.make(floors: []), options: .confirmed)
        #expect(try store.floors(ofFeed: try #require(outcome.feed?.id)) == [])
        #expect(try store.verify().problems == [])
    }

    /// A floor of which one unit's name fills its units up to just so many bytes.
    @Test(arguments: [-1, 0, 1])
    func `units of just the size of a piece come back`(extra: Int) throws {
        var floor = Floor.make(1, leased: 1)
        floor.units[0].id = ""
        let rest = PackedFloor(floor).units.count
        // The length of a long name takes three bytes in place of one.
        floor.units[0].id = String(repeating: "x", count: Self.block + extra - rest - 2)
        #expect(PackedFloor(floor).units.count == Self.block + extra)
        let outcome = try store.importOne(.make(floors: [floor]))
        #expect(try store.floors(ofFeed: try #require(outcome.feed?.id)) == [floor])
        #expect(try store.verify().problems == [])
    }

    // MARK: Findings

    @Test func `all findings are counted, the first 1,000 of a code listed`() throws {
        var log = DiagnosticLog()
        for line in 1...2500 { log.append(.make(.leaseOver, line: line)) }
        log.append(.make(.floorSparse, line: 2501, path: "/occupancyFeed/floor[1]", value: "1F"))
        log.append(.make(.energyIgnored))
        let outcome = try store.importOne(.make(log: log))
        #expect(outcome.status == .accepted)
        #expect(outcome.log == log)
        let findings = try store.findings(ofFeed: try #require(outcome.feed?.id))
        #expect(findings.counts == [.leaseOver: 2500, .floorSparse: 1, .energyIgnored: 1])
        #expect(findings.listed == log.listed)
        #expect(
            findings.listed.filter { $0.code == .leaseOver }.compactMap(\.line) == Array(1...1000))
        #expect(try store.feeds().map(\.warnings) == [2501])
        #expect(try store.verify().problems == [])
    }

    @Test func `a feed without findings has none`() throws {
        let outcome = try store.importOne(.make())
        let findings = try store.findings(ofFeed: try #require(outcome.feed?.id))
        #expect(findings.counts.isEmpty)
        #expect(findings.listed.isEmpty)
        #expect(try store.rowCounts()["feed_finding"] == 0)
    }

    @Test func `findings of an unchanged or rejected feed are told, not stored`() throws {
        try store.importOne(.make())
        let before = try store.dump()
        let log = DiagnosticLog([.make(.leaseOver, line: 3)])
        let again = try store.importOne(.make(log: log))
        #expect(again.status == .unchanged)
        #expect(again.log == log)
        #expect(try store.importOne(.rejected()).log == SentFeed.rejected().log)
        #expect(try store.dump() == before)
    }
}
