/// The tenants of some buildings on a day, each once, the largest first.
public struct TenantRegister: Sendable {
    public let entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public var tenant: TenantKey
        /// Of most of its area; `nil`: 待认定.
        public var direction: Direction?
        public var area: Area
        /// As in all measures: the largest of a building's units, the buildings added up.
        public var headcount: Int
        /// Whole 元, counted like people.
        public var annualOutput: Int
        /// Where it is, the largest part first, with what it has there.
        public var places: [Place]
    }

    public struct Place: Hashable, Sendable {
        public var building: Building.ID
        public var area: Area
    }

    /// - Parameters:
    ///   - states: of the buildings.
    ///   - wanted: only these tenants; all without it.
    public init(
        _ states: [Building.ID: BuildingOccupancy], of wanted: Set<TenantKey>? = nil,
        classifier: Classifier
    ) {
        let count = states.values.reduce(0) { $0 + $1.summary.tenancies.count }
        var numbers = TenantNumbers(expecting: wanted?.count ?? count)
        var entries: [Entry] = []
        var classes = TenantClasses()
        for (building, state) in states.sorted(by: { $0.key < $1.key }) {
            // The largest of the building's units counts, so these are taken building by building.
            var here: [Int: (headcount: Int, annualOutput: Int)] = [:]
            for tenancy in state.summary.tenancies
            where wanted?.contains(tenancy.tenant) != false {
                let number = numbers.number(of: tenancy.tenant)
                if number == entries.count {
                    entries.append(Entry(tenant: tenancy.tenant))
                    classes.appendTenant()
                }
                entries[number].add(tenancy.area, in: building)
                classes.add(
                    tenancy.area.hundredths,
                    to: classifier.direction(of: tenancy.evidence, tenant: tenancy.tenant),
                    tenant: number)
                let known = here[number] ?? (0, 0)
                here[number] = (
                    max(known.headcount, tenancy.headcount),
                    max(known.annualOutput, tenancy.annualOutput)
                )
            }
            for (number, largest) in here {
                entries[number].headcount += largest.headcount
                entries[number].annualOutput += largest.annualOutput
            }
        }
        for number in entries.indices {
            entries[number].direction = classes.most(ofTenant: number)
            entries[number].places.sort { ($1.area, $0.building) < ($0.area, $1.building) }
        }
        self.entries = entries.sorted { ($1.area, $0.tenant) < ($0.area, $1.tenant) }
    }
}

extension TenantRegister.Entry {
    fileprivate init(tenant: TenantKey) {
        self.init(tenant: tenant, area: .zero, headcount: 0, annualOutput: 0, places: [])
    }

    /// Buildings come one after the other.
    fileprivate mutating func add(_ area: Area, in building: Building.ID) {
        self.area += area
        if places.last?.building == building {
            places[places.count - 1].area += area
        } else {
            places.append(TenantRegister.Place(building: building, area: area))
        }
    }
}
