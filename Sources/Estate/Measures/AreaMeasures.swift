/// The measures of a building or a group of buildings on a day.
public struct AreaMeasures: Hashable, Sendable {
    /// 建筑面积 of all floors, by the policy file.
    public var gross = Area.zero
    /// 已入驻: leased and self-occupied.
    public var occupied = Area.zero
    /// 已签未入驻 and 装修.
    public var committed = Area.zero
    /// 空置 and 保留.
    public var vacant = Area.zero
    /// 可招商: what is or becomes available within the horizon.
    public var available = Area.zero
    /// Leased area without `availableFrom` whose lease ends within the horizon.
    public var expiring = Area.zero
    /// Enterprises in occupied units, each once in whatever is counted.
    public var tenants = 0
    /// Their people; a tenant in two buildings has people in both.
    public var headcount = 0
    /// What the weighted average lease term is made of.
    public var leaseTerm = LeaseTerm()

    public init() {}

    /// 可租售面积 = occupied + committed + vacant.
    public var lettable: Area { occupied + committed + vacant }
    /// 入驻率.
    public var occupancyRate: Ratio { Ratio(occupied, of: lettable) }
    /// 签约率.
    public var leasedRate: Ratio { Ratio(occupied + committed, of: lettable) }
    /// 空置率.
    public var vacancyRate: Ratio { Ratio(vacant, of: lettable) }

    /// Leased area whose lease ends after the day, and that area times the days left.
    public struct LeaseTerm: Hashable, Sendable {
        public var area = Area.zero
        /// Hundredths of a square metre × days.
        public var areaDays = 0

        public init() {}

        /// Weighted average unexpired lease term (WAULT) in months of 365.25/12 days; `nil` without
        /// such leases.
        public var months: Double? {
            guard area.hundredths > 0 else { return nil }
            return Double(areaDays) / Double(area.hundredths) / CalendarDate.daysPerMonth
        }
    }

    /// Adds what can be added up: everything but the number of tenants.
    mutating func add(_ other: AreaMeasures) {
        gross += other.gross
        occupied += other.occupied
        committed += other.committed
        vacant += other.vacant
        available += other.available
        expiring += other.expiring
        headcount += other.headcount
        leaseTerm.area += other.leaseTerm.area
        leaseTerm.areaDays += other.leaseTerm.areaDays
    }
}

extension CalendarDate {
    /// A month as a length of time: 365.25/12 days.
    public static let daysPerMonth = 365.25 / 12
}
