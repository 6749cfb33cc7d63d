import Estate

/// Area reports as known now, by day and period.
typealias RecentReports = Recent<ReportQuestion, AreaReport>

/// What a report as known now is asked for by.
struct ReportQuestion: Hashable, Sendable {
    var asOf: CalendarDate
    var period: Period?
}
