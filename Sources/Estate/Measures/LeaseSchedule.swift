/// When a building's leases end, made unit by unit: of leased units that are not parking, each with
/// a lease of its own.
public struct LeaseSchedule: Sendable {
    public let asOf: CalendarDate
    /// The last day that counts as soon.
    public let horizon: CalendarDate
    /// All leases, by when they end: in which quarter and how soon.
    public private(set) var pieces: LeasePieces
    /// Leases that end from ``asOf`` to ``horizon``.
    public private(set) var soon = LeasePieces.Sum()
    private var endings: [Ending] = []

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

    /// - Parameter quarters: how many, from the one that `asOf` lies in.
    public init(asOf: CalendarDate, horizon: CalendarDate, quarters: Int) {
        self.asOf = asOf
        self.horizon = horizon
        pieces = LeasePieces(LeaseCalendar(asOf: asOf, quarters: quarters))
    }

    public mutating func add(_ floor: Floor) {
        for unit in floor.units where unit.state == .leased && unit.use != .parking {
            pieces.add(unit.area, until: unit.lease?.end)
            guard let end = unit.lease?.end, end >= asOf else { continue }
            if end <= horizon {
                soon += LeasePieces.Sum(area: unit.area, leases: 1)
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

extension LeaseSchedule.Ending {
    /// Units of no known floor come last.
    fileprivate var floorOrder: Int { floor.map { Int($0.rawValue) } ?? .max }
}
