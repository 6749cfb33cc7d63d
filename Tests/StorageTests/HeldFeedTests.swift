import Estate
import Testing

@testable import Storage

@Suite struct HeldFeedTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    /// A building before a feed, the feed, and why it is held.
    struct Case: CustomTestStringConvertible {
        var name: String
        var before: [SentFeed]
        var feed: SentFeed
        var reasons: [Diagnostic.Code]

        var testDescription: String { name }
    }

    private static let next = "2026-11-30"

    static let cases: [Case] = [
        Case(
            name: "no units, nothing before", before: [], feed: .make(floors: []),
            reasons: [.heldWithoutUnits]),
        Case(
            name: "floors, but no units", before: [], feed: .make(floors: [.make(1), .make(2)]),
            reasons: [.heldWithoutUnits]),
        Case(
            name: "no units any more", before: [.make(leased: 4)],
            feed: .make(asOf: next, floors: []),
            reasons: [.heldWithoutUnits, .heldUnitsGone, .heldOccupiedFell]),
        Case(
            name: "a third gone exactly", before: [.make(leased: 6)],
            feed: .make(leased: 4, asOf: next), reasons: [.heldUnitsGone]),
        Case(
            name: "less than a third gone", before: [.make(leased: 7)],
            feed: .make(leased: 5, asOf: next), reasons: []),
        Case(
            name: "parking counts among the units",
            before: [
                .make(floors: [
                    .make(
                        -1, units: (0..<8).map { .make("P\($0)", state: .vacant, use: .parking) }),
                    .make(1, leased: 4),
                ])
            ], feed: .make(leased: 4, asOf: next), reasons: [.heldUnitsGone]),
        Case(
            name: "occupied down by exactly half",
            before: [.make(leased: 6)],
            feed: .make(asOf: next, floors: [.make(1, leased: 3, vacant: 3)]), reasons: []),
        Case(
            name: "occupied down by more than half",
            before: [.make(leased: 7)],
            feed: .make(asOf: next, floors: [.make(1, leased: 3, vacant: 4)]),
            reasons: [.heldOccupiedFell]),
        Case(
            name: "occupied down by half and 0.01 m²",
            before: [.make(leased: 2)],
            feed: .make(
                asOf: next,
                floors: [
                    .make(
                        1,
                        units: [
                            .make("a", area: Area(hundredths: 9_999)),
                            .make("b", area: Area(hundredths: 10_001), state: .vacant),
                        ])
                ]), reasons: [.heldOccupiedFell]),
        Case(
            name: "the next revision of the same date", before: [.make(leased: 6)],
            feed: .make(leased: 2), reasons: [.heldUnitsGone, .heldOccupiedFell]),
        Case(
            name: "a backfill, against the state of its own date",
            before: [.make(leased: 3, asOf: "2026-08-31"), .make(leased: 12)],
            feed: .make(leased: 3, asOf: "2026-09-30"), reasons: []),
        Case(
            name: "a backfill before any state", before: [.make(leased: 12)],
            feed: .make(leased: 1, asOf: "2026-09-30"), reasons: []),
        Case(
            name: "a partial feed, as part of the whole building",
            before: [.make(floors: [.make(1, leased: 9), .make(2, leased: 2)])],
            feed: .partial(asOf: next, floors: [.make(2, vacant: 1)]), reasons: []),
        Case(
            name: "a partial feed that takes less than a third of the building",
            before: [.make(floors: [.make(1, leased: 4), .make(2, leased: 3)])],
            feed: .partial(asOf: next, floors: [.make(2, leased: 1), .make(3)]),
            reasons: []),
        Case(
            name: "a partial feed that takes exactly a third of the building",
            before: [.make(floors: [.make(1, leased: 4), .make(2, leased: 5)])],
            feed: .partial(asOf: next, floors: [.make(2, leased: 2)]),
            reasons: [.heldUnitsGone]),
        Case(
            name: "a partial feed that empties most of the building",
            before: [.make(floors: [.make(1, leased: 1), .make(2, leased: 3)])],
            feed: .partial(asOf: next, floors: [.make(2, vacant: 3)]),
            reasons: [.heldOccupiedFell]),
        Case(
            name: "a partial feed against full and partial together",
            before: [
                .make(floors: [.make(1, leased: 1)]),
                .partial(asOf: "2026-11-15", floors: [.make(2, leased: 8)]),
            ], feed: .partial(asOf: next, floors: [.make(2, leased: 2)]),
            reasons: [.heldUnitsGone, .heldOccupiedFell]),
        Case(
            name: "a partial feed of one floor without units",
            before: [.make(floors: [.make(1, leased: 9), .make(2, leased: 1)])],
            feed: .partial(asOf: next, floors: [.make(2)]), reasons: [.heldWithoutUnits]),
        Case(
            name: "a building that was empty before",
            before: [.make(floors: [.make(1, vacant: 4)])],
            feed: .make(asOf: next, floors: [.make(1, vacant: 3)]), reasons: []),
        Case(
            name: "another building's state",
            before: [.make(.other, floors: [.make(1, leased: 9)])],
            feed: .make(leased: 1, asOf: next), reasons: []),
    ]

    @Test(arguments: HeldFeedTests.cases)
    func `a suspicious feed is held with its reasons`(example: Case) throws {
        try store.importAll(example.before)
        let state = try store.occupied()
        let offered = try store.offered()
        let outcome = try store.importOne(example.feed)
        #expect(outcome.reasons == example.reasons)
        #expect(outcome.status == (example.reasons.isEmpty ? .accepted : .held))
        guard outcome.status == .held else { return }
        #expect(outcome.feed?.revision == nil)
        #expect(try store.occupied() == state)
        #expect(try store.offered() == offered)
        let id = try #require(outcome.feed?.id)
        let record = try #require(try store.feeds().first { $0.id == id })
        #expect(record.status == .held)
        #expect(record.acceptedAt == nil)
        let stored = try store.findings(ofFeed: id)
        #expect(stored.listed.map(\.code) == example.reasons)
        #expect(stored.counts == Dictionary(uniqueKeysWithValues: example.reasons.map { ($0, 1) }))
        #expect(try store.floors(ofFeed: id) == example.feed.floors)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: HeldFeedTests.cases.filter { !$0.reasons.isEmpty })
    func `a suspicious feed that is confirmed at once is accepted, reasons and all`(
        example: Case
    ) throws {
        try store.importAll(example.before)
        let outcome = try store.importOne(example.feed, options: .confirmed)
        #expect(outcome.status == .accepted)
        #expect(outcome.feed?.revision != nil)
        #expect(outcome.reasons == example.reasons)
        #expect(try store.verify().problems == [])
    }

    // MARK: Deciding

    /// Holds a feed of two offices where there were six.
    private func hold(at milliseconds: Int = 2000) throws -> Int {
        try store.importOne(.make(leased: 6), at: 1000)
        let outcome = try store.importOne(.make(leased: 2), at: milliseconds)
        #expect(outcome.status == .held)
        return try #require(outcome.feed?.id)
    }

    @Test func `confirming makes a held feed the next revision`() throws {
        let id = try hold()
        #expect(try store.confirm(feed: id, at: .make(3000)) == 2)
        #expect(try store.occupied() == 200)
        let record = try #require(try store.feeds().first)
        #expect(record.id == id)
        #expect(record.revision == 2)
        #expect(record.status == .accepted)
        #expect(record.receivedAt == .make(2000))
        #expect(record.acceptedAt == .make(3000))
        #expect(try store.verify().problems == [])
    }

    @Test func `a feed confirmed is known from its confirmation on`() throws {
        let id = try hold(at: 2000)
        #expect(try store.confirm(feed: id, at: .make(3000)) == 2)
        #expect(try store.occupied(knownAt: .make(2999)) == 600)
        #expect(try store.occupied(knownAt: .make(3000)) == 200)
    }

    @Test func `a feed is confirmed or discarded once`() throws {
        let id = try hold()
        #expect(try store.confirm(feed: id, at: .make(3000)) == 2)
        #expect(try store.confirm(feed: id, at: .make(4000)) == nil)
        #expect(try store.discard(feed: id) == false)
        #expect(try store.confirm(feed: 999, at: .make(4000)) == nil)
        #expect(try store.discard(feed: 999) == false)
        #expect(try store.feeds().map(\.revision) == [2, 1])
    }

    @Test func `a discarded feed stays readable and is never served`() throws {
        let id = try hold()
        #expect(try store.discard(feed: id) == true)
        #expect(try store.confirm(feed: id, at: .make(3000)) == nil)
        #expect(try store.discard(feed: id) == false)
        #expect(try store.occupied() == 600)
        #expect(try store.statuses() == [.accepted, .discarded])
        #expect(try store.floors(ofFeed: id) == [.make(1, leased: 2)])
        #expect(try store.importOne(.make(leased: 5)).feed?.revision == 2)
        #expect(try store.verify().problems == [])
    }

    @Test func `the same held content again is the same feed, with its reasons`() throws {
        let id = try hold()
        let before = try store.dump()
        let again = try store.importOne(.make(leased: 2), at: 9000, name: "again.xml")
        #expect(again.status == .held)
        #expect(again.feed?.id == id)
        #expect(again.reasons == [.heldUnitsGone, .heldOccupiedFell])
        #expect(try store.dump() == before)
    }

    @Test func `held content sent again with confirmation accepts the feed that waits`() throws {
        let id = try hold()
        let again = try store.importOne(.make(leased: 2), at: 9000, options: .confirmed)
        #expect(again.status == .accepted)
        #expect(again.feed?.id == id)
        #expect(again.feed?.revision == 2)
        #expect(try store.occupied() == 200)
        #expect(try store.occupied(knownAt: .make(8999)) == 600)
        #expect(try store.feeds().count == 2)
        #expect(try store.importOne(.make(leased: 2)).status == .unchanged)
        #expect(try store.verify().problems == [])
    }

    @Test func `content that was discarded is looked at anew`() throws {
        let id = try hold()
        #expect(try store.discard(feed: id) == true)
        let again = try store.importOne(.make(leased: 2))
        #expect(again.status == .held)
        #expect(again.feed?.id != id)
        #expect(try store.statuses() == [.accepted, .discarded, .held])
    }

    @Test func `a feed accepted meanwhile takes the revision before the one confirmed`() throws {
        let id = try hold()
        #expect(try store.importOne(.make(leased: 7), at: 2500).feed?.revision == 2)
        #expect(try store.confirm(feed: id, at: .make(3000)) == 3)
        #expect(try store.occupied() == 200)
        #expect(try store.verify().problems == [])
    }

    @Test func `confirming an older date leaves the present alone`() throws {
        try store.importOne(.make(asOf: "2026-09-30", floors: [.make(1, leased: 6)]))
        let held = try store.importOne(
            .make(asOf: "2026-09-30", floors: [.make(1, leased: 1, vacant: 1)]))
        try store.importOne(.make(floors: [.make(1, leased: 5, vacant: 2)]))
        let offered = try store.offeredFloors()
        #expect(try store.confirm(feed: try #require(held.feed?.id), at: .make(9000)) == 2)
        #expect(try store.offeredFloors() == offered)
        #expect(try store.occupied(asOf: .make("2026-09-30")) == 100)
        #expect(try store.verify().problems == [])
    }

    @Test func `several feeds of one date may wait, each decided by itself`() throws {
        try store.importOne(.make(leased: 9))
        let held = try (1...3).map { leased in
            let outcome = try store.importOne(.make(leased: leased))
            #expect(outcome.status == .held)
            return try #require(outcome.feed?.id)
        }
        #expect(Set(held).count == 3)
        #expect(try store.confirm(feed: held[2], at: .make(2000)) == 2)
        #expect(try store.discard(feed: held[0]) == true)
        #expect(try store.confirm(feed: held[1], at: .make(3000)) == 3)
        #expect(try store.statuses() == [.accepted, .discarded, .accepted, .accepted])
        #expect(try store.occupied() == 200)
    }
}
