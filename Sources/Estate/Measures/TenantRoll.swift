/// Who occupies a building: its tenants, each once, made unit by unit.
///
/// As in all measures, counted are tenants with a valid credit code or a name, in occupied units
/// that are not parking.
public struct TenantRoll: Sendable {
    /// A tenant of the building.
    public struct Entry: Hashable, Sendable {
        /// As written in its largest unit; the credit code where that gives no name.
        public var name: String
        /// The class of most of its area here; `nil` for 待认定.
        public var direction: Direction?
        public var area: Area
        /// The largest among its units; `nil` where none says.
        public var headcount: Int?
        public var units: Int
        /// Without those of no known number.
        public var floors: Set<FloorNumber>
        /// The first and the last day that leases of its leased units end on.
        public var leaseEnds: ClosedRange<CalendarDate>?
    }

    /// Occupied area without a tenant that can be told from others.
    public private(set) var unknownArea = Area.zero
    private var tenants: [TenantKey: Gathered] = [:]

    /// What is known of a tenant so far.
    fileprivate struct Gathered {
        var entry: Entry
        var largest: Area
        var classes = TenantClasses(count: 1)
    }

    public init() {}

    public mutating func add(_ stacked: StackedFloor, classifier: Classifier) {
        for unit in stacked.floor.units where unit.use != .parking && unit.state.part == .occupied {
            guard let tenant = unit.tenant, let key = tenant.key else {
                unknownArea += unit.area
                continue
            }
            let evidence = ClassEvidence(of: tenant, edition: stacked.industryEdition)
            tenants[key, default: Self.gathered(tenant, in: unit)].add(
                unit, of: tenant, on: stacked.floor.number,
                direction: classifier.direction(of: evidence))
        }
    }

    private static func gathered(_ tenant: Tenant, in unit: Unit) -> Gathered {
        Gathered(
            entry: Entry(name: tenant.writtenName, area: .zero, units: 0, floors: []),
            largest: unit.area)
    }

    /// How many there are.
    public var count: Int { tenants.count }

    /// The largest first; of equal ones by name.
    public var entries: [Entry] {
        tenants.values.map { gathered in
            var entry = gathered.entry
            entry.direction = gathered.classes.most(ofTenant: 0)
            return entry
        }.sorted { ($1.area, $0.name) < ($0.area, $1.name) }
    }
}

extension TenantRoll.Gathered {
    fileprivate mutating func add(
        _ unit: Unit, of tenant: Tenant, on floor: FloorNumber?, direction: Direction?
    ) {
        entry.area += unit.area
        entry.units += 1
        classes.add(unit.area.hundredths, to: direction, tenant: 0)
        if let floor { entry.floors.insert(floor) }
        if unit.area > largest {
            largest = unit.area
            entry.name = tenant.writtenName
        }
        if let headcount = tenant.headcount {
            entry.headcount = max(headcount, entry.headcount ?? 0)
        }
        if unit.state == .leased, let end = unit.lease?.end {
            let known = entry.leaseEnds ?? end...end
            entry.leaseEnds = min(known.lowerBound, end)...max(known.upperBound, end)
        }
    }
}

extension Tenant {
    /// The name as written; the credit code where there is no name.
    public var writtenName: String { name.isEmpty ? creditCode ?? "" : name }
}
