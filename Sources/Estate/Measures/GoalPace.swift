/// Progress toward the carrier area goal, and the pace it needs and has.
public struct GoalPace: Hashable, Sendable {
    public var goal: District.CarrierGoal
    public var value: Area
    public var readings: CarrierReadings
    /// m² a month until the due date; 0 when reached, `nil` past the due date.
    public var requiredPerMonth: Double?
    /// m² a month over the last twelve months; `nil` where that can't be known.
    public var observedPerMonth: Double?
    /// The day the target is reached at the observed pace; the report's own day if it is reached,
    /// `nil` if never.
    public var projectedOn: CalendarDate?

    public var progress: Ratio { Ratio(value, of: goal.target) }

    /// Never below 0.
    public var remaining: Area { max(.zero, goal.target - value) }

    /// - Parameter yearBefore: the value twelve months before; `nil` where no building had a feed by
    ///   then and the reading needs one.
    init(
        _ goal: District.CarrierGoal, readings: CarrierReadings, yearBefore: Area?,
        on date: CalendarDate
    ) {
        self.goal = goal
        self.readings = readings
        let value = readings[goal.counting]
        self.value = value
        let missing = goal.target - value
        if missing <= .zero {
            requiredPerMonth = 0
        } else if date < goal.by {
            let months = Double(goal.by.days(since: date)) / CalendarDate.daysPerMonth
            requiredPerMonth = Double(missing.hundredths) / 100 / months
        } else {
            requiredPerMonth = nil
        }
        let gained = yearBefore.map { value - $0 }
        observedPerMonth = gained.map { Double($0.hundredths) / 1200 }
        projectedOn = Self.projection(missing: missing, gained: gained, from: date)
    }

    /// The first day on which value + pace × months reaches the target.
    private static func projection(
        missing: Area, gained: Area?, from date: CalendarDate
    ) -> CalendarDate? {
        if missing <= .zero { return date }
        guard let gained, gained > .zero else { return nil }
        // Days = missing / (gained / 12) × 365.25 / 12 = missing × 36525 / (gained × 100), up.
        let (product, overflow) = missing.hundredths.multipliedReportingOverflow(by: 36_525)
        guard !overflow else { return nil }
        let divisor = gained.hundredths * 100
        let days = (product + divisor - 1) / divisor
        let last = CalendarDate(year: 9999, month: 12, day: 31)
        guard let last, days <= last.days(since: date) else { return nil }
        return date.adding(days: days)
    }
}
