import Estate
import TestSupport
import Testing

@testable import Storage

/// Movements and expiries from the store, against the same made from a plain list of feeds.
@Suite struct MovementStoreTests {
    private static let district = District(
        code: "500103", name: "渝中区",
        goals: District.Goals(
            carrierArea: .init(
                target: Area(squareMetres: 1), by: .make("2027-12-31"), counting: .used)))
    private static let buildings = Seeded.buildings.map { Building(id: $0, name: "示例大厦") }

    @Test(arguments: 0..<4)
    func `movements are those of the feeds known at the moment`(batch: Int) throws {
        for seed in batch * 25..<batch * 25 + 25 {
            let random = try RandomStore(seed: seed)
            for knownAt in [1003, 1006, Int.max] {
                for (from, to) in [(0, 1), (0, 3), (2, 3)] {
                    let subject = Movements.Subject(
                        from: .make(Seeded.dates[from]), to: .make(Seeded.dates[to]),
                        knownAt: .make(knownAt))
                    for buildings in [Self.buildings, [Self.buildings[1]]] {
                        let found = try random.store.movements(
                            subject, district: Self.district, buildings: buildings,
                            isWhole: buildings.count == 3)
                        let expected = Movements.make(
                            subject, district: Self.district, buildings: buildings
                        ) { day in
                            Dictionary(
                                uniqueKeysWithValues: Self.buildings.compactMap { building in
                                    random.state(of: building.id, on: day, knownAt: knownAt)
                                        .map { (building.id, $0) }
                                })
                        }
                        #expect(found == expected, "seed \(seed), known at \(knownAt)")
                    }
                }
            }
        }
    }

    @Test func `expiries are those of the units in place`() throws {
        for seed in 0..<30 {
            let random = try RandomStore(seed: seed)
            for day in Seeded.dates.map(CalendarDate.make) {
                let calendar = LeaseCalendar(asOf: day, quarters: 8)
                let found = try random.store.expiryProfile(
                    calendar, knownAt: .forever, district: Self.district,
                    buildings: Self.buildings)
                var expected = 0
                for building in Seeded.buildings {
                    let state = random.history.state(of: building, asOf: day, knownAt: .max)
                    expected += (state?.floors.values.flatMap(\.floor.units) ?? [])
                        .count { $0.state == .leased && $0.use != .parking }
                }
                #expect(found.total.all.reduce(0) { $0 + $1.units } == expected, "seed \(seed)")
                #expect(
                    found.buildings.compactMap(\.line).reduce(.zero) { $0 + $1.area }
                        == found.total.area)
                #expect(found == (try Self.profile(calendar, random)), "seed \(seed), \(day)")
            }
        }
    }

    /// The same profile from a plain list of feeds, floor by floor.
    private static func profile(
        _ calendar: LeaseCalendar, _ random: RandomStore
    ) throws -> ExpiryProfile {
        var expiries: [Building.ID: BuildingExpiries] = [:]
        for building in Seeded.buildings {
            let state = random.history.state(of: building, asOf: calendar.asOf, knownAt: .max)
            for (edition, floor) in state?.floors.values.map(\.self) ?? [] {
                try expiries[building, default: BuildingExpiries(calendar)].add(
                    PackedFloor(floor), edition: edition,
                    classifier: Classifier(overrides: district.industryOverrides))
            }
        }
        return ExpiryProfile(
            calendar, knownAt: .forever, district: district, buildings: buildings,
            expiries: expiries)
    }

    @Test func `a building without new data has no news`() throws {
        let store = try Store.inMemory()
        try store.importAll([
            .make(leased: 4), .make(.other, asOf: "2026-10-31"),
            .make(.other, asOf: "2026-11-15", floors: [.make(1, leased: 5)]),
        ])
        let subject = Movements.Subject(
            from: .make("2026-10-31"), to: .make("2026-11-30"), knownAt: .forever)
        let found = try store.movements(
            subject, district: Self.district, buildings: Self.buildings, isWhole: true)
        #expect(found.buildings.map(\.isWithoutNews) == [true, false, false])
        #expect(found.total.grown.area == Area(squareMetres: 100))
    }
}
