/// When leases end, by quarter (租约到期分布): of leased units that are not parking, each with a lease
/// of its own.
public struct ExpiryProfile: Hashable, Sendable {
    public var calendar: LeaseCalendar
    public var knownAt: Instant
    public var total: Line
    /// By role in the first layout; `nil` for buildings outside it.
    public var roles: [RoleLine]
    /// By park; `nil` for buildings in none.
    public var parks: [ParkLine]
    /// By class of the units' tenants: all ten directions, `nil` (待认定, or no tenant) last.
    public var directions: [DirectionLine]
    /// All buildings, in the order of their ids; `nil` for those without data.
    public var buildings: [BuildingLine]

    /// Leases added up.
    public struct Sum: Hashable, Sendable {
        public var area = Area.zero
        public var units = 0
        /// Tenants of these units, each once.
        public var tenants = 0

        public init(area: Area = .zero, units: Int = 0, tenants: Int = 0) {
            self.area = area
            self.units = units
            self.tenants = tenants
        }
    }

    /// The leases of a building or a group of them, by when they end.
    public struct Line: Hashable, Sendable {
        public var over = Sum()
        /// In the order of the calendar's quarters.
        public var quarters: [Sum]
        public var later = Sum()
        public var open = Sum()

        public init(quarters: Int) {
            self.quarters = [Sum](repeating: Sum(), count: quarters)
        }

        /// All of them, from what is over to what has no end.
        public var all: [Sum] { [over] + quarters + [later, open] }

        /// The area let.
        public var area: Area { all.reduce(.zero) { $0 + $1.area } }
    }

    public struct RoleLine: Hashable, Sendable {
        public var role: Building.Role?
        public var line: Line
    }

    public struct ParkLine: Hashable, Sendable {
        public var park: District.Park?
        public var line: Line
    }

    public struct DirectionLine: Hashable, Sendable {
        public var direction: Direction?
        public var line: Line
    }

    public struct BuildingLine: Hashable, Sendable {
        public var building: Building
        public var line: Line?
    }
}
