/// The fit score of one query's space, without its reasons.
struct FitScorer: Sendable {
    /// By building: what it gives itself.
    private let points: [UInt8]
    /// Hundredths of a square metre.
    private let wish: Int?
    /// Millionths.
    private let budget: Int?
    private let today: Int
    private let by: Int

    /// - Parameter points: what each building gives itself for the query's direction.
    init(_ query: VacancyQuery, points: [UInt8], today: CalendarDate) {
        self.points = points
        wish = FitPoints.wish(query)
        budget = query.maximumRent?.millionths
        self.today = today.daysSince1970
        by = query.by.daysSince1970
    }

    /// - Parameters:
    ///   - rent: effective, in millionths; `Int.max` where it is not known.
    ///   - reduction: the share saved over the first 36 months.
    func score(building: Int, area: Int, rent: Int, reduction: Double, firstDay: Int) -> Int {
        var score = Int(points[building]) + FitPoints.date(firstDay, today: today, by: by)
        if let wish { score += FitPoints.area(area, wish: wish) }
        if let budget {
            if rent != .max { score += FitPoints.rent(rent, budget: budget) }
        } else {
            score += FitPoints.reduction(reduction)
        }
        return score
    }

    /// No space of a building scores more.
    ///
    /// - Parameters:
    ///   - areas: all areas of its space lie in it.
    ///   - rent: the lowest effective rent there may be.
    ///   - reduction: the largest share that may be saved.
    ///   - firstDay: the first day on which anything is free.
    func highest(
        building: Int, areas: ClosedRange<Int>, rent: Int, reduction: Double, firstDay: Int
    ) -> Int {
        let nearest = wish.map { min(max($0, areas.lowerBound), areas.upperBound) }
        return score(
            building: building, area: nearest ?? areas.lowerBound, rent: rent,
            reduction: reduction, firstDay: firstDay)
    }
}
