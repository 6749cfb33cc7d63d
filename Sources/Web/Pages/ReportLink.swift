import Estate
import Reports

/// A way on from a report: to another, or to a file of it.
struct ReportLink: Sendable {
    let name: String
    let path: String
    var isCurrent = false
    /// What the file is to be called that the link leads to.
    var file = ""

    /// What a report can be downloaded as, those for people first.
    private static let formats: [(name: String, format: AnswerFormat)] = [
        ("XLSX", .xlsx), ("HTML", .html), ("CSV", .csv), ("JSON", .json),
    ]

    /// - Parameters:
    ///   - path: where files are had that a `format` is named for.
    ///   - title: what the files are called, without an ending.
    static func downloads(
        _ path: String, _ query: [(name: String, value: String?)] = [], title: String
    ) -> [ReportLink] {
        formats.map { name, format in
            ReportLink(
                name: name, path: Paths.query(path, query + [("format", format.rawValue)]),
                file: "\(title).\(format.rawValue)")
        }
    }

    /// The last month, quarter, half-year and year that are over.
    static func periods(_ today: CalendarDate, chosen: Period?) -> [ReportLink] {
        ReportWords.periods(containing: today).compactMap { Period($0)?.previous }.map { period in
            ReportLink(
                name: period.name, path: Paths.query(Paths.report, [("period", "\(period)")]),
                isCurrent: period == chosen)
        }
    }
}
