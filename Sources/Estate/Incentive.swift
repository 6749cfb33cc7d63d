/// One incentive of a building's policy: whom it is for, and what it gives.
public struct Incentive: Hashable, Sendable {
    public var name: String
    public var conditions: Conditions
    /// The share of the asking rent that is waived, 0…1.
    public var rentReduction: Double?
    /// For how many months the reduction holds.
    public var months: Int?
    /// 元/㎡, paid once.
    public var grantPerSquareMetre: Double?
    /// The document it rests on.
    public var source: String?

    public init(
        name: String, conditions: Conditions = Conditions(), rentReduction: Double? = nil,
        months: Int? = nil, grantPerSquareMetre: Double? = nil, source: String? = nil
    ) {
        self.name = name
        self.conditions = conditions
        self.rentReduction = rentReduction
        self.months = months
        self.grantPerSquareMetre = grantPerSquareMetre
        self.source = source
    }

    /// All stated conditions must hold; a condition that is not stated holds.
    public struct Conditions: Hashable, Sendable {
        public var directions: [Direction]?
        public var minimumArea: Area?
        public var minimumHeadcount: Int?

        public init(
            directions: [Direction]? = nil, minimumArea: Area? = nil, minimumHeadcount: Int? = nil
        ) {
            self.directions = directions
            self.minimumArea = minimumArea
            self.minimumHeadcount = minimumHeadcount
        }

        /// Whether an enterprise of this direction and headcount taking this area meets them all.
        /// What is not known about the enterprise does not meet a condition on it.
        public func hold(direction: Direction?, headcount: Int?, area: Area) -> Bool {
            if let directions {
                guard let direction, directions.contains(direction) else { return false }
            }
            if let minimumArea, area < minimumArea { return false }
            if let minimumHeadcount, (headcount ?? 0) < minimumHeadcount { return false }
            return true
        }
    }
}

extension Incentive {
    /// The months over which a reduced rent is averaged.
    public static let averagingMonths = 36

    /// The share of the rent saved over the first 36 months, 0…1.
    ///
    /// A reduction without a number of months is not limited in time.
    public var averageReduction: Double {
        let months = min(months ?? Self.averagingMonths, Self.averagingMonths)
        return (rentReduction ?? 0) * Double(months) / Double(Self.averagingMonths)
    }
}

extension Policy {
    /// The asking rent averaged over the first 36 months with the best single rent reduction among
    /// `incentives`; reductions do not add up.
    public static func effectiveRent(asking: Rent, with incentives: [Incentive]) -> Rent {
        let best = incentives.map(\.averageReduction).max() ?? 0
        return Rent(
            millionths: Int((Double(asking.millionths) * (1 - best)).rounded(.toNearestOrEven)))
    }
}
