import Estate
import TestSupport
import Testing

@testable import Storage

/// What feeds have said of one unit.
@Suite struct UnitHistoryTests {
    private func history(
        _ unit: String, _ store: Store, in building: Building.ID = .example, limit: Int = 100
    ) throws -> UnitHistory {
        try store.unitHistory(
            unit, in: building, upTo: .later, limit: limit, classifier: .builtIn)
    }

    /// Day, floor and state, the latest first.
    private func words(_ history: UnitHistory) -> [String] {
        history.entries.map { entry in
            "\(entry.feed.asOf) \(entry.floor?.description ?? "?") "
                + (entry.placed?.unit.state.id ?? "gone")
        }
    }

    @Test func `each feed that speaks of the unit is an entry, the latest first`() throws {
        let store = try Store.inMemory()
        try store.importAll([
            .make(asOf: "2026-08-31", floors: [.make(1, vacant: 2), .make(2, leased: 3)]),
            .partial(asOf: "2026-09-15", floors: [.make(2, leased: 4)]),
            .partial(asOf: "2026-09-30", floors: [.make(1, leased: 2)]),
            .make(asOf: "2026-10-31", floors: [.make(1, leased: 1), .make(2, leased: 5)]),
        ])
        let found = try history("1-1", store)
        #expect(
            words(found) == ["2026-10-31 1 gone", "2026-09-30 1 leased", "2026-08-31 1 vacant"])
        #expect(found.isKnown)
        #expect(!found.isCut)
        #expect(found.entries[1].placed?.direction == .industrialSoftware)
    }

    @Test func `a unit that no feed names is not known`() throws {
        let store = try Store.inMemory()
        try store.importOne(.make(leased: 4))
        #expect(try !history("9-9", store).isKnown)
        #expect(try !history("1-1", store, in: .other).isKnown)
    }

    @Test func `it goes back so many days`() throws {
        let store = try Store.inMemory()
        try store.importAll((1...9).map { .make(leased: $0 + 3, asOf: "2026-0\($0)-28") })
        let found = try history("1-0", store, limit: 3)
        #expect(found.entries.map(\.feed.asOf.description).last == "2026-07-28")
        #expect(found.isCut)
    }

    @Test func `it says what the state of each day says`() throws {
        for seed in 0..<60 {
            let random = try RandomStore(seed: seed)
            for building in Seeded.buildings {
                for unit in ["0-0", "1-0", "1-2", "2-1"] {
                    let found = try history(unit, random.store, in: building)
                    let expected = reference(unit, random, building)
                    #expect(found.entries == expected, "seed \(seed), \(building), \(unit)")
                }
            }
        }
    }

    /// Day by day and floor by floor.
    private func reference(
        _ unit: String, _ random: RandomStore, _ building: Building.ID
    ) -> [UnitHistory.Entry] {
        var entries: [UnitHistory.Entry] = []
        var last: [UnitHistory.Entry] = []
        let numbers = [-1, 1, 2, 3].map(FloorNumber.make).map(Optional.some) + [nil]
        for day in random.days(of: building) {
            var now: [UnitHistory.Entry] = []
            var gone: [UnitHistory.Entry] = []
            for number in numbers {
                guard let speaker = random.speaker(of: number, in: building, on: day) else {
                    continue
                }
                let floor = speaker.sent.floors.first { $0.number == number }
                if let found = floor?.units.first(where: { $0.id == unit }) {
                    let evidence = found.tenant.map {
                        ClassEvidence(of: $0, edition: speaker.sent.feed.industryEdition)
                    }
                    now.append(
                        UnitHistory.Entry(
                            feed: speaker.source, floor: number,
                            placed: StackingPlan.PlacedUnit(
                                unit: found,
                                direction: evidence.flatMap(Classifier.builtIn.direction))))
                } else if last.contains(where: { $0.floor == number }) {
                    gone.append(
                        UnitHistory.Entry(feed: speaker.source, floor: number, placed: nil))
                }
            }
            entries += gone + now.filter { !last.contains($0) }
            last = now
        }
        return entries.reversed()
    }
}
