/// 一企一档: where a tenant is and was, and what feeds say of it.
public struct TenantFile: Sendable {
    public let tenant: TenantKey
    public let asOf: CalendarDate
    /// As the latest feed that names it writes it.
    public var name: TenantName
    /// Its units on the day in any state, by building and floor.
    public var units: [HeldUnit]
    /// Where it is or was, the latest first.
    public var stays: [Stay]

    /// A unit in the tenant's name.
    public struct HeldUnit: Hashable, Sendable {
        public var building: Building.ID
        public var floor: FloorNumber?
        public var unit: Unit
        /// What the unit's feed says of the tenant's class.
        public var evidence: ClassEvidence
        public var feed: BuildingOccupancy.Source

        public init(
            building: Building.ID, floor: FloorNumber?, unit: Unit, evidence: ClassEvidence,
            feed: BuildingOccupancy.Source
        ) {
            self.building = building
            self.floor = floor
            self.unit = unit
            self.evidence = evidence
            self.feed = feed
        }

        /// Whether it counts: occupied, and not parking.
        public var isOccupied: Bool { unit.state.part == .occupied && unit.use != .parking }
    }

    /// An unbroken time in one building.
    public struct Stay: Hashable, Sendable {
        public var building: Building.ID
        /// The first and the later days on which feeds say something new of it, in their order.
        public var records: [Record]
        /// The day of the feed that does not name it any more; `nil` while it is there.
        public var until: CalendarDate?

        public var since: CalendarDate? { records.first?.asOf }
    }

    /// What a building's data says of a tenant on a day.
    public struct Record: Hashable, Sendable {
        public var asOf: CalendarDate
        /// The latest feed of the building on the day.
        public var feed: BuildingOccupancy.Source
        public var area: Area
        /// The largest among the units, as the next.
        public var headcount: Int
        /// Whole 元.
        public var annualOutput: Int

        public init(
            asOf: CalendarDate, feed: BuildingOccupancy.Source, area: Area, headcount: Int,
            annualOutput: Int
        ) {
            self.asOf = asOf
            self.feed = feed
            self.area = area
            self.headcount = headcount
            self.annualOutput = annualOutput
        }
    }

    /// - Parameter records: of each building that ever named the tenant, a record for each day its
    ///   feeds speak of, in the order of time, those without area included.
    public init(
        _ tenant: TenantKey, asOf: CalendarDate, name: TenantName, units: [HeldUnit],
        records: [Building.ID: [Record]]
    ) {
        self.tenant = tenant
        self.asOf = asOf
        self.name = name
        self.units = units.sorted { $0.order < $1.order }
        stays = records.flatMap { Self.stays(in: $0, $1) }.sorted { left, right in
            let (one, other) = (left.until ?? .distantFuture, right.until ?? .distantFuture)
            if one != other { return one > other }
            let (first, second) = (left.since ?? .distantPast, right.since ?? .distantPast)
            return first == second ? left.building < right.building : first > second
        }
    }

    private static func stays(in building: Building.ID, _ records: [Record]) -> [Stay] {
        var stays: [Stay] = []
        var isThere = false
        for record in records {
            if record.area == .zero {
                if isThere { stays[stays.count - 1].until = record.asOf }
                isThere = false
                continue
            }
            if !isThere { stays.append(Stay(building: building, records: [])) }
            isThere = true
            if stays[stays.count - 1].records.last.map({ !$0.saysTheSame(as: record) }) ?? true {
                stays[stays.count - 1].records.append(record)
            }
        }
        return stays
    }
}

extension TenantFile {
    /// Stays that go on.
    public var presentStays: [Stay] { stays.filter { $0.until == nil } }
    public var pastStays: [Stay] { stays.filter { $0.until != nil } }

    public var area: Area {
        units.filter(\.isOccupied).reduce(.zero) { $0 + $1.unit.area }
    }

    /// As in all measures: the largest of a building's units, the buildings added up.
    public var headcount: Int { largest { $0.headcount } }

    /// Whole 元, counted like people.
    public var annualOutput: Int { largest { $0.annualOutput } }

    private func largest(_ value: (Tenant) -> Int?) -> Int {
        var largest: [Building.ID: Int] = [:]
        for held in units where held.isOccupied {
            let value = held.unit.tenant.flatMap(value) ?? 0
            largest[held.building] = max(largest[held.building] ?? 0, value)
        }
        return largest.values.reduce(0, +)
    }

    /// Its class with what speaks for it: that of most of its area; `nil` without occupied units.
    public func classification(
        _ classifier: Classifier
    ) -> (direction: Direction?, evidence: ClassEvidence)? {
        var areas: [ClassEvidence: Int] = [:]
        var classes = TenantClasses(count: 1)
        for held in units where held.isOccupied {
            areas[held.evidence, default: 0] += held.unit.area.hundredths
            classes.add(
                held.unit.area.hundredths,
                to: classifier.direction(of: held.evidence, tenant: tenant), tenant: 0)
        }
        let direction = classes.most(ofTenant: 0)
        let speaking = areas.filter {
            classifier.direction(of: $0.key, tenant: tenant) == direction
        }
        return speaking.max { ($0.value, $1.key) < ($1.value, $0.key) }.map {
            (direction, $0.key)
        }
    }
}

extension TenantFile.Record {
    fileprivate func saysTheSame(as other: TenantFile.Record) -> Bool {
        area == other.area && headcount == other.headcount && annualOutput == other.annualOutput
    }
}

extension TenantFile.HeldUnit {
    /// By building, from the lowest floor up; of no known floor last.
    fileprivate var order: (Building.ID, Int, String) {
        (building, floor.map { Int($0.rawValue) } ?? .max, unit.id)
    }
}

extension CalendarDate {
    /// After every day a file can name.
    static let distantFuture = CalendarDate(daysSince1970: 1_000_000_000)
}
