import Estate
import Testing

@Suite struct DistrictEnergyTests {
    private let window = EnergyWindow(3, upTo: .make("2026-11-15"))

    private func energy(_ id: String, _ readings: [EnergyReading]) -> BuildingEnergy {
        BuildingEnergy(.make(id: id), window, readings: readings)
    }

    @Test func `the hungriest building stands first, those without a whole month last`() {
        let district = DistrictEnergy(
            asOf: .make("2026-11-15"), knownAt: Instant(milliseconds: 0), window: window,
            buildings: 9,
            energies: [
                energy("5001030001", [.make("2026-10-02", "2026-10-31")]),
                energy("5001030002", [.make(amount: 5_000_000)]),
                energy("5001030003", [.make(amount: 9_000_000), .make(.water)]),
                energy("5001030004", [.make(amount: 5_000_000)]),
                energy("5001030005", []),
            ])
        #expect(district.buildings == 9)
        #expect(district.withReadings == 4)
        #expect(district.groups.map(\.kind) == [.electricity, .water])
        #expect(
            district.groups[0].lines.map(\.building.id.rawValue) == [
                "5001030003", "5001030002", "5001030004", "5001030001",
            ])
        #expect(district.groups[0].lines.last?.latest == nil)
        #expect(district.groups[1].lines.map(\.building.id.rawValue) == ["5001030003"])
    }
}
