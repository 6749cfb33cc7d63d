public import Estate

/// Where the carrier area came from over the last twelve months, where it must go, and where it
/// goes at that pace: the corners of the lines of a chart.
public struct GoalTrajectory: Hashable, Sendable {
    /// The area on a day, in m².
    public struct Point: Hashable, Sendable {
        public var date: CalendarDate
        public var squareMetres: Double
    }

    /// Twelve months before the report's day; `nil` where that is not known.
    public var before: Point?
    /// On the report's day.
    public var now: Point
    /// The target on the due date; `nil` where it is reached or the date has passed.
    public var needed: Point?
    /// At the pace of the last twelve months: on the due date, and on the day the target is
    /// reached where that lies ahead and within ``horizon``. In the order of time.
    public var projected: [Point]

    /// How many years past the due date, or the report's day, a projection is followed.
    public static let horizon = 5

    /// - Parameter date: the report's day.
    public init(_ pace: GoalPace, on date: CalendarDate) {
        let value = Double(pace.value.hundredths) / 100
        let target = Double(pace.goal.target.hundredths) / 100
        now = Point(date: date, squareMetres: value)
        before = pace.observedPerMonth.map {
            Point(date: date.adding(months: -12), squareMetres: value - 12 * $0)
        }
        needed = pace.requiredPerMonth.flatMap {
            $0 > 0 ? Point(date: pace.goal.by, squareMetres: target) : nil
        }
        projected = []
        guard let observed = pace.observedPerMonth, pace.remaining > .zero else { return }
        if date < pace.goal.by {
            let months = Double(pace.goal.by.days(since: date)) / CalendarDate.daysPerMonth
            projected.append(
                Point(date: pace.goal.by, squareMetres: max(0, value + observed * months)))
        }
        let last = max(date, pace.goal.by).adding(months: 12 * Self.horizon)
        if let reached = pace.projectedOn, reached > date, reached <= last,
            reached != pace.goal.by
        {
            projected.append(Point(date: reached, squareMetres: target))
            projected.sort { $0.date < $1.date }
        }
    }
}
