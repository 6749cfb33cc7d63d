/// When reports are published without anybody asking: on a day of the month after their period.
public struct ReportSchedule: Hashable, Sendable {
    /// The day 1…31 by kind of period, where such reports are wanted; in a month without that day
    /// it is the last one.
    public var days: [Period.Kind: Int]

    public init(days: [Period.Kind: Int] = [:]) {
        self.days = days
    }

    /// The day on which a period's report is due; `nil` where its kind is not wanted.
    public func due(_ period: Period) -> CalendarDate? {
        guard let day = days[period.kind] else { return nil }
        let first = period.end.adding(days: 1)
        let (year, month, _) = first.components
        return first.adding(days: min(day, CalendarDate.length(ofMonth: month, year: year)) - 1)
    }

    /// The periods whose reports are due on a day and have not been published, in the order in
    /// which they fell due.
    ///
    /// Of each kind the latest, and those missed since one was last published, as far as they fell
    /// due within the year: a schedule begins with one report, and makes up for time without a
    /// service.
    ///
    /// - Parameter published: the periods that have a report already, whoever published it.
    public func missing(on today: CalendarDate, published: Set<Period>) -> [Period] {
        let missing = Period.Kind.allCases.flatMap {
            kind -> [(period: Period, due: CalendarDate)] in
            guard let latest = latestDue(kind, on: today) else { return [] }
            let hasBegun = published.contains {
                $0.kind == kind && $0.start < latest.period.start
            }
            let reach = today.adding(months: -12)
            var found: [(Period, CalendarDate)] = []
            var next = latest
            while !published.contains(next.period), found.isEmpty || hasBegun && next.due > reach {
                found.append(next)
                let previous = next.period.previous
                guard let due = due(previous) else { break }
                next = (previous, due)
            }
            return found
        }
        return missing.sorted {
            ($0.due, $0.period.kind.rawValue) < ($1.due, $1.period.kind.rawValue)
        }.map(\.period)
    }

    /// The last period whose report is due on a day.
    private func latestDue(
        _ kind: Period.Kind, on today: CalendarDate
    ) -> (period: Period, due: CalendarDate)? {
        guard var period = Period(kind, containing: today)?.previous, var due = due(period) else {
            return nil
        }
        if due > today {
            period = period.previous
            guard let earlier = self.due(period) else { return nil }
            due = earlier
        }
        return (period, due)
    }
}
