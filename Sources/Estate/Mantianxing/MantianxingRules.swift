/// One version of the rules by which 满天星 demonstration buildings are chosen.
///
/// Only what is certain is here: each batch had a condition on the carrier area, and says how many of
/// its conditions must hold. Its other conditions are not known to this program; they stand as
/// ``Condition/unconfigured`` and never count as met.
public struct MantianxingRules: Hashable, Sendable {
    /// 1 for 2022, 2 for 2023.
    public var batch: Int
    public var year: Int
    public var demand: Demand
    public var conditions: [Condition]

    public init(batch: Int, year: Int, demand: Demand, conditions: [Condition]) {
        self.batch = batch
        self.year = year
        self.demand = demand
        self.conditions = conditions
    }

    /// How many of the conditions must hold.
    public enum Demand: Hashable, Sendable {
        case any, all

        /// The Chinese name shown to people.
        public var name: String { self == .any ? "满足任一项" : "满足全部" }
    }

    /// Something asked of a building.
    public enum Condition: Hashable, Sendable {
        /// 载体面积: the designated area, at least so much.
        case carrierArea(atLeast: Area)
        /// The conditions whose wording or threshold is not known.
        case unconfigured
    }
}

extension MantianxingRules {
    /// The first batch: any one of its conditions.
    public static let batch1 = MantianxingRules(
        batch: 1, year: 2022, demand: .any, conditions: known)

    /// The second batch: all of its conditions.
    public static let batch2 = MantianxingRules(
        batch: 2, year: 2023, demand: .all, conditions: known)

    /// Every version, the oldest first.
    public static let versions = [batch1, batch2]

    /// The carrier area both batches ask for: the one threshold that is certain.
    public static let carrierArea = Area(squareMetres: 10_000)

    private static let known: [Condition] = [.carrierArea(atLeast: carrierArea), .unconfigured]

    /// The Chinese name shown to people.
    public var name: String { "第\(batch == 1 ? "一" : "二")批（\(year) 年）" }
}
