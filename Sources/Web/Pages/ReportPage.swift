import Estate
import Reports

/// The area report on screen and on paper.
struct ReportPage: Page {
    let frame: Frame
    let title: String
    let subtitle: String
    let notice: Notice?
    let isUnfinished: Bool
    let asOf: String
    let period: String
    let knownAt: String
    let downloads: [Link]
    let canPublish: Bool
    let periods: [Link]
    let published: [Published]
    let hasPublished: Bool
    /// When reports are published by themselves.
    let schedule: String?
    let goal: ReportGoal
    let rates: [ReportRate]
    let facts: [ReportFact]
    let goals: [ReportGoalRow]
    let mantianxing: [MantianxingRow]
    let mantianxingHeadings: [String]
    let mantianxingRemark: String
    let comparisons: [ReportComparison]
    let hasComparisons: Bool
    let groupPicture: Picture
    let groups: [ReportGroup]
    let directionPicture: Picture
    let directions: [ReportDirection]
    let buildings: [ReportBuilding]
    let explanations: [String]

    struct Notice: Sendable {
        let kind: String
        let text: String
    }

    struct Link: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    struct Published: Sendable {
        let title: String
        let path: String
        let downloads: [Link]
        let at: String
        let by: String
        let sha256: String
        /// What has changed since the version before.
        let changes: String?
    }

    init(
        _ report: AreaReport, choice: ReportChoice, published: [PublishedReport],
        schedule: ReportSchedule, notice: Notice?, _ context: WebContext, today: CalendarDate
    ) {
        let name = report.period.map { "\($0.name)报告" } ?? "面积报告"
        frame = Frame(name, section: Paths.report, context, today: today)
        title = "\(report.districtName)楼宇产业\(name)"
        let known = String(report.knownAt.description.prefix(16)).replacing("T", with: " ")
        subtitle = "截至 \(report.asOf) · 数据已知时间 \(known)"
        self.notice = notice
        isUnfinished = !report.isFinished
        asOf = choice.asOf?.description ?? ""
        period = choice.period?.description ?? ""
        knownAt = choice.knownAt.map { String($0.description.prefix(16)) } ?? ""
        downloads = Self.formats.map { name, format in
            Link(
                name: name,
                path: Paths.query(
                    Paths.apiAreaReport, choice.query + [("format", format.rawValue)]),
                isCurrent: false)
        }
        canPublish =
            report.isFinished && report.period != nil && choice.knownAt == nil
            && context.caller.account?.may(.publishReports) == true
        periods = Self.periods(today).map { period in
            Link(
                name: period.name, path: Paths.query(Paths.report, [("period", "\(period)")]),
                isCurrent: period == choice.period)
        }
        self.published = published.map { report in
            let path = Paths.filled(Paths.publishedReport, "\(report.id)")
            return Published(
                title: report.title, path: path,
                downloads: Self.formats.dropLast().map { name, format in
                    Link(
                        name: name, path: Paths.query(path, [("format", format.rawValue)]),
                        isCurrent: false)
                },
                at: String(report.publishedAt.description.prefix(16)).replacing("T", with: " "),
                by: report.publishedBy ?? "命令行", sha256: String(report.sha256.prefix(16)),
                changes: report.version > 1
                    ? Paths.filled(Paths.reportChanges, "\(report.id)") : nil)
        }
        hasPublished = !published.isEmpty
        self.schedule = ReportWords.schedule(schedule)
        goal = ReportGoal(report)
        rates = ReportRate.all(report.totals, on: report.asOf)
        facts = ReportFact.totals(report)
        goals = ReportGoalRow.all(report)
        mantianxing = MantianxingRow.all(report)
        mantianxingHeadings = MantianxingRules.versions.map(\.heading)
        mantianxingRemark = ReportNotes.mantianxing
        comparisons = ReportComparison.all(report)
        hasComparisons = !comparisons.isEmpty
        groupPicture = ReportGroup.picture(report)
        groups = ReportGroup.all(report)
        directionPicture = report.directionPicture(id: "directions")
        directions = ReportDirection.all(report)
        let day = report.asOf < today ? report.asOf : nil
        buildings = report.buildings.map { ReportBuilding($0, on: day) }
        explanations = ReportNotes.all(report)
    }

    /// What a report can be downloaded as, those for people first.
    private static let formats: [(name: String, format: AnswerFormat)] = [
        ("XLSX", .xlsx), ("HTML", .html), ("CSV", .csv), ("JSON", .json),
    ]

    /// The last month, quarter, half-year and year that are over.
    private static func periods(_ today: CalendarDate) -> [Period] {
        let texts = ReportWords.periods(containing: today)
        return texts.compactMap { Period($0)?.previous }
    }
}
