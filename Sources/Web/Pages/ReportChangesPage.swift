import Estate
import Reports

/// What a version of a published report says differently from the version before.
struct ReportChangesPage: Page {
    let frame: Frame
    let title: String
    let lead: String
    let csvPath: String?
    let reportPath: String
    let summary: String
    let hasRows: Bool
    let rows: [Row]
    /// What the list leaves out.
    let rest: String?

    struct Row: Sendable {
        let subject: String
        let path: String?
        let field: String
        let before: String
        let after: String
        let change: String
    }

    /// How many figures are listed at most.
    static let mostRows = 500

    /// - Parameter found: the version before and what has changed since; `nil` for a first version.
    init(
        _ report: PublishedReport, _ found: (before: PublishedReport, changes: ReportChanges)?,
        _ context: WebContext, today: CalendarDate
    ) {
        title = "\(report.period.name)报告第 \(report.version) 版的变化"
        frame = Frame(title, section: Paths.report, context, today: today)
        let number = String(report.id)
        reportPath = Paths.published(report)
        guard let (before, changes) = found else {
            lead = "\(Self.told(report))。"
            csvPath = nil
            summary = "这是本期的第一版，没有更早的版次可比。"
            (hasRows, rows, rest) = (false, [], nil)
            return
        }
        lead = "\(Self.told(report))；与\(Self.told(before)) 相比。两版的内容都不改变。"
        csvPath = Paths.query(
            Paths.filled(Paths.apiReportChanges, number), [("format", AnswerFormat.csv.rawValue)])
        let main = changes.main
        summary = Self.summary(all: changes.all.count, main: main.count)
        rows = main.prefix(Self.mostRows).map { Row($0, on: report.asOf) }
        hasRows = !rows.isEmpty
        let more = main.count - rows.count
        rest =
            more > 0 ? "只列出前 \(Figures.count(rows.count)) 项，其余 \(Figures.count(more)) 项见 CSV。" : nil
    }

    private static func told(_ report: PublishedReport) -> String {
        let at = String(report.publishedAt.description.prefix(16)).replacing("T", with: " ")
        return "第 \(report.version) 版由 \(report.publishedBy ?? "命令行") 发布于 \(at)"
    }

    private static func summary(all: Int, main: Int) -> String {
        guard all > 0 else { return "没有数字不同。" }
        let details = all - main
        return "有 \(Figures.count(all)) 项不同"
            + (details > 0 ? "，其中产业集聚等明细 \(Figures.count(details)) 项只列在 CSV 里。" : "。")
    }
}

extension ReportChangesPage.Row {
    fileprivate init(_ change: ReportChange, on date: CalendarDate) {
        subject = change.subject
        path = change.building.map {
            Paths.query(Paths.building($0), [("asOf", date.description)])
        }
        field = change.field
        before = change.shownBefore
        after = change.shownAfter
        self.change = change.shownChange ?? ""
    }
}
