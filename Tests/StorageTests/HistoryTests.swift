import Estate
import TestSupport
import Testing

@testable import Storage

/// One building, over time and by itself.
@Suite struct HistoryTests {
    private let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    /// By day: occupied of lettable square metres.
    private func history(
        _ building: Building.ID = .example, upTo last: CalendarDate = .later, limit: Int = 36
    ) throws -> [String] {
        try store.occupancyHistory(of: building, upTo: last, limit: limit).map { day, state in
            let lettable = state.floors.reduce(Area.zero) { $0 + $1.lettable }
            return "\(day): \(state.occupied.hundredths / 100)/\(lettable.hundredths / 100)"
        }
    }

    @Test func `each day of a feed is a point, the oldest first`() throws {
        try store.importAll([
            .make(asOf: "2026-10-31", floors: [.make(1, leased: 3, vacant: 1)]),
            .make(asOf: "2026-08-31", floors: [.make(1, leased: 1, vacant: 3)]),
            .make(asOf: "2026-09-30", floors: [.make(1, leased: 2, vacant: 2)]),
            .make(.other, asOf: "2026-09-15"),
        ])
        #expect(
            try history() == [
                "2026-08-31: 100/400", "2026-09-30: 200/400", "2026-10-31: 300/400",
            ])
        #expect(try history(.make("5001030009")) == [])
    }

    @Test func `of a day the latest revision counts, and one that is held does not`() throws {
        try store.importOne(.make(floors: [.make(1, leased: 3, vacant: 1)]))
        try store.importOne(.make(floors: [.make(1, leased: 4)]), at: 2000)
        let held = try store.importOne(.make(asOf: "2026-11-30", floors: []), at: 3000)
        #expect(held.status == .held)
        #expect(try history() == ["2026-10-31: 400/400"])
        _ = try store.confirm(feed: try #require(held.feed?.id), at: .make(4000))
        #expect(try history() == ["2026-10-31: 400/400", "2026-11-30: 0/0"])
    }

    @Test func `a partial feed is put together with what was known before`() throws {
        try store.importAll([
            .make(
                asOf: "2026-09-30",
                floors: [.make(1, leased: 2, vacant: 2), .make(2, leased: 4, vacant: 1)]),
            .partial(asOf: "2026-10-15", floors: [.make(2, leased: 5), .make(3, vacant: 7)]),
            .partial(asOf: "2026-10-31", floors: [.make(1, leased: 4)]),
            .make(
                asOf: "2026-11-30", floors: [.make(1, leased: 4), .make(2, leased: 5, vacant: 3)]),
        ])
        #expect(
            try history() == [
                "2026-09-30: 600/900", "2026-10-15: 700/1600", "2026-10-31: 900/1600",
                "2026-11-30: 900/1200",
            ])
    }

    @Test func `it ends with a day and goes back so many`() throws {
        try store.importAll(
            (1...9).map { .make(leased: $0 + 3, asOf: "2026-0\($0)-28") })
        #expect(
            try history(upTo: .make("2026-05-27"), limit: 2).map { $0.prefix(10) } == [
                "2026-03-28", "2026-04-28",
            ])
        #expect(try history(limit: 0) == [])
        #expect(try history().count == 9)
    }

    @Test func `the days are found by the index, without sorting`() throws {
        #expect(
            try store.plan(Store.daysQuery)
                == ["SEARCH f USING INDEX feed_revision (building=? AND as_of<?)"])
    }

    @Test func `it says what the state of each day says`() throws {
        var random = Seeded(11)
        for _ in 0..<40 {
            try store.importOne(random.sentFeed(), options: .confirmed)
        }
        for building in Seeded.buildings {
            for (day, state) in try store.occupancyHistory(
                of: building, upTo: .later, limit: 100)
            {
                let known = try store.occupancy(asOf: day, knownAt: .forever)[building]
                #expect(known?.summary.floors == state.floors)
            }
        }
    }

    @Test func `a building asked for by itself has the same state`() throws {
        var random = Seeded(12)
        for _ in 0..<30 {
            try store.importOne(random.sentFeed(), options: .confirmed)
        }
        for date in Seeded.dates.map(CalendarDate.make) {
            let all = try store.occupancy(asOf: date, knownAt: .forever)
            let some = try store.occupancy(
                of: [.example, .make("5001030009")], asOf: date, knownAt: .forever)
            #expect(some == all.filter { $0.key == .example })
        }
    }

    @Test func `floors come one by one as they come together`() throws {
        try store.importAll([
            .make(floors: [.make(1, leased: 3), .make(2, leased: 2, vacant: 3)]),
            .partial(asOf: "2026-11-15", floors: [.make(2, leased: 5), .make(nil, vacant: 1)]),
        ])
        var floors: [StackedFloor] = []
        try store.forEachFloor(of: .example, asOf: .later, knownAt: .forever) {
            floors.append($0)
        }
        #expect(floors.count == 3)
        #expect(try floors == store.stack(of: .example, asOf: .later, knownAt: .forever))
    }
}
