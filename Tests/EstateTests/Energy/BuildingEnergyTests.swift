import Estate
import TestSupport
import Testing

@Suite struct BuildingEnergyTests {
    private static let window = EnergyWindow(14, upTo: .make("2026-11-15"))

    private func energy(
        _ readings: [EnergyReading], _ building: Building = .make()
    ) -> BuildingEnergy {
        BuildingEnergy(building, Self.window, readings: readings)
    }

    private func month(_ text: String) throws -> Int {
        let period = try #require(Period(text))
        return try #require(Self.window.months.firstIndex(of: period))
    }

    @Test func `a month is what its days used, by the area of the building`() throws {
        let line = try #require(energy([.make(amount: 45_000_000_000)]).lines.first)
        let october = line.months[try month("2026-10")]
        #expect(october.days == 31)
        #expect(october.amount == EnergyAmount(millionths: 45_000_000_000))
        #expect(october.area == Area(squareMetres: 3000))
        #expect(october.intensity == EnergyAmount(millionths: 15_000_000))
        #expect(october.source == .building)
    }

    @Test func `a reading is split over months by days, and nothing of it is lost`() throws {
        let reading = EnergyReading.make(.gas, "2026-09-16", "2026-11-15", amount: 1_000_003)
        let line = try #require(energy([reading]).lines.first)
        let parts = line.months.filter { $0.days > 0 }
        #expect(parts.map(\.days) == [15, 31, 15])
        // September and November are not whole: nothing is said of what they used.
        #expect(parts.map(\.amount) == [nil, EnergyAmount(millionths: 508_198), nil])
        let rest = energy([
            reading, .make(.gas, "2026-09-01", "2026-09-15", amount: 0),
            .make(.gas, "2026-11-16", "2026-11-30", amount: 0),
        ])
        let amounts = rest.lines[0].months.compactMap(\.amount?.millionths)
        #expect(amounts.reduce(0, +) == 1_000_003)
    }

    @Test func `a day without a reading leaves a month open`() throws {
        let line = try #require(
            energy([
                .make("2026-10-01", "2026-10-14"), .make("2026-10-16", "2026-10-31"),
            ]).lines.first)
        let october = line.months[try month("2026-10")]
        #expect(october.days == 30)
        #expect(october.amount == nil)
        #expect(october.intensity == nil)
        #expect(line.latest == nil)
    }

    @Test func `a later feed's reading wins the days that both speak of`() throws {
        let line = try #require(
            energy([
                .make("2026-10-11", "2026-10-20", amount: 10_000_000),
                .make("2026-10-01", "2026-10-31", amount: 310_000_000),
            ]).lines.first)
        #expect(
            try line.months[month("2026-10")].amount?.millionths == 220_000_000)
    }

    @Test func `floors stand in for a building without readings of its own`() throws {
        let readings: [EnergyReading] = [
            .make(floor: 3, amount: 30_000_000), .make(floor: 1, amount: 10_000_000),
            .make(floor: 2, "2026-10-02", "2026-10-31"),
            // A floor that the policy file does not have.
            .make(floor: 9, amount: 99_000_000),
        ]
        let line = try #require(energy(readings).lines.first)
        let october = line.months[try month("2026-10")]
        #expect(october.source == .floors([.make(1), .make(3)]))
        #expect(october.amount?.millionths == 40_000_000)
        #expect(october.area == Area(squareMetres: 2000))
        #expect(line.floors.map(\.floor.rawValue) == [1, 2, 3, 9])
        #expect(line.floors[3].latest?.amount?.millionths == 99_000_000)
        #expect(line.floors[3].latest?.intensity == nil)
        let both = energy(readings + [.make("2026-10-01", "2026-10-30")])
        // The building's own reading is its figure, whole or not.
        #expect(
            try both.lines[0].months[month("2026-10")].source == .building)
        #expect(
            try both.lines[0].months[month("2026-10")].amount == nil)
    }

    @Test func `kinds are never added up`() {
        let energy = energy([
            .make(.water, amount: 5_000_000), .make(amount: 7_000_000),
            .make(.gas, "2020-01-01", "2020-01-31"),
        ])
        #expect(energy.lines.map(\.kind) == [.electricity, .water])
        #expect(energy.lines.map(\.latest?.amount?.millionths) == [7_000_000, 5_000_000])
        #expect(Self.window.months[energy.spoken].map(\.description) == ["2026-10"])
    }

    @Test func `the occupancy beside a month is that of the same place`() throws {
        var energy = energy([.make(floor: 1, amount: 12_000_000), .make(.water)])
        var parts = [1, 2].map { OccupancySummary.FloorPart(floor: .make($0)) }
        (parts[0].occupied, parts[0].vacant) = (Area(squareMetres: 600), Area(squareMetres: 200))
        (parts[1].occupied, parts[1].committed) = (
            Area(squareMetres: 100), Area(squareMetres: 700)
        )
        let october = try #require(Period("2026-10"))
        energy.setOccupancy(parts, in: october)
        energy.setOccupancy(nil, in: try #require(Period("2026-09")))
        let electricity = try #require(energy.lines[0].latest)
        #expect(electricity.occupancy?.rate == Ratio(60_000, of: 80_000))
        #expect(electricity.perOccupied?.millionths == 20_000)
        #expect(energy.lines[1].latest?.occupancy?.rate == Ratio(70_000, of: 160_000))
        #expect(
            try energy.lines[1].months[month("2026-09")].occupancy == nil)
    }

    @Test func `a year is twelve whole months of the same place`() throws {
        let year = EnergyReading.make("2025-10-01", "2026-10-31", amount: 396_000_000)
        let line = try #require(energy([year]).lines.first)
        let sum = try #require(line.year)
        #expect([sum.first, sum.last].map(\.description) == ["2025-11", "2026-10"])
        #expect(sum.amount.millionths == 365_000_000)
        #expect(sum.intensity?.millionths == 121_667)
        // A month that is made of floors is another place.
        let mixed = energy([
            .make("2026-01-01", "2026-10-31"), .make(floor: 1, "2025-10-01", "2025-12-31"),
        ])
        #expect(mixed.lines[0].months.compactMap(\.amount).count == 13)
        #expect(mixed.lines[0].year == nil)
        #expect(energy([.make("2025-11-02", "2026-10-31")]).lines[0].year == nil)
    }

    @Test(arguments: 1...400)
    func `months are what a reckoning day by day makes of them`(seed: Int) {
        var random = Seeded(seed)
        let building = Building.make(
            floors: [-1, 1, 2, 3], grossArea: Area(hundredths: random.number(1...500_000)))
        let start = CalendarDate.make("2025-08-15")
        var readings: [EnergyReading] = []
        for _ in 0..<random.number(1...40) {
            let first = start.adding(days: random.number(0...460))
            let length = random.pick([0, 6, 27, 29, 30, 45, 91, 400])
            readings.append(
                EnergyReading(
                    kind: random.pick([.electricity, .electricity, .water]),
                    floor: random.pick([nil, .make(-1), .make(1), .make(2), .make(40)]),
                    first: first, last: first.adding(days: length),
                    amount: EnergyAmount(millionths: random.number(0...9_000_000_000_000))))
        }
        let energy = energy(readings, building)
        let reference = EnergyReference(building: building, readings: readings)
        for kind in EnergyKind.allCases {
            let line = energy.lines.first { $0.kind == kind }
            for (index, month) in Self.window.months.enumerated() {
                let expected = reference.building(kind, month)
                #expect(
                    (line?.months[index] ?? EnergyMonth(month: month, area: building.grossArea))
                        == expected)
                for floor in line?.floors ?? [] {
                    #expect(
                        floor.months[index] == reference.floor(kind, floor.floor, month))
                }
            }
        }
    }
}
