/// An incentive that an enterprise nearly gets for some space, and the one thing that is missing.
public struct NearIncentive: Hashable, Sendable {
    public var incentive: Incentive
    public var missing: Missing

    public init(_ incentive: Incentive, missing: Missing) {
        self.incentive = incentive
        self.missing = missing
    }

    /// A condition that does not hold.
    public enum Missing: Hashable, Sendable {
        /// The enterprise is in none of these.
        case direction([Direction])
        /// So much more space.
        case area(Area)
        /// The enterprise brings fewer people than needed, or does not say how many.
        case headcount(needed: Int, has: Int?)
    }
}

extension NearIncentive {
    /// - Returns: `nil` where the incentive applies, and where it is far: where more than one
    ///   condition is missing, or more than half of the people or of the area asked for, or the
    ///   enterprise is known to be of another direction.
    init?(_ incentive: Incentive, direction: Direction?, headcount: Int?, area: Area) {
        let missing = incentive.conditions.missing(
            direction: direction, headcount: headcount, area: area)
        guard missing.count == 1, let only = missing.first else { return nil }
        switch only {
        case .direction(let directions):
            guard !directions.isEmpty, direction == nil else { return nil }
        case .area(let more): guard more <= area else { return nil }
        case .headcount(let needed, let has?): guard needed - has <= has else { return nil }
        case .headcount(_, nil): break
        }
        self.init(incentive, missing: only)
    }

    /// What would have to change, in Chinese.
    public var text: String {
        let name = "“\(incentive.name)”"
        return switch missing {
        case .direction(let directions):
            "属于\(directions.map(\.name).joined(separator: "、"))方向才可享受\(name)"
        case .area(let more): "再增加 \(more) ㎡即可享受\(name)"
        case .headcount(let needed, let has?): "再增加 \(needed - has) 人即可享受\(name)"
        case .headcount(let needed, nil): "企业达到 \(needed) 人即可享受\(name)"
        }
    }
}

extension NearIncentive.Missing {
    /// A stable word for what is missing.
    public var code: String {
        switch self {
        case .direction: "direction"
        case .area: "area"
        case .headcount: "headcount"
        }
    }
}

extension Incentive.Conditions {
    /// The conditions that do not hold.
    func missing(
        direction: Direction?, headcount: Int?, area: Area
    ) -> [NearIncentive.Missing] {
        var missing: [NearIncentive.Missing] = []
        if let directions, direction.map({ !directions.contains($0) }) ?? true {
            missing.append(.direction(directions))
        }
        if let minimumArea, area < minimumArea { missing.append(.area(minimumArea - area)) }
        if let minimumHeadcount, (headcount ?? 0) < minimumHeadcount {
            missing.append(.headcount(needed: minimumHeadcount, has: headcount))
        }
        return missing
    }
}
