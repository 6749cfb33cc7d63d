import Estate
import TestSupport
import Testing

@testable import Storage

/// Which readings count, held against the rule as it is written down.
@Suite struct RandomEnergyTests {
    /// A feed that was accepted, and when.
    private struct Taken {
        var feed: SentFeed
        var revision: Int
        var at: Int
    }

    private static let building = Building(
        id: .example, name: "示例大厦",
        floors: [Building.FloorPlan(number: .make(1), grossArea: Area(squareMetres: 1000))])

    /// Readings of some runs of days up to a feed's own.
    private func readings(_ random: inout Seeded, until last: CalendarDate) -> [EnergyReading] {
        var readings: [EnergyReading] = []
        for floor in [nil, FloorNumber.make(1)] where random.happens(oneIn: 2) {
            var first = CalendarDate.make("2026-08-25").adding(days: random.number(0...20))
            while first <= last {
                let end = min(last, first.adding(days: random.pick([0, 9, 30, 60])))
                readings.append(
                    EnergyReading(
                        kind: .electricity, floor: floor, first: first, last: end,
                        amount: EnergyAmount(millionths: random.number(0...1_000_000))))
                first = end.adding(days: random.pick([1, 1, 1, 4]))
            }
        }
        return readings
    }

    /// What was used on a day: of the readings that count, the one of the latest date.
    private func used(
        _ floor: FloorNumber?, on day: CalendarDate, of taken: [Taken]
    ) -> Int? {
        let counting = taken.filter { own in
            !taken.contains { other in
                other.feed.feed.asOf == own.feed.feed.asOf && other.revision > own.revision
                    && (other.feed.feed.coverage == .full
                        || other.feed.energy.contains { $0.floor == floor })
            }
        }
        let spoken = counting.compactMap { own in
            own.feed.energy.first { $0.floor == floor && $0.first <= day && day <= $0.last }
                .map { (own.feed.feed.asOf, $0) }
        }
        return spoken.max { $0.0 < $1.0 }.map { _, reading in
            reading.amount(from: day, upTo: day).millionths
        }
    }

    @Test(arguments: 1...30)
    func `the readings that count are those the rule names`(seed: Int) throws {
        var random = Seeded(seed)
        let store = try Store.inMemory()
        var options = FeedImportOptions()
        options.isConfirmed = true
        var taken: [Taken] = []
        for step in 1...random.number(2...12) {
            let asOf = random.pick(["2026-09-30", "2026-10-31", "2026-11-10"])
            let coverage: Feed.Coverage = random.happens(oneIn: 2) ? .partial : .full
            var feed = SentFeed.make(
                asOf: asOf, coverage: coverage,
                floors: coverage == .full ? [.make(1, leased: 4)] : [])
            feed.energy = readings(&random, until: .make(asOf))
            let outcome = try store.importOne(feed, at: step * 1000, options: options)
            guard outcome.status == .accepted, let revision = outcome.feed?.revision else {
                #expect(outcome.status == .unchanged)
                continue
            }
            taken.append(Taken(feed: feed, revision: revision, at: step * 1000))
        }
        for asOf in ["2026-10-30", "2026-10-31", "2026-12-31"] {
            for knownAt in [3500, 7500, Int.max] {
                let known = taken.filter {
                    $0.at <= knownAt && $0.feed.feed.asOf <= .make(asOf)
                }
                let energy = try store.energy(
                    of: Self.building, months: 6, asOf: .make(asOf), knownAt: .make(knownAt))
                for (index, month) in energy.window.months.enumerated() {
                    let days = (0...month.end.days(since: month.start)).map {
                        used(.make(1), on: month.start.adding(days: $0), of: known)
                    }
                    let line = energy.lines.first?.floors.first?.months[index]
                    #expect((line?.days ?? 0) == days.count { $0 != nil }, "\(month)")
                    let whole = days.contains(nil) ? nil : days.reduce(0) { $0 + ($1 ?? 0) }
                    #expect(line?.amount?.millionths == whole, "\(month)")
                }
            }
        }
        #expect(try store.verify().problems == [])
    }
}
