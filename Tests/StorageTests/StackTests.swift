import Estate
import TestSupport
import Testing

@testable import Storage

/// A building floor by floor on any day, each floor from the newest feed that covers it.
@Suite struct StackTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private func stack(
        _ building: Building.ID = .example, asOf: CalendarDate = .later,
        knownAt: Instant = .forever
    ) throws -> [StackedFloor] {
        try store.stack(of: building, asOf: asOf, knownAt: knownAt)
    }

    /// By floor: the day of its feed, and how many units it has.
    private func floors(
        asOf: CalendarDate = .later, knownAt: Instant = .forever
    ) throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try stack(asOf: asOf, knownAt: knownAt).map { stacked in
                (
                    stacked.floor.number?.description ?? "?",
                    "\(stacked.feed.asOf): \(stacked.floor.units.count)"
                )
            })
    }

    private let whole: [Floor] = [
        .make(-1, vacant: 1), .make(1, leased: 3, vacant: 1), .make(2, leased: 2, vacant: 3),
    ]

    @Test func `floors come as the feed states them`() throws {
        var priced = Estate.Unit.make("1202", state: .vacant, from: .make("2026-12-01"))
        priced.askingRent = Rent(millionths: 65_500_000)
        var leased = Estate.Unit.make("1201", line: 4)
        leased.lease = Lease(start: .make("2025-03-01"), end: .make("2028-02-29"))
        var floor = Floor.make(12, label: "12F", units: [leased, priced])
        floor.grossArea = Area(hundredths: 165_050)
        let outcome = try store.importOne(.make(edition: .edition2011, floors: [floor]))
        let feed = BuildingOccupancy.Source(
            id: try #require(outcome.feed?.id), asOf: .make("2026-10-31"), revision: 1,
            sender: "示例物业")
        #expect(
            try stack() == [
                StackedFloor(
                    floor: floor, feed: feed, coverage: .full, industryEdition: .edition2011)
            ])
        #expect(try stack(.other) == [])
    }

    @Test func `a partial feed speaks for just the floors it names`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(asOf: "2026-11-15", floors: [.make(2, leased: 5), .make(3, vacant: 7)]),
            .partial(asOf: "2026-11-20", floors: [.make(3, leased: 1, vacant: 7)]),
        ])
        #expect(
            try floors() == [
                "-1": "2026-10-31: 1", "1": "2026-10-31: 4", "2": "2026-11-15: 5",
                "3": "2026-11-20: 8",
            ])
        let coverages = try stack().map { ($0.floor.number, $0.coverage) }
        #expect(coverages.allSatisfy { ($0 == .make(-1) || $0 == .make(1)) == ($1 == .full) })
    }

    @Test func `a past day has the floors of that day`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(asOf: "2026-11-15", floors: [.make(2, leased: 5)]),
            .make(asOf: "2026-11-30", floors: [.make(1, leased: 4), .make(2, leased: 5)]),
        ])
        #expect(try floors(asOf: .make("2026-10-30")) == [:])
        #expect(
            try floors(asOf: .make("2026-10-31")) == [
                "-1": "2026-10-31: 1", "1": "2026-10-31: 4", "2": "2026-10-31: 5",
            ])
        #expect(
            try floors(asOf: .make("2026-11-29")) == [
                "-1": "2026-10-31: 1", "1": "2026-10-31: 4", "2": "2026-11-15: 5",
            ])
        #expect(
            try floors(asOf: .make("2026-11-30"))
                == ["1": "2026-11-30: 4", "2": "2026-11-30: 5"])
    }

    @Test func `a floor that a later full feed does not name is gone`() throws {
        try store.importAll([
            .make(floors: whole), .make(asOf: "2026-11-30", floors: [.make(1, leased: 7)]),
        ])
        #expect(try floors() == ["1": "2026-11-30: 7"])
    }

    @Test func `a floor that is named without units is there, empty`() throws {
        try store.importAll([
            .make(floors: whole),
            .partial(asOf: "2026-11-30", floors: [.make(1, leased: 4), .make(-1)]),
        ])
        #expect(
            try floors() == ["-1": "2026-11-30: 0", "1": "2026-11-30: 4", "2": "2026-10-31: 5"])
    }

    @Test func `a correction shows from when it was known`() throws {
        try store.importOne(.make(floors: [.make(1, leased: 4)]), at: 1000)
        try store.importOne(.make(floors: [.make(1, leased: 5)]), at: 2000)
        #expect(try floors(knownAt: .make(999)) == [:])
        #expect(try floors(knownAt: .make(1999)) == ["1": "2026-10-31: 4"])
        #expect(try floors(knownAt: .make(2000)) == ["1": "2026-10-31: 5"])
        #expect(try stack().map(\.feed.revision) == [2])
    }

    @Test func `a held feed shows only once it is confirmed`() throws {
        try store.importOne(.make(floors: whole))
        let held = try store.importOne(.make(asOf: "2026-11-30", floors: [.make(1)]), at: 2000)
        #expect(held.status == .held)
        #expect(try floors().count == 3)
        _ = try store.confirm(feed: try #require(held.feed?.id), at: .make(3000))
        #expect(try floors() == ["1": "2026-11-30: 0"])
    }

    @Test func `a floor of no known number is a floor`() throws {
        try store.importAll([
            .make(floors: [.make(nil, leased: 2), .make(1, leased: 2)]),
            .partial(asOf: "2026-11-30", floors: [.make(nil, leased: 3)]),
        ])
        #expect(try floors() == ["?": "2026-11-30: 3", "1": "2026-10-31: 2"])
    }

    @Test func `the stack says what the summary says`() throws {
        var random = Seeded(7)
        for _ in 0..<40 {
            try store.importOne(random.sentFeed(), options: .confirmed)
        }
        for building in Seeded.buildings {
            for date in Seeded.dates.map(CalendarDate.make) {
                let state = try store.occupancy(asOf: date, knownAt: .forever)[building]
                let stack = try stack(building, asOf: date)
                var summary = OccupancySummary()
                for stacked in stack {
                    summary += OccupancySummary(
                        of: stacked.floor, edition: stacked.industryEdition)
                }
                #expect(summary == state?.summary ?? OccupancySummary())
                #expect(stack.allSatisfy { $0.feed.asOf <= date })
            }
        }
    }
}
