import Estate

/// Which days somebody wants to hold against each other.
struct MovementChoice: Sendable {
    /// `nil`: the end of last month.
    var from: CalendarDate?
    /// `nil`: today.
    var to: CalendarDate?
    var knownAt: Instant?
    /// Only this building.
    var building: Building.ID?

    init() {}

    /// - Parameter isWritten: whether a person may have written the days their own way.
    init(
        _ values: RequestValues, today: CalendarDate, now: Instant, isWritten: Bool = false
    ) throws(Problem) {
        from = try isWritten ? values.writtenDate("from") : values.date("from")
        to = try isWritten ? values.writtenDate("to") : values.date("to")
        knownAt = try values.knownAt(now: now)
        building = try values.building("building")
        let (first, last) = days(today)
        try Problem.requireKnown("to", last, today: today)
        guard first < last else { throw .contradiction("from", Self.reversed(first, last)) }
    }

    func subject(today: CalendarDate, now: Instant) -> Movements.Subject {
        let (first, last) = days(today)
        return Movements.Subject(from: first, to: last, knownAt: knownAt ?? now)
    }

    private func days(_ today: CalendarDate) -> (CalendarDate, CalendarDate) {
        let last = to ?? today
        return (from ?? Self.endOfPreviousMonth(last), last)
    }

    /// The last day of the month before the one a day lies in.
    static func endOfPreviousMonth(_ day: CalendarDate) -> CalendarDate {
        let (_, _, number) = day.components
        return day.adding(days: -number)
    }

    /// The query of a link to the same.
    var query: [(name: String, value: String?)] {
        [
            ("from", from?.description), ("to", to?.description),
            ("knownAt", knownAt?.description), ("building", building?.rawValue),
        ]
    }
}

extension MovementChoice {
    private static func reversed(_ from: CalendarDate, _ to: CalendarDate) -> String {
        "起始日期 \(from) 应早于截至日期 \(to)。"
    }
}
