/// The area report: what is counted, of what, as of when, as known when.
public struct AreaReport: Hashable, Sendable {
    public var asOf: CalendarDate
    public var knownAt: Instant
    public var period: Period?
    /// Whether the period was over when the report was made; `true` without a period.
    public var isFinished: Bool
    public var districtName: String
    public var settings: District.Settings
    public var goal: GoalPace
    /// People of the nine directions.
    public var headcount: PlainGoal?
    /// Enterprises of the nine directions.
    public var enterprises: PlainGoal?
    /// Annual output of the nine directions in whole 元; its target is in 万元.
    public var output: PlainGoal?
    public var totals: AreaMeasures
    public var roles: [RoleGroup]
    public var parks: [ParkGroup]
    public var mantianxing: Group
    /// All ten, `other` last.
    public var directions: [DirectionLine]
    /// Area without a class, and tenants none of whose units has one.
    public var unclassified: (area: Area, tenants: Int) {
        (unclassifiedArea, unclassifiedTenants)
    }
    var unclassifiedArea: Area
    var unclassifiedTenants: Int
    /// Tenants whose class is what staff have decided.
    public var assigned: AssignedTenants
    public var buildings: [BuildingLine]
    public var comparisons: Comparisons?

    /// A goal in whole units.
    public struct PlainGoal: Hashable, Sendable {
        public var goal: District.Goal
        public var value: Int
        /// What the target is to be multiplied by to be in the value's unit.
        public var scale: Int

        public var progress: Ratio { Ratio(value, of: goal.target * scale) }
    }

    public struct Group: Hashable, Sendable {
        public var buildings: Int
        public var areas: AreaMeasures
    }

    public struct RoleGroup: Hashable, Sendable {
        public var role: Building.Role
        public var group: Group
    }

    public struct ParkGroup: Hashable, Sendable {
        public var park: District.Park
        public var group: Group
    }

    public struct DirectionLine: Hashable, Sendable {
        public var direction: Direction
        public var area: Area
        /// Tenants most of whose area in the district is of this class.
        public var tenants: Int
        /// Of all classified area.
        public var share: Ratio
        public var ellisonGlaeser: Double?
    }

    public struct BuildingLine: Hashable, Sendable {
        public var building: Building
        public var role: Building.Role?
        public var isMantianxing: Bool
        /// Whether any floors count as 核心载体 on the day.
        public var isCarrier: Bool
        public var feed: BuildingOccupancy.Source?
        public var isStale: Bool
        public var areas: AreaMeasures
        public var readings: CarrierReadings
        public var byArea: Clustering
        public var byTenants: Clustering
        /// Its tenants whose class is what staff have decided.
        public var assigned: AssignedTenants
    }

    public struct Comparisons: Hashable, Sendable {
        public var previous: Comparison
        public var yearBefore: Comparison
    }

    /// An earlier day held against the report's.
    public struct Comparison: Hashable, Sendable {
        public var asOf: CalendarDate
        public var totals: AreaMeasures
        public var goalValue: Area
        /// occupied(report's day) − occupied(`asOf`) over buildings with a state on both.
        public var netAbsorption: Area
    }
}
