import Estate
import TestSupport
import Testing

@testable import Storage

/// The store beside a plain list of what it accepted, over many small histories.
@Suite struct RandomHistoryTests {
    /// Four times fifty histories.
    @Test(arguments: 0..<4)
    func `the store says at every step what follows from a plain list of feeds`(batch: Int) throws {
        for seed in batch * 50..<batch * 50 + 50 {
            var run = try Run(seed: seed)
            try run.go()
        }
    }

    /// One history.
    private struct Run {
        let store: Store
        let seed: Int
        var random: Seeded
        var history = History()
        var sent: [SentFeed] = []
        var time = 1000

        init(seed: Int) throws {
            self.seed = seed
            store = try Store.inMemory()
            random = Seeded(seed)
        }

        mutating func go() throws {
            for _ in 0..<random.number(6...12) {
                // Feeds of the same millisecond happen too.
                time += random.number(0...3)
                switch random.number(1...6) {
                case 1 where !history.held.isEmpty: try decide()
                default: try offer()
                }
                try compareOffers()
            }
            try compareStates()
            #expect(try store.verify().problems == [], "seed \(seed)")
        }

        /// Offers a new feed, or one that was offered before.
        private mutating func offer() throws {
            let isRepeated = !sent.isEmpty && random.happens(oneIn: 4)
            let feed = isRepeated ? random.pick(sent) : random.sentFeed()
            sent.append(feed)
            var options = FeedImportOptions()
            options.isConfirmed = random.happens(oneIn: 2)
            let (status, id) = history.expected(feed, isConfirmed: options.isConfirmed)
            let outcome = try store.importOne(feed, at: time, options: options)
            #expect(outcome.status == status, "seed \(seed)")
            let stored = try #require(outcome.feed?.id)
            if let id { #expect(stored == id, "seed \(seed)") }
            switch outcome.status {
            case .accepted:
                history.accept(feed, id: stored, at: time)
                #expect(
                    outcome.feed?.revision == history.revisions(of: feed.feed).count,
                    "seed \(seed)")
            case .held where id == nil: history.hold(feed, id: stored)
            default: break
            }
        }

        /// Confirms or discards a feed that is held.
        private mutating func decide() throws {
            let id = random.pick(history.held.map { $0.id })
            guard let feed = history.removeHeld(id) else { return }
            guard random.happens(oneIn: 2) else {
                #expect(try store.discard(feed: id), "seed \(seed)")
                return
            }
            history.accept(feed, id: id, at: time)
            #expect(
                try store.confirm(feed: id, at: .make(time))
                    == history.revisions(of: feed.feed).count, "seed \(seed)")
        }

        /// What is on offer now against the newest feeds.
        private func compareOffers() throws {
            let expected = Seeded.buildings.flatMap { building in
                history.state(of: building, asOf: .later, knownAt: .max)?.offered() ?? []
            }
            #expect(try store.offeredFloors() == expected, "seed \(seed)")
        }

        /// Every date, as known before anything was and at every moment something became known.
        private func compareStates() throws {
            let moments = Set(history.accepted.map(\.acceptedAt)).union([999])
            let dates = (["2026-08-30"] + Seeded.dates).map(CalendarDate.make) + [.later]
            for date in dates {
                for moment in moments {
                    let actual = try store.occupancy(asOf: date, knownAt: .make(moment))
                    for building in Seeded.buildings {
                        let state = history.state(of: building, asOf: date, knownAt: moment)
                        #expect(
                            isSame(actual[building], state),
                            "seed \(seed): \(building) on \(date) known at \(moment)")
                    }
                }
            }
        }

        private func isSame(_ actual: BuildingOccupancy?, _ expected: History.State?) -> Bool {
            guard let actual, let expected else { return actual == nil && expected == nil }
            let newest = expected.newest
            let source = BuildingOccupancy.Source(
                id: newest.id, asOf: newest.sent.feed.asOf, revision: newest.revision,
                sender: newest.sent.feed.sender)
            // The order of floors is the store's to choose.
            let numbers = actual.summary.floors.map(\.floor)
            guard numbers.count == expected.floors.count else { return false }
            var summary = OccupancySummary()
            for number in numbers {
                guard let (edition, floor) = expected.floors[number] else { return false }
                summary += OccupancySummary(of: floor, edition: edition)
            }
            return actual.feed == source && actual.summary == summary
        }
    }
}
