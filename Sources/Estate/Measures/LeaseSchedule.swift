/// When a building's leases end, made unit by unit: of leased units that are not parking, each with
/// a lease of its own.
public struct LeaseSchedule: Sendable {
    public let asOf: CalendarDate
    /// The last day that counts as soon.
    public let horizon: CalendarDate
    /// The area that ends in each quarter, from the one that ``asOf`` lies in.
    public private(set) var quarters: [Quarter]
    /// Leases that have ended before ``asOf`` though their units are still let.
    public private(set) var over = Sum()
    /// Leases that end after the last of the quarters.
    public private(set) var later = Sum()
    /// Leases without an end.
    public private(set) var open = Sum()
    /// Leases that end from ``asOf`` to ``horizon``.
    public private(set) var soon = Sum()
    private var endings: [Ending] = []
    private let calendar: LeaseCalendar

    /// Leases added up.
    public struct Sum: Hashable, Sendable {
        public var area = Area.zero
        public var leases = 0

        public init(area: Area = .zero, leases: Int = 0) {
            self.area = area
            self.leases = leases
        }
    }

    /// The leases that end in a quarter, on ``LeaseSchedule/asOf`` or later.
    public struct Quarter: Hashable, Sendable {
        public var period: Period
        public var sum: Sum
    }

    /// A lease that ends soon.
    public struct Ending: Hashable, Sendable {
        public var end: CalendarDate
        public var floor: FloorNumber?
        public var unit: String
        public var area: Area
        /// As written; the credit code where there is no name, and empty without a tenant.
        public var tenant: String
        public var rent: Rent?
        /// From when on the unit is on offer; `nil` where it is not.
        public var availableFrom: CalendarDate?
    }

    /// - Parameter quarters: how many.
    public init(asOf: CalendarDate, horizon: CalendarDate, quarters: Int) {
        self.asOf = asOf
        self.horizon = horizon
        calendar = LeaseCalendar(asOf: asOf, quarters: quarters)
        self.quarters = calendar.quarters.map { Quarter(period: $0, sum: Sum()) }
    }

    public mutating func add(_ floor: Floor) {
        for unit in floor.units where unit.state == .leased && unit.use != .parking {
            switch calendar.slot(of: unit.lease?.end) {
            case .over: over.add(unit)
            case .quarter(let index): quarters[index].sum.add(unit)
            case .later: later.add(unit)
            case .open: open.add(unit)
            }
            guard let end = unit.lease?.end, end >= asOf else { continue }
            if end <= horizon {
                soon.add(unit)
                endings.append(
                    Ending(
                        end: end, floor: floor.number, unit: unit.id, area: unit.area,
                        tenant: unit.tenant?.writtenName ?? "", rent: unit.lease?.rent,
                        availableFrom: unit.availableFrom))
            }
        }
    }

    /// So many of the leases that end from ``asOf`` to ``horizon`` at most, the soonest first; those
    /// of a day from the lowest floor up.
    public func soonest(_ limit: Int) -> [Ending] {
        let ends = endings.map(\.end).sorted()
        guard let last = ends.prefix(max(0, limit)).last else { return [] }
        let sorted = endings.filter { $0.end <= last }
            .sorted { ($0.end, $0.floorOrder, $0.unit) < ($1.end, $1.floorOrder, $1.unit) }
        return Array(sorted.prefix(limit))
    }
}

extension LeaseSchedule.Sum {
    fileprivate mutating func add(_ unit: Unit) {
        area += unit.area
        leases += 1
    }
}

extension LeaseSchedule.Ending {
    /// Units of no known floor come last.
    fileprivate var floorOrder: Int { floor.map { Int($0.rawValue) } ?? .max }
}
