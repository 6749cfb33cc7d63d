import Estate
import Testing

@testable import Storage

/// What was known at a moment does not change afterwards.
@Suite struct KnownAtTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    @Test func `a feed is known from the moment of its acceptance on`() throws {
        try store.importOne(.make(leased: 4), at: 5000)
        try store.importOne(.make(leased: 5), at: 6000)
        #expect(try store.occupied(knownAt: .make(4999)) == nil)
        #expect(try store.occupied(knownAt: .make(5000)) == 400)
        #expect(try store.occupied(knownAt: .make(5999)) == 400)
        #expect(try store.occupied(knownAt: .make(6000)) == 500)
    }

    @Test func `a feed speaks from its own day on`() throws {
        try store.importOne(.make(leased: 4), at: 5000)
        #expect(try store.occupied(asOf: .make("2026-10-30")) == nil)
        #expect(try store.occupied(asOf: .make("2026-10-31")) == 400)
    }

    @Test func `a correction is known later than what it corrects, for any date`() throws {
        try store.importOne(.make(leased: 4, asOf: "2026-09-30"), at: 1000)
        try store.importOne(.make(leased: 6), at: 2000)
        try store.importOne(.make(leased: 5, asOf: "2026-09-30"), at: 3000)
        let september = CalendarDate.make("2026-09-30")
        #expect(try store.occupied(asOf: september, knownAt: .make(2999)) == 400)
        #expect(try store.occupied(asOf: september, knownAt: .make(3000)) == 500)
        #expect(try store.occupied(knownAt: .make(3000)) == 600)
    }

    @Test func `without feeds nothing is known`() throws {
        #expect(try store.occupancy(asOf: .later, knownAt: .forever).isEmpty)
        #expect(try store.offeredFloors().isEmpty)
        #expect(try store.feeds().isEmpty)
    }

    @Test func `a clock that runs backwards does not change what was known`() throws {
        try store.importOne(.make(leased: 4), at: 5000)
        let moments = [0, 999, 1000, 2000, 4999]
        let dates = ["2026-09-30", "2026-10-31", "2026-11-30"].map(CalendarDate.make)
        func known() throws -> [[Building.ID: BuildingOccupancy]] {
            try dates.flatMap { date in
                try moments.map { try store.occupancy(asOf: date, knownAt: .make($0)) }
            }
        }
        let before = try known()
        try store.importOne(.make(leased: 5), at: 1000)
        try store.importOne(.make(leased: 6, asOf: "2026-09-30"), at: 1000)
        let held = try store.importOne(.make(leased: 1, asOf: "2026-11-30"), at: 2000)
        #expect(try store.confirm(feed: try #require(held.feed?.id), at: .make(999)) == 1)
        #expect(try known() == before)
        let feeds = try store.feeds()
        #expect(feeds.allSatisfy { ($0.acceptedAt?.milliseconds ?? 0) >= 5000 })
        #expect(Set(feeds.map(\.receivedAt.milliseconds)) == [1000, 2000, 5000])
        #expect(try store.occupied(knownAt: .forever) == 100)
    }

    @Test func `a clock set back does not change what was known of any building`() throws {
        try store.importOne(.make(leased: 4), at: 5000)
        try store.importOne(.make(.other, floors: [.make(1, leased: 3)]), at: 1000)
        #expect(try store.occupied(.other, knownAt: .make(5000)) == nil)
        #expect(try store.occupied(.other, knownAt: .make(5001)) == 300)
        #expect(store.known(.make(1000)).instant == .make(5001))
    }

    @Test(arguments: [(1, [3000, 5000, 7000]), (2, [4000, 4000, 6000]), (3, [5000, 5000, 5000])])
    func `feeds are known from the end of their transaction on`(
        size: Int, moments: [Int]
    ) throws {
        let feeds = (4...6).map { SentFeed.make(leased: $0) }
        var time = 1000
        try store.importFeeds(
            feeds.enumerated().flatMap { $1.pieces($0) }, names: [],
            options: .make { $0.feedsPerCommit = size },
            now: {
                time += 1000
                return .make(time)
            }, report: { _, _ in })
        let records = try store.feeds().sorted { $0.id < $1.id }
        #expect(records.compactMap { $0.acceptedAt?.milliseconds } == moments)
        for moment in Set(moments) {
            let last = (4...6).reversed().first { moments[$0 - 4] <= moment }
            let before = (4...6).reversed().first { moments[$0 - 4] < moment }
            #expect(try store.occupied(knownAt: .make(moment)) == last.map { $0 * 100 })
            #expect(try store.occupied(knownAt: .make(moment - 1)) == before.map { $0 * 100 })
        }
    }

    @Test func `a state names the newest of its feeds`() throws {
        try store.importOne(.make(floors: [.make(1, leased: 4), .make(2, leased: 4)]))
        let partial = try store.importOne(
            .make(
                asOf: "2026-11-15", coverage: .partial, sender: "二楼物业",
                floors: [.make(2, leased: 3)]))
        let state = try store.occupancy(asOf: .later, knownAt: .forever)[.example]
        #expect(
            state?.feed
                == BuildingOccupancy.Source(
                    id: try #require(partial.feed?.id), asOf: .make("2026-11-15"), revision: 1,
                    sender: "二楼物业"))
        #expect(state?.summary.unitCount == 7)
    }

    @Test func `a summary of many tenancies is whole`() throws {
        let floors = (1...6).map { number in
            Floor.make(
                number,
                units: (0..<700).map { index in
                    var unit = Unit.make("\(number)-\(index)")
                    unit.tenant?.name = "第\(String(number))层\(String(index))号公司"
                    return unit
                })
        }
        try store.importOne(.make(floors: floors))
        var expected = OccupancySummary()
        for floor in floors { expected += OccupancySummary(of: floor, edition: .edition2017) }
        #expect(
            try store.occupancy(asOf: .later, knownAt: .forever)[.example]?.summary == expected)
        #expect(expected.tenancies.count == 4200)
        #expect(try store.rowCounts()["feed_summary"] ?? 0 > 1)
    }
}
