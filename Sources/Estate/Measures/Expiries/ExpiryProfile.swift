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
        /// What they are, lease by lease.
        public internal(set) var pieces: LeasePieces
        /// Whose they are, by slot: from what is over to what has no end.
        var tenants: [Int]

        init(_ calendar: LeaseCalendar) {
            pieces = LeasePieces(calendar)
            tenants = [Int](repeating: 0, count: calendar.slots)
        }

        public var over: Sum { self[.over] }
        /// In the order of the calendar's quarters.
        public var quarters: [Sum] { pieces.calendar.quarters.indices.map { self[.quarter($0)] } }
        public var later: Sum { self[.later] }
        public var open: Sum { self[.open] }

        /// All of them, from what is over to what has no end.
        public var all: [Sum] { pieces.calendar.allSlots.map { self[$0] } }

        /// The area let.
        public var area: Area { pieces.sums.reduce(.zero) { $0 + $1.area } }

        private subscript(slot: LeaseCalendar.Slot) -> Sum {
            let leases = pieces[slot]
            return Sum(
                area: leases.area, units: leases.leases,
                tenants: tenants[pieces.calendar.place(of: slot)])
        }
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
