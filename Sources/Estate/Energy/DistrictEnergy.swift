/// 智慧绿色: what the buildings of a district use by the square metre, beside how full they are.
public struct DistrictEnergy: Sendable {
    public let asOf: CalendarDate
    public let knownAt: Instant
    public let window: EnergyWindow
    /// All buildings that were asked about, with readings or without.
    public let buildings: Int
    /// The buildings with readings in the window.
    public let withReadings: Int
    /// A group for each kind there are readings of, in the order of kinds.
    public let groups: [Group]

    /// The buildings with readings of one kind.
    public struct Group: Sendable {
        public let kind: EnergyKind
        /// The highest intensity first; last those without a whole month.
        public let lines: [Line]
    }

    /// A building's last whole month of one kind, and the year up to it.
    public struct Line: Sendable {
        public let building: Building
        /// `nil`: no month is whole.
        public let latest: EnergyMonth?
        public let year: EnergyYear?
    }

    /// - Parameters:
    ///   - buildings: how many were asked about.
    ///   - energies: those with readings; each has its occupancy at least in its last whole months.
    public init(
        asOf: CalendarDate, knownAt: Instant, window: EnergyWindow, buildings: Int,
        energies: [BuildingEnergy]
    ) {
        self.asOf = asOf
        self.knownAt = knownAt
        self.window = window
        self.buildings = buildings
        let energies = energies.filter { !$0.isEmpty }
        withReadings = energies.count
        groups = EnergyKind.allCases.compactMap { kind in
            let lines = energies.compactMap { energy in
                energy.lines.first { $0.kind == kind }.map {
                    Line(building: energy.building, latest: $0.latest, year: $0.year)
                }
            }
            return lines.isEmpty ? nil : Group(kind: kind, lines: lines.sorted(by: Self.precedes))
        }
    }

    private static func precedes(_ left: Line, _ right: Line) -> Bool {
        let (a, b) = (left.latest?.intensity, right.latest?.intensity)
        guard a == b else { return (a?.millionths ?? -1) > (b?.millionths ?? -1) }
        return left.building.id < right.building.id
    }
}
