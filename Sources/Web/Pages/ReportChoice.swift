import Estate

/// Which report somebody wants to see.
struct ReportChoice: Sendable {
    var asOf: CalendarDate?
    var period: Period?
    var knownAt: Instant?

    static let periodHint = "报告期应写成 2026-10、2026-Q4、2026-H2 或 2026。"

    init() {}

    /// - Throws: where a value is not one of its kind, for days that have not come and for periods
    ///   that have not begun: of these nothing is known.
    init(_ values: RequestValues, now: Instant) throws(Problem) {
        asOf = try values.writtenDate("asOf")
        knownAt = try values.knownAt(now: now)
        if let text = values.text("period") {
            guard let period = Period(written: text) else {
                throw .parameter("period", "看不懂“\(text)”：\(Self.periodHint)")
            }
            self.period = period
        }
        if asOf != nil, period != nil {
            throw .parameter("period", "截至日期和报告期只能填一个。")
        }
        try Problem.requireKnown("asOf", asOf, today: now.date)
        if let period, period.start > (knownAt ?? now).date {
            throw .contradiction("period", Self.notBegun(period, knownAt, today: now.date))
        }
    }

    /// The report of a period that is not over is as of the day that is known of.
    func subject(now: Instant) -> AreaReport.Subject {
        let known = knownAt ?? now
        guard let period else {
            return AreaReport.Subject(asOf: asOf ?? now.date, knownAt: known)
        }
        var subject = AreaReport.Subject(period, knownAt: known)
        subject.asOf = min(subject.asOf, known.date)
        return subject
    }

    /// The query of the link to a report's file, which says what the page says.
    func query(of report: AreaReport) -> [(name: String, value: String?)] {
        let isOver = report.isFinished
        return [
            ("asOf", isOver ? asOf?.description : report.asOf.description),
            ("period", isOver ? period?.description : nil), ("knownAt", knownAt?.description),
        ]
    }
}

extension ReportChoice {
    private static func notBegun(
        _ period: Period, _ knownAt: Instant?, today: CalendarDate
    ) -> String {
        let moment = knownAt.map { "数据已知时间是 \($0.date)" } ?? "今天是 \(today)"
        return "\(period.name)从 \(period.start) 开始，\(moment)，还没有可看的情况。"
    }
}
