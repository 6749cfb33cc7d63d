import ArgumentParser
import Configuration
import Estate
import Reports
import Storage

/// `mantianxing report publish`: the report of a period, frozen.
struct ReportPublishCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "发布一个报告期的报告，此后不再改变。",
        discussion: """
            冻结的内容就是此刻 report --format json 的输出。内容与最新一版相同（数据已知时间除外）\
            则不发布新版。报告期结束之后才能发布。
            退出码：0 已发布或没有变化；1 报告期尚未结束，或政策文件有错误；2 环境故障。
            """, helpNames: [.short, .long])

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("报告期：2026-10、2026-Q4、2026-H2 或 2026。", valueName: "P"))
    var period: String

    @Flag(help: "输出 JSON。")
    var json = false

    func validate() throws {
        _ = try Arguments.period(period)
    }

    func perform(in workplace: any Workplace) throws {
        let period = try Arguments.period(period)
        let console = workplace.caller.console
        guard period.isOver(on: workplace.now().date) else { throw unfinished(period, console) }
        let policies = try workplace.policies(options.buildings)
        let store = try workplace.store()
        // Once the policies have been kept: the report is what is known from now on.
        let now = workplace.now()
        let report = try policies.report(
            AreaReport.Subject(period, knownAt: store.known(now).instant), from: store)
        guard let draft = report.draft() else { throw unfinished(period, console) }
        let (published, isNew) = try store.publish(draft, by: nil, at: now) { report in
            AuditEntry(at: now, event: .reportPublished, subject: report.title, detail: "命令行")
        }
        if json {
            console.out(Self.json(published, isNew: isNew))
        } else {
            console.out(Self.text(published, isNew: isNew))
            if isNew { try tell(published, in: store, console) }
        }
    }

    /// Says what a new version changes.
    private func tell(
        _ report: PublishedReport, in store: Store, _ console: Console
    ) throws {
        guard let before = try store.publishedReport(before: report),
            let old = try store.content(ofReport: before.id),
            let new = try store.content(ofReport: report.id),
            let changes = ReportChanges(from: old, to: new)
        else { return }
        console.out(changes.lines(limit: 20).joined(separator: "\n"))
    }

    private static func json(_ report: PublishedReport, isNew: Bool) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.fields(report)
            writer.field("new", isNew)
        }
        writer.endLine()
        return writer.bytes
    }
}

extension ReportPublishCommand {
    private func unfinished(_ period: Period, _ console: Console) -> any Error {
        console.complain("报告期 \(period) 到 \(period.end) 才结束，结束之后才能发布。")
        return Ending.inputHasErrors
    }

    private static func text(_ report: PublishedReport, isNew: Bool) -> String {
        let period = report.period
        let title = "\(period.name)报告（\(period)）第 \(report.version) 版"
        return """
            \(isNew ? "已发布 \(title)。" : "内容没有变化，仍是 \(title)。")
            编号 \(report.id)，\(Figures.count(report.size)) 字节，\
            数据已知时间 \(report.knownAt)
            SHA-256 \(report.sha256)
            """
    }
}
