/// What a building used of each kind of energy, by month.
public struct BuildingEnergy: Sendable {
    public let building: Building
    public let window: EnergyWindow
    /// A line for each kind there are readings of, in the order of kinds.
    public private(set) var lines: [Line]

    /// What a building used of one kind.
    public struct Line: Sendable {
        public let kind: EnergyKind
        /// One for each month of the window.
        public var months: [EnergyMonth]
        /// The floors that have readings of their own, the lowest first.
        public var floors: [FloorLine]
    }

    /// What a floor used of one kind.
    public struct FloorLine: Sendable {
        public let floor: FloorNumber
        /// One for each month of the window.
        public var months: [EnergyMonth]
    }

    /// - Parameter readings: those that count, of the newest feeds first: where days overlap, the
    ///   first that speaks of a day is believed.
    public init(_ building: Building, _ window: EnergyWindow, readings: [EnergyReading]) {
        self.building = building
        self.window = window
        var splits: [EnergyReading.Scope: EnergySplit] = [:]
        for reading in readings {
            splits[reading.scope, default: EnergySplit(window)].add(reading)
        }
        let known = splits.filter { $0.value.months.contains { $0.days > 0 } }
        let areas = Dictionary(
            building.floors.map { ($0.number, $0.grossArea) }, uniquingKeysWith: { a, _ in a })
        lines = EnergyKind.allCases.compactMap { kind in
            Self.line(kind, building, window, known.filter { $0.key.kind == kind }, areas)
        }
    }

    /// Whether any reading speaks of the window.
    public var isEmpty: Bool { lines.isEmpty }

    private static func line(
        _ kind: EnergyKind, _ building: Building, _ window: EnergyWindow,
        _ splits: [EnergyReading.Scope: EnergySplit], _ areas: [FloorNumber: Area]
    ) -> Line? {
        guard !splits.isEmpty else { return nil }
        let own = splits[EnergyReading.Scope(kind: kind, floor: nil)]?.months
        let floors = splits.compactMap { scope, split in scope.floor.map { ($0, split.months) } }
            .sorted { $0.0 < $1.0 }
        let months = window.months.indices.map { index in
            let month = window.months[index]
            if let part = own?[index], part.days > 0 {
                return EnergyMonth(
                    month: month, days: part.days, amount: part.isWhole ? part.amount : nil,
                    area: building.grossArea)
            }
            return Self.sum(of: floors.map { ($0.0, $0.1[index]) }, month, building, areas)
        }
        let floorLines = floors.map { floor, parts in
            FloorLine(
                floor: floor,
                months: zip(window.months, parts).map { month, part in
                    EnergyMonth(
                        month: month, source: .floors([floor]), days: part.days,
                        amount: part.isWhole ? part.amount : nil, area: areas[floor])
                })
        }
        return Line(kind: kind, months: months, floors: floorLines)
    }

    /// A month of a building that has no reading of its own then: its floors with a whole month.
    private static func sum(
        of floors: [(floor: FloorNumber, part: EnergySplit.Month)], _ month: Period,
        _ building: Building, _ areas: [FloorNumber: Area]
    ) -> EnergyMonth {
        guard let days = floors.map(\.part.days).max(), days > 0 else {
            return EnergyMonth(month: month, area: building.grossArea)
        }
        // What no area is known for can't be held against any.
        let whole = floors.filter { $0.part.isWhole && areas[$0.floor] != nil }
        guard !whole.isEmpty else {
            return EnergyMonth(month: month, source: .floors([]), days: days)
        }
        return EnergyMonth(
            month: month, source: .floors(whole.map(\.floor)), days: days,
            amount: whole.reduce(.zero) { $0 + $1.part.amount },
            area: whole.reduce(.zero) { $0 + (areas[$1.floor] ?? .zero) })
    }
}

extension BuildingEnergy {
    /// The window from the first month that any reading speaks of to the last.
    public var spoken: Range<Int> {
        let spoken = window.months.indices.filter { index in
            lines.contains { line in line.months[index].days > 0 || line.isOfFloors(index) }
        }
        return (spoken.first ?? 0)..<(spoken.last.map { $0 + 1 } ?? 0)
    }

    /// Says how the building's floors were at the end of a month; `nil`: no feed says.
    public mutating func setOccupancy(
        _ floors: [OccupancySummary.FloorPart]?, in month: Period
    ) {
        guard let floors, let index = window.months.firstIndex(of: month) else { return }
        for line in lines.indices {
            lines[line].months[index].setOccupancy(floors)
            for floor in lines[line].floors.indices {
                lines[line].floors[floor].months[index].setOccupancy(floors)
            }
        }
    }
}

extension BuildingEnergy.Line {
    /// The last whole month.
    public var latest: EnergyMonth? { months.last { $0.amount != nil } }

    /// The twelve months up to the last whole one, where all are whole and of the same place.
    public var year: EnergyYear? { latest.flatMap { EnergyYear(upTo: $0, in: months) } }

    /// Whether a floor's reading speaks of a month, whatever the building's own say.
    fileprivate func isOfFloors(_ index: Int) -> Bool {
        floors.contains { $0.months[index].days > 0 }
    }
}

extension BuildingEnergy.FloorLine {
    /// The last whole month.
    public var latest: EnergyMonth? { months.last { $0.amount != nil } }
}

extension EnergyMonth {
    fileprivate mutating func setOccupancy(_ parts: [OccupancySummary.FloorPart]) {
        var parts = parts
        if let floors, !floors.isEmpty {
            parts = parts.filter { part in part.floor.map(floors.contains) ?? false }
        }
        occupancy = Occupancy(
            occupied: parts.reduce(.zero) { $0 + $1.occupied },
            lettable: parts.reduce(.zero) { $0 + $1.lettable })
    }
}
