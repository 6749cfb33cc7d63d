/// All that reports need to know of some floors' units: enough to answer for any date, horizon,
/// override and staff assignment without the units themselves.
///
/// Units of use `parking` are left out. Everything is kept by floor, so that the summaries of a
/// partial feed and of the feed it partly replaces can be put together.
public struct OccupancySummary: Hashable, Sendable {
    public var floors: [FloorPart] = []
    public var openings: [Opening] = []
    public var leaseEnds: [LeaseEnd] = []
    public var tenancies: [Tenancy] = []

    public init() {}

    /// A floor's lettable area in its three parts.
    public struct FloorPart: Hashable, Sendable {
        public var floor: FloorNumber?
        /// Units of any use, parking included.
        public var units = 0
        public var occupied = Area.zero
        public var committed = Area.zero
        public var vacant = Area.zero

        public init(floor: FloorNumber?) {
            self.floor = floor
        }

        public var lettable: Area { occupied + committed + vacant }
    }

    /// Area on a floor that is or becomes available from one day on.
    public struct Opening: Hashable, Sendable {
        public var floor: FloorNumber?
        /// `nil`: vacant, and the feed names no day; available at any date.
        public var from: CalendarDate?
        public var area: Area

        public init(floor: FloorNumber?, from: CalendarDate?, area: Area) {
            self.floor = floor
            self.from = from
            self.area = area
        }
    }

    /// Leased area on a floor whose lease ends on one day.
    public struct LeaseEnd: Hashable, Sendable {
        public var floor: FloorNumber?
        public var end: CalendarDate
        /// Whether the units carry an `availableFrom`, and so count as available, not as expiring.
        public var isOnOffer: Bool
        public var area: Area

        public init(floor: FloorNumber?, end: CalendarDate, isOnOffer: Bool, area: Area) {
            self.floor = floor
            self.end = end
            self.isOnOffer = isOnOffer
            self.area = area
        }
    }

    /// The occupied area of one tenant on a floor whose units speak of its class in one way.
    public struct Tenancy: Hashable, Sendable {
        // In this order they take 48 bytes, and a district has some hundred thousand.
        public var floor: FloorNumber?
        public var evidence: ClassEvidence
        public var area: Area
        /// The largest among the units.
        public var headcount: Int
        /// The largest among the units, whole 元.
        public var annualOutput: Int
        public var tenant: TenantKey

        public init(
            floor: FloorNumber?, tenant: TenantKey, evidence: ClassEvidence, area: Area,
            headcount: Int, annualOutput: Int
        ) {
            self.floor = floor
            self.tenant = tenant
            self.evidence = evidence
            self.area = area
            self.headcount = headcount
            self.annualOutput = annualOutput
        }
    }
}

extension OccupancySummary {
    /// The summary of a floor's units.
    public init(of floor: Floor, edition: IndustryEdition?) {
        var builder = Builder(floor: floor.number)
        for unit in floor.units {
            builder.add(
                unit, tenant: unit.tenant?.key,
                evidence: unit.tenant.map { ClassEvidence(of: $0, edition: edition) } ?? .none)
        }
        self = builder.summary()
    }

    public static func += (left: inout OccupancySummary, right: OccupancySummary) {
        left.floors += right.floors
        left.openings += right.openings
        left.leaseEnds += right.leaseEnds
        left.tenancies += right.tenancies
    }

    /// Only the floors for which `isWanted` holds.
    public func filtered(_ isWanted: (FloorNumber?) -> Bool) -> OccupancySummary {
        var result = OccupancySummary()
        result.floors = floors.filter { isWanted($0.floor) }
        result.openings = openings.filter { isWanted($0.floor) }
        result.leaseEnds = leaseEnds.filter { isWanted($0.floor) }
        result.tenancies = tenancies.filter { isWanted($0.floor) }
        return result
    }

    /// Units of any use.
    public var unitCount: Int { floors.reduce(0) { $0 + $1.units } }

    public var occupied: Area { floors.reduce(.zero) { $0 + $1.occupied } }
}

extension OccupancySummary {
    /// Adds a floor's units up one by one.
    public struct Builder {
        private var part: FloorPart
        private var openings: [Opening] = []
        private var leaseEnds: [LeaseEnd] = []
        private var tenancies: [Tenancy] = []

        public init(floor: FloorNumber?) {
            part = FloorPart(floor: floor)
        }

        public mutating func add(
            _ unit: borrowing Unit, tenant: TenantKey?, evidence: ClassEvidence
        ) {
            part.units += 1
            guard unit.use != .parking, let kind = unit.state.part else { return }
            switch kind {
            case .occupied: part.occupied += unit.area
            case .committed: part.committed += unit.area
            case .vacant: part.vacant += unit.area
            }
            if unit.isOnOffer {
                openings.append(
                    Opening(floor: part.floor, from: unit.availableFrom, area: unit.area))
            }
            if unit.state == .leased, let end = unit.lease?.end {
                leaseEnds.append(
                    LeaseEnd(
                        floor: part.floor, end: end, isOnOffer: unit.availableFrom != nil,
                        area: unit.area))
            }
            if kind == .occupied, let tenant {
                tenancies.append(
                    Tenancy(
                        floor: part.floor, tenant: tenant, evidence: evidence, area: unit.area,
                        headcount: unit.tenant?.headcount ?? 0,
                        annualOutput: unit.tenant?.annualOutput ?? 0))
            }
        }

        /// The floor's summary, its entries sorted and joined.
        public consuming func summary() -> OccupancySummary {
            var result = OccupancySummary()
            result.floors = [part]
            openings.sort { ($0.from ?? .distantPast) < ($1.from ?? .distantPast) }
            for opening in openings {
                if let last = result.openings.indices.last,
                    result.openings[last].from == opening.from
                {
                    result.openings[last].area += opening.area
                } else {
                    result.openings.append(opening)
                }
            }
            leaseEnds.sort { ($0.end, $0.isOnOffer ? 1 : 0) < ($1.end, $1.isOnOffer ? 1 : 0) }
            for end in leaseEnds {
                if let last = result.leaseEnds.indices.last, result.leaseEnds[last].end == end.end,
                    result.leaseEnds[last].isOnOffer == end.isOnOffer
                {
                    result.leaseEnds[last].area += end.area
                } else {
                    result.leaseEnds.append(end)
                }
            }
            tenancies.sort { ($0.tenant, $0.evidence) < ($1.tenant, $1.evidence) }
            for tenancy in tenancies {
                if let last = result.tenancies.indices.last,
                    result.tenancies[last].tenant == tenancy.tenant,
                    result.tenancies[last].evidence == tenancy.evidence
                {
                    result.tenancies[last].area += tenancy.area
                    result.tenancies[last].headcount = max(
                        result.tenancies[last].headcount, tenancy.headcount)
                    result.tenancies[last].annualOutput = max(
                        result.tenancies[last].annualOutput, tenancy.annualOutput)
                } else {
                    result.tenancies.append(tenancy)
                }
            }
            return result
        }
    }
}

extension CalendarDate {
    /// Before every day a file can name.
    static let distantPast = CalendarDate(daysSince1970: -1_000_000)
}
