/// The district's settings and goals, as `district.yaml` states them.
public struct District: Hashable, Sendable {
    /// The six-digit area code, GB/T 2260.
    public var code: String
    public var name: String
    public var goals: Goals
    public var layouts: [Layout]
    public var parks: [Park]
    public var settings: Settings
    /// Staff decisions that replace the built-in map, by four-digit code of the 2017 edition.
    public var industryOverrides: [String: Direction]

    public init(
        code: String, name: String, goals: Goals, layouts: [Layout] = [], parks: [Park] = [],
        settings: Settings = Settings(), industryOverrides: [String: Direction] = [:]
    ) {
        self.code = code
        self.name = name
        self.goals = goals
        self.layouts = layouts
        self.parks = parks
        self.settings = settings
        self.industryOverrides = industryOverrides
    }

    /// A layout such as 一核多点; the first of the list is the one that reports follow.
    public struct Layout: Hashable, Identifiable, Sendable {
        public var id: String
        public var name: String

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    public struct Park: Hashable, Identifiable, Sendable {
        public var id: String
        public var name: String

        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    public struct Settings: Hashable, Sendable {
        /// A building whose last feed is older than so many days is marked stale.
        public var staleAfterDays = 45
        /// H: how many days ahead space counts as available, and leases as expiring.
        public var availabilityHorizonDays = 180
        /// The sample below which no location quotient is given.
        public var locationQuotient = MinimumSample()
        /// The vacancy rate above which a building is called out, 0…1.
        public var vacancyAlert = 0.30
        /// Which reports the service publishes by itself, and when; none by default.
        public var reports = ReportSchedule()

        public init() {}
    }

    /// Classified area and number of classified tenants below which a location quotient says nothing.
    public struct MinimumSample: Hashable, Sendable {
        public var area = Area(squareMetres: 2000)
        public var tenants = 5

        public init() {}
    }
}

extension District {
    /// The goals of the plan, "十百千" and the number of enterprises.
    public struct Goals: Hashable, Sendable {
        /// Square metres of core carrier area.
        public var carrierArea: CarrierGoal
        /// People.
        public var headcount: Goal?
        /// Enterprises.
        public var enterprises: Goal?
        /// 万元.
        public var output: Goal?

        public init(
            carrierArea: CarrierGoal, headcount: Goal? = nil, enterprises: Goal? = nil,
            output: Goal? = nil
        ) {
            self.carrierArea = carrierArea
            self.headcount = headcount
            self.enterprises = enterprises
            self.output = output
        }
    }

    /// So much by such a day.
    public struct Goal: Hashable, Sendable {
        public var target: Int
        public var by: CalendarDate

        public init(target: Int, by: CalendarDate) {
            self.target = target
            self.by = by
        }
    }

    public struct CarrierGoal: Hashable, Sendable {
        public var target: Area
        public var by: CalendarDate
        /// Which of the four readings counts.
        public var counting: CarrierReading

        public init(target: Area, by: CalendarDate, counting: CarrierReading) {
            self.target = target
            self.by = by
            self.counting = counting
        }
    }
}

/// The four readings of 核心载体面积, shown side by side because the official rule is not known.
public enum CarrierReading: String, CaseIterable, Hashable, Sendable {
    /// Gross area of the carrier floors by the policy file.
    case designated
    /// Lettable area on them.
    case usable
    /// Occupied area on them.
    case used
    /// Occupied area on them whose tenant is in one of the nine directions.
    case directions

    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .designated: "认定"
        case .usable: "可用"
        case .used: "在用"
        case .directions: "九大方向在用"
        }
    }
}
