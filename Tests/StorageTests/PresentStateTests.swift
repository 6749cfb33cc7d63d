import Estate
import TestSupport
import Testing

@testable import Storage

/// What is served after feeds of all kinds: full, partial, older, named empty.
@Suite struct PresentStateTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    /// The units of each floor now: leased and vacant.
    private func floors(
        asOf: CalendarDate = .later, knownAt: Instant = .forever
    ) throws -> [String: [Int]] {
        let state = try store.occupancy(asOf: asOf, knownAt: knownAt)[.example]
        return Dictionary(
            uniqueKeysWithValues: (state?.summary.floors ?? []).map { part in
                (
                    part.floor?.description ?? "?",
                    [part.occupied.hundredths / 10_000, part.vacant.hundredths / 10_000]
                )
            })
    }

    /// Checks that what is on offer now is just the vacant units of these floors.
    private func expectOffered(_ expected: [String: Int]) throws {
        let offered = try store.offeredFloors(.example)
        let counts = Dictionary(
            uniqueKeysWithValues: offered.map { ($0.floor?.description ?? "?", $0.offers.count) })
        #expect(counts == expected)
        #expect(try store.verify().problems == [])
    }

    private let whole: [Floor] = [
        .make(-1, vacant: 1), .make(1, leased: 3, vacant: 1), .make(2, leased: 2, vacant: 2),
    ]

    @Test func `a partial feed replaces just the floors it names`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(
                asOf: "2026-11-15", floors: [.make(2, leased: 1, vacant: 3), .make(3, vacant: 5)]),
        ])
        #expect(try floors() == ["-1": [0, 1], "1": [3, 1], "2": [1, 3], "3": [0, 5]])
        #expect(
            try floors(asOf: .make("2026-11-14")) == ["-1": [0, 1], "1": [3, 1], "2": [2, 2]])
        try expectOffered(["-1": 1, "1": 1, "2": 3, "3": 5])
    }

    @Test func `a partial feed of the same date replaces what it names`() throws {
        try store.importAll([
            .make(floors: whole), .partial(floors: [.make(1, leased: 4)]),
            .partial(floors: [.make(1, leased: 3, vacant: 2), .make(2, leased: 3, vacant: 1)]),
        ])
        #expect(try store.feeds().map(\.revision) == [3, 2, 1])
        #expect(try floors() == ["-1": [0, 1], "1": [3, 2], "2": [3, 1]])
        try expectOffered(["-1": 1, "1": 2, "2": 1])
    }

    @Test func `partial feeds of later dates lie one above the other`() throws {
        try store.importAll([
            .make(floors: whole), .partial(asOf: "2026-11-10", floors: [.make(1, leased: 5)]),
            .partial(asOf: "2026-11-20", floors: [.make(2, leased: 6)]),
            .partial(asOf: "2026-11-30", floors: [.make(1, leased: 7)]),
        ])
        #expect(try floors() == ["-1": [0, 1], "1": [7, 0], "2": [6, 0]])
        #expect(
            try floors(asOf: .make("2026-11-29")) == ["-1": [0, 1], "1": [5, 0], "2": [6, 0]])
        #expect(
            try floors(asOf: .make("2026-11-19")) == ["-1": [0, 1], "1": [5, 0], "2": [2, 2]])
        try expectOffered(["-1": 1])
        let state = try store.occupancy(asOf: .later, knownAt: .forever)[.example]
        #expect(state?.feed.asOf == .make("2026-11-30"))
    }

    @Test func `a partial feed of an older date fills in below a newer one`() throws {
        try store.importAll([
            .make(floors: whole), .partial(asOf: "2026-11-30", floors: [.make(1, leased: 7)]),
            .partial(
                asOf: "2026-11-10", floors: [.make(1, leased: 5), .make(2, leased: 6, vacant: 3)]),
        ])
        #expect(try floors() == ["-1": [0, 1], "1": [7, 0], "2": [6, 3]])
        try expectOffered(["-1": 1, "2": 3])
    }

    @Test func `an older full feed shows through a newer partial one`() throws {
        try store.importAll([
            .partial(asOf: "2026-11-30", floors: [.make(1, leased: 7)]), .make(floors: whole),
        ])
        #expect(try floors() == ["-1": [0, 1], "1": [7, 0], "2": [2, 2]])
        try expectOffered(["-1": 1, "2": 2])
    }

    @Test func `a partial feed can be a building's first`() throws {
        try store.importOne(.partial(floors: [.make(2, leased: 1, vacant: 1)]))
        #expect(try floors() == ["2": [1, 1]])
        try expectOffered(["2": 1])
    }

    @Test func `a floor that a partial feed names empty has no units any more`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(asOf: "2026-11-30", floors: [.make(1, leased: 4), .make(-1)]),
        ])
        #expect(try floors() == ["-1": [0, 0], "1": [4, 0], "2": [2, 2]])
        try expectOffered(["2": 2])
        try store.importOne(.partial(asOf: "2026-11-10", floors: [.make(-1, vacant: 9)]))
        try expectOffered(["2": 2])
    }

    @Test func `a floor that a full feed does not name has no units any more`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(asOf: "2026-11-10", floors: [.make(3, leased: 1, vacant: 1)]),
            .make(
                asOf: "2026-11-30", floors: [.make(1, leased: 5, vacant: 1), .make(2, leased: 4)]),
        ])
        #expect(try floors() == ["1": [5, 1], "2": [4, 0]])
        try expectOffered(["1": 1])
    }

    @Test func `a full feed of the same date ends what a partial one had added`() throws {
        try store.importAll([
            .make(floors: whole), .partial(floors: [.make(3, leased: 3, vacant: 3)]),
            .make(floors: [.make(1, leased: 6, vacant: 5)]),
        ])
        #expect(try floors() == ["1": [6, 5]])
        try expectOffered(["1": 5])
    }

    @Test func `floors of no known number are one floor`() throws {
        try store.importAll([
            .make(floors: [.make(nil, leased: 2, vacant: 2), .make(1, leased: 2)]),
            .partial(asOf: "2026-11-30", floors: [.make(nil, leased: 3, vacant: 1)]),
        ])
        #expect(try floors() == ["?": [3, 1], "1": [2, 0]])
        try expectOffered(["?": 1])
    }

    // MARK: Backfill

    @Test func `an older date is history and leaves the present alone`() throws {
        try store.importOne(.make(floors: whole))
        let present = try store.offeredFloors()
        let outcome = try store.importOne(
            .make(asOf: "2026-09-30", floors: [.make(1, leased: 1, vacant: 6)]), at: 2000)
        #expect(outcome.status == .accepted)
        #expect(outcome.feed?.revision == 1)
        #expect(try store.offeredFloors() == present)
        #expect(try floors() == ["-1": [0, 1], "1": [3, 1], "2": [2, 2]])
        #expect(try floors(asOf: .make("2026-10-30")) == ["1": [1, 6]])
        #expect(try floors(asOf: .make("2026-09-29")).isEmpty)
        #expect(try floors(asOf: .make("2026-10-30"), knownAt: .make(1999)).isEmpty)
        #expect(try store.verify().problems == [])
    }

    @Test func `feeds in any order make the same present`() throws {
        let feeds: [SentFeed] = [
            .make(asOf: "2026-08-31", floors: whole),
            .partial(asOf: "2026-09-15", floors: [.make(1, leased: 4)]),
            .make(asOf: "2026-09-30", floors: whole + [.make(3, leased: 1, vacant: 1)]),
            .partial(asOf: "2026-10-15", floors: [.make(2, leased: 4, vacant: 1)]),
        ]
        var expected: [OfferedFloor]?
        var random = Seeded(1)
        for _ in 0..<24 {
            let store = try Store.inMemory()
            let outcomes = try store.importAll(
                feeds.shuffled(using: &random), options: .confirmed)
            #expect(outcomes.allSatisfy { $0.status == .accepted })
            let offered = try store.offeredFloors()
            #expect(offered == expected ?? offered)
            expected = offered
        }
        #expect(expected?.flatMap(\.offers).count == 4)
    }

    // MARK: What is on offer

    @Test func `units on offer come as they stand, with their place along the floor`() throws {
        let day = CalendarDate.make("2026-12-01")
        var priced = Unit.make("d", area: Area(hundredths: 12_345), state: .vacant, from: day)
        priced.askingRent = Rent(millionths: 65_500_000)
        let units: [Unit] = [
            .make("a"), .make("b", from: day), .make("c", state: .reserved, from: day), priced,
            .make("e", state: .outOfService, from: day), .make("f", state: .vacant, use: .parking),
            .make("g", state: .fitOut, from: day), .make("h", state: .signed),
            .make("i", state: .selfOccupied, use: .retail, from: day),
        ]
        try store.importOne(
            .make(floors: [.make(12, units: units), .make(13, leased: 1), .make(-1, vacant: 1)]))
        let offered = try store.offeredFloors()
        #expect(offered.map(\.floor) == [.make(-1), .make(12)])
        let floor = try #require(offered.last)
        #expect(floor.building == .example)
        #expect(floor.units == 8)
        #expect(
            floor.offers
                == [1, 3, 5, 6, 8].map { index in
                    PackedFloor.Offer(
                        position: index, unit: units[index].id, area: units[index].area,
                        use: units[index].use, state: units[index].state,
                        availableFrom: units[index].availableFrom,
                        askingRent: units[index].askingRent)
                })
    }

    @Test func `what is on offer is asked of one building or of all, in order`() throws {
        try store.importAll([
            .make(.other, floors: [.make(2, vacant: 1), .make(-2, vacant: 1)]),
            .make(floors: [.make(9, vacant: 2), .make(10, vacant: 1), .make(8, leased: 1)]),
        ])
        let example = ["5001030001/9/9-0", "5001030001/9/9-1", "5001030001/10/10-0"]
        let other = ["5001030002/-2/-2-0", "5001030002/2/2-0"]
        #expect(try store.offered() == example + other)
        #expect(try store.offered(.other) == other)
        #expect(try store.offered(.make("5001039999")) == [])
    }
}
