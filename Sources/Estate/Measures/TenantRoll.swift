/// Who occupies a building: its tenants, each once, made unit by unit.
///
/// As in all measures, counted are tenants with a valid credit code or a name, in occupied units
/// that are not parking.
public struct TenantRoll: Sendable {
    /// A tenant of the building.
    public struct Entry: Hashable, Sendable {
        public var tenant: TenantKey
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
    private var places: [TenantKey: Int] = [:]
    private var tenants: [Gathered] = []
    /// By place.
    private var classes = TenantClasses()

    /// What is known of a tenant so far.
    fileprivate struct Gathered {
        var entry: Entry
        var largest: Area
    }

    public init() {}

    public mutating func add(_ stacked: StackedFloor, classifier: Classifier) {
        for unit in stacked.floor.units where unit.use != .parking && unit.state.part == .occupied {
            guard let tenant = unit.tenant, let key = tenant.key else {
                unknownArea += unit.area
                continue
            }
            let place = place(of: key, tenant, in: unit)
            tenants[place].add(unit, of: tenant, on: stacked.floor.number)
            let evidence = ClassEvidence(of: tenant, edition: stacked.industryEdition)
            classes.add(
                unit.area.hundredths, to: classifier.direction(of: evidence, tenant: key),
                tenant: place)
        }
    }

    private mutating func place(of key: TenantKey, _ tenant: Tenant, in unit: Unit) -> Int {
        if let place = places[key] { return place }
        let entry = Entry(
            tenant: key, name: tenant.writtenName, area: .zero, units: 0, floors: [])
        places[key] = tenants.count
        tenants.append(Gathered(entry: entry, largest: unit.area))
        classes.appendTenant()
        return tenants.count - 1
    }

    /// How many there are.
    public var count: Int { tenants.count }

    /// So many tenants at most, the largest first; of equal ones by name.
    public func largest(_ limit: Int) -> [Entry] {
        // Most tenants of a tower are shown to nobody: they need not be put in order.
        let areas = tenants.map(\.entry.area).sorted(by: >)
        guard let least = areas.prefix(max(0, limit)).last else { return [] }
        let entries = tenants.indices.filter { tenants[$0].entry.area >= least }.map { place in
            var entry = tenants[place].entry
            entry.direction = classes.most(ofTenant: place)
            return entry
        }
        return Array(entries.sorted { ($1.area, $0.name) < ($0.area, $1.name) }.prefix(limit))
    }
}

extension TenantRoll.Gathered {
    fileprivate mutating func add(_ unit: Unit, of tenant: Tenant, on floor: FloorNumber?) {
        entry.area += unit.area
        entry.units += 1
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
