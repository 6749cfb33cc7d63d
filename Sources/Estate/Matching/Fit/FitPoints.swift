/// The points that make up a fit score, 100 at most.
///
/// The formula is this product's own: no rule or standard lies behind it. It gives whole points, each
/// part by itself, and a part that the query does not ask for gives none, so scores compare the hits of
/// one query and of no two.
///
/// | part | points |
/// |---|---|
/// | the building wants the direction | 30 for the first it names, 6 less for each further one, 6 at least |
/// | the direction is already there | 15 × share / target, 15 at most |
/// | the area is near the one asked for | 20 × smaller / larger of the two |
/// | the rent is under the budget | 7 + 16 × saved share of the budget, 15 at most |
/// | without a budget: incentives lower the rent | 30 × share saved over 36 months, 15 at most |
/// | it is free | 10 now, else 4 and one for every 15 days before the day asked for, 10 at most |
/// | the building's role | 6 for the core, 3 for a point |
/// | 满天星 | 4 |
///
/// All are rounded down.
enum FitPoints {
    static let mostForDirection = 30
    static let lessForEachFurther = 6
    static let mostForClustering = 15
    /// The share taken for full where the building has no target for the direction, in millionths.
    static let usualTarget = 500_000
    static let mostForArea = 20
    static let mostForRent = 15
    static let forRentAtBudget = 7
    static let mostForDate = 10
    static let forDateAtLast = 4
    static let daysForPoint = 15

    /// - Parameter wanted: the building's directions, most wanted first.
    static func direction(_ direction: Direction, wanted: [Direction]) -> Int {
        guard let index = wanted.firstIndex(of: direction) else { return 0 }
        return max(mostForDirection - index * lessForEachFurther, lessForEachFurther)
    }

    /// - Parameters:
    ///   - area: the occupied area of the direction.
    ///   - classified: all occupied area whose tenant has a class.
    ///   - target: the share that is full, in millionths.
    static func clustering(area: Int, classified: Int, target: Int) -> Int {
        guard classified > 0 else { return 0 }
        guard target > 0 else { return mostForClustering }
        let (most, share) = (Double(mostForClustering), Double(area) / Double(classified))
        // A share that is the target to the last digit but one is the target.
        return min(Int(most * share * 1_000_000 / Double(target) + 1e-9), mostForClustering)
    }

    /// The part of a target that is the direction's own; the usual one where there is none.
    static func target(_ direction: Direction, of policy: Policy?) -> Int {
        guard let target = policy?.clusterTarget, target.direction == direction else {
            return usualTarget
        }
        return Rounding.millionths(target.share)
    }

    /// The area asked for, in hundredths of a square metre: the middle of both bounds, or the one
    /// there is; `nil` without any.
    static func wish(_ query: VacancyQuery) -> Int? {
        switch (query.minimumArea?.hundredths, query.maximumArea?.hundredths) {
        case (let low?, let high?): low + (high - low) / 2
        case (let bound?, nil), (nil, let bound?): bound
        case (nil, nil): nil
        }
    }

    static func area(_ area: Int, wish: Int) -> Int {
        let larger = max(area, wish)
        return larger > 0 ? mostForArea * max(min(area, wish), 0) / larger : mostForArea
    }

    /// - Parameters:
    ///   - effectiveRent: no more than the budget, in millionths.
    static func rent(_ effectiveRent: Int, budget: Int) -> Int {
        guard budget > 0 else { return mostForRent }
        let saved = 16 * max(budget - effectiveRent, 0) / budget
        return min(forRentAtBudget + saved, mostForRent)
    }

    /// - Parameter share: what the best reduction saves over the first 36 months, 0…1.
    static func reduction(_ share: Double) -> Int {
        min(Int(30 * share + 1e-9), mostForRent)
    }

    /// Days since 1970-01-01: the first free one, the one of asking, the last by which it must be.
    static func date(_ firstDay: Int, today: Int, by: Int) -> Int {
        guard firstDay > today else { return mostForDate }
        return min(forDateAtLast + max(by - firstDay, 0) / daysForPoint, mostForDate)
    }

    static func layout(_ role: Building.Role?) -> Int {
        switch role {
        case .core: 6
        case .point: 3
        case nil: 0
        }
    }

    static func mantianxing(_ isMantianxing: Bool) -> Int { isMantianxing ? 4 : 0 }
}
