public import Estate
import GRDB

/// 智慧绿色: readings of energy, beside how full buildings are.
extension Store {
    /// What a building used by month, as of a day and as known at a moment, with its occupancy at
    /// the end of each month that readings speak of.
    ///
    /// Reads readings and summaries only, never units.
    ///
    /// - Parameter months: how many, up to the day's.
    public func energy(
        of building: Building, months: Int, asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> BuildingEnergy {
        try read { db in
            let window = EnergyWindow(months, upTo: asOf)
            var energy = try Self.energy(db, building, window, asOf: asOf, knownAt: knownAt)
            var occupancy = OccupancyOfDays(db, building.id, knownAt: knownAt)
            for month in window.months[energy.spoken] {
                try energy.setOccupancy(
                    occupancy.floors(on: min(month.end, asOf)), in: month)
            }
            return energy
        }
    }

    /// The last whole months of some buildings.
    ///
    /// - Parameter buildings: in the order of their ids.
    public func districtEnergy(
        of buildings: [Building], months: Int, asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> DistrictEnergy {
        try read { db in
            let window = EnergyWindow(months, upTo: asOf)
            let sending = Set(try String.fetchAll(db, sql: EffectiveEnergy.buildingsQuery))
            var energies: [BuildingEnergy] = []
            for building in buildings where sending.contains(building.id.rawValue) {
                var energy = try Self.energy(db, building, window, asOf: asOf, knownAt: knownAt)
                var occupancy = OccupancyOfDays(db, building.id, knownAt: knownAt)
                for month in Set(energy.lines.compactMap(\.latest?.month)) {
                    try energy.setOccupancy(occupancy.floors(on: month.end), in: month)
                }
                if !energy.isEmpty { energies.append(energy) }
            }
            return DistrictEnergy(
                asOf: asOf, knownAt: knownAt, window: window, buildings: buildings.count,
                energies: energies)
        }
    }

    /// How many readings a feed carries.
    public func energyReadings(ofFeed id: Int) throws(StoreError) -> Int {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM energy_reading WHERE feed = ?", arguments: [id])
                ?? 0
        }
    }

    private static func energy(
        _ db: Database, _ building: Building, _ window: EnergyWindow, asOf: CalendarDate,
        knownAt: Instant
    ) throws -> BuildingEnergy {
        let readings = try window.start.map {
            try EffectiveEnergy.readings(
                db, building.id, from: $0, asOf: asOf, knownAt: knownAt)
        }
        return BuildingEnergy(building, window, readings: readings ?? [])
    }
}

/// A building's floors with their areas on several days, each feed read once.
private struct OccupancyOfDays {
    private let db: Database
    private let building: Building.ID
    private let knownAt: Instant
    private var read: [Int: OccupancySummary] = [:]

    init(_ db: Database, _ building: Building.ID, knownAt: Instant) {
        self.db = db
        self.building = building
        self.knownAt = knownAt
    }

    /// None where no feed speaks of the building by then.
    mutating func floors(on day: CalendarDate) throws -> [OccupancySummary.FloorPart]? {
        let parts = try EffectiveFeeds.parts(db, building, asOf: day, knownAt: knownAt)
        guard !parts.isEmpty else { return nil }
        let summaries = try SummaryStatement(db)
        var floors: [OccupancySummary.FloorPart] = []
        var covered: Set<FloorNumber?> = []
        for part in parts {
            let summary = try read[part.source.id] ?? summaries.floors(ofFeed: part.source.id)
            read[part.source.id] = summary
            floors += summary.floors.filter { !covered.contains($0.floor) }
            covered.formUnion(summary.floors.map(\.floor))
        }
        return floors
    }
}
