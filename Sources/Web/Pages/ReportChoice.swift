import Estate

/// Which report somebody wants to see.
struct ReportChoice: Sendable {
    var asOf: CalendarDate?
    var period: Period?
    var knownAt: Instant?

    static let periodHint = "报告期应写成 2026-10、2026-Q4、2026-H2 或 2026。"

    init() {}

    init(_ values: RequestValues, now: Instant) throws(Problem) {
        asOf = try values.date("asOf")
        knownAt = try values.knownAt(now: now)
        if let text = values.text("period") {
            guard let period = Period(text) else { throw .parameter("period", Self.periodHint) }
            self.period = period
        }
        if asOf != nil, period != nil {
            throw .parameter("period", "截至日期和报告期只能填一个。")
        }
    }

    func subject(now: Instant) -> AreaReport.Subject {
        let known = knownAt ?? now
        return period.map { AreaReport.Subject($0, knownAt: known) }
            ?? AreaReport.Subject(asOf: asOf ?? now.date, knownAt: known)
    }

    /// The query of the report's link.
    var query: [(name: String, value: String?)] {
        [
            ("asOf", asOf?.description), ("period", period?.description),
            ("knownAt", knownAt?.description),
        ]
    }
}
