import Estate
import Reports

/// The area report on screen and on paper.
struct ReportPage: Page {
    let frame: Frame
    let title: String
    let subtitle: String?
    let notices: [Notice]
    let asOf: FormField
    let period: FormField
    let knownAt: FormField
    let downloads: [ReportLink]
    let periods: [ReportLink]
    /// The report; `nil` where what was asked for has none.
    let body: ReportBody?
    /// The period that can be published.
    let publishable: String?
    /// What has become of publishing.
    let publication: Notice?
    let published: [ReportVersion]
    let hasPublished: Bool
    let publishedCount: String
    /// When reports are published by themselves.
    let schedule: String?

    /// Something to know before anything else is read.
    struct Notice: Sendable {
        let kind: String
        let text: String
        let links: [ReportLink]

        init(_ kind: String, _ text: String, links: [ReportLink] = []) {
            self.kind = kind
            self.text = text
            self.links = links
        }
    }

    /// What all these pages have.
    struct Surroundings {
        var values = RequestValues([])
        /// All that are listed, the newest first.
        var published: [PublishedReport]
        var schedule: ReportSchedule
        /// The district's name.
        var district: String
        var context: WebContext
        var today: CalendarDate
        /// What has become of publishing.
        var publication: Notice?
    }

    /// A report of a day or period.
    init(_ report: AreaReport, choice: ReportChoice, _ around: Surroundings) {
        let mayPublish = around.context.caller.account?.may(.publishReports) == true
        let isOver = report.isFinished && choice.knownAt == nil
        self.init(
            report, choice: choice, problem: nil,
            notices: [Self.unfinished(report, today: around.today)].compactMap(\.self),
            downloads: ReportLink.downloads(
                Paths.apiAreaReport, choice.query(of: report),
                title: "\(around.district)面积报告 \(Self.subject(of: report))"),
            publishable: isOver && mayPublish ? report.period : nil, around)
    }

    /// What was asked for can't be shown.
    init(_ problem: Problem, _ around: Surroundings) {
        let notice = Notice("error", problem.detail)
        self.init(
            nil, choice: ReportChoice(), problem: problem, notices: [notice], downloads: [],
            publishable: nil, around)
    }

    /// A published report as it was frozen.
    ///
    /// - Parameter report: made again of what was known then; `nil` where it no longer is the same.
    init(_ published: PublishedReport, _ report: AreaReport?, _ around: Surroundings) {
        let path = Paths.published(published)
        self.init(
            report, choice: ReportChoice(), problem: nil,
            notices: Self.told(published, isSame: report != nil, among: around.published),
            downloads: ReportLink.downloads(
                path, title: "\(around.district)面积报告 \(published.title)"
            ).filter { report != nil || $0.name == "JSON" },
            publishable: nil, around, version: published)
    }

    private init(
        _ report: AreaReport?, choice: ReportChoice, problem: Problem?, notices: [Notice],
        downloads: [ReportLink], publishable: Period?, _ around: Surroundings,
        version: PublishedReport? = nil
    ) {
        let period = version?.period ?? report?.period
        var name = period.map { "\($0.name)报告" } ?? "面积报告"
        if let version { name += "第 \(version.version) 版" }
        frame = Frame(name, section: Paths.report, around.context, today: around.today)
        title = (report.map { "\($0.districtName)楼宇产业" } ?? "") + name
        subtitle = report.map {
            "截至 \($0.asOf) · 数据已知时间 \(FeedWords.time($0.knownAt))"
        }
        self.notices = notices
        asOf = .day("asOf", around.values, understood: choice.asOf, problem: problem)
        self.period = FormField(
            "period", around.values, understood: choice.period?.description, problem: problem)
        knownAt = .moment("knownAt", around.values, understood: choice.knownAt, problem: problem)
        self.downloads = downloads
        periods = ReportLink.periods(around.today, chosen: choice.period)
        body = report.map { ReportBody($0, today: around.today) }
        self.publishable = publishable?.description
        publication = around.publication
        published = around.published.map { ReportVersion($0, around.district) }
        hasPublished = !published.isEmpty
        publishedCount = Figures.count(published.count)
        schedule = ReportWords.schedule(around.schedule)
    }
}

extension ReportPage {
    /// The period, or the day, that a report speaks of.
    private static func subject(of report: AreaReport) -> String {
        let period = report.isFinished ? report.period?.description : nil
        return period ?? report.asOf.description
    }

    /// That a period is not over, and what is shown instead of its end.
    private static func unfinished(_ report: AreaReport, today: CalendarDate) -> Notice? {
        guard let period = report.period, !report.isFinished else { return nil }
        let day = report.asOf == today ? "今天" : "数据已知时间"
        return Notice(
            "warning",
            "\(period.name)到 \(period.end) 才结束，以下是截至\(day)（\(report.asOf)）的情况，"
                + "仅供内部参考，不能发布；下载的文件也是截至这一天的。")
    }

    /// Which version it is, and whether there is a later one.
    private static func told(
        _ report: PublishedReport, isSame: Bool, among all: [PublishedReport]
    ) -> [Notice] {
        let told =
            "这是已发布的 \(report.period) 第 \(report.version) 版，由 \(report.publishedBy ?? "命令行") "
            + "发布于 \(FeedWords.time(report.publishedAt))，此后的数据不改变它。"
            + "封存的原件是 JSON，SHA-256 \(report.sha256)。"
        let latest = all.first { $0.period == report.period }
        let newer = latest.flatMap { latest in
            latest.version > report.version
                ? Notice(
                    "warning", "\(report.period.name)后来又发布了第 \(latest.version) 版。",
                    links: [
                        ReportLink(name: "看第 \(latest.version) 版", path: Paths.published(latest)),
                        ReportLink(
                            name: "看变化", path: Paths.filled(Paths.reportChanges, "\(latest.id)")),
                    ]) : nil
        }
        let lost = isSame ? nil : Notice("error", Backend.isNotTheSame)
        return [Notice("info", told), newer, lost].compactMap(\.self)
    }

    /// What has become of publishing.
    ///
    /// - Parameter isNew: whether it made a new version.
    static func publication(of report: PublishedReport, isNew: Bool) -> Notice {
        let read = ReportLink(name: "看第 \(report.version) 版", path: Paths.published(report))
        let changes = ReportLink(
            name: "与前一版的变化", path: Paths.filled(Paths.reportChanges, "\(report.id)"))
        return Notice(
            "success",
            isNew
                ? "已发布 \(report.title)。" : "内容没有变化，仍是 \(report.title)。",
            links: [read] + (report.version > 1 ? [changes] : []))
    }
}
