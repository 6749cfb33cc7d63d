import ArgumentParser
import Estate
import Reports
import Storage

/// `mantianxing report list`: what has been published.
struct ReportListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出已发布的报告，最近的在前。", helpNames: [.short, .long])

    @OptionGroup var options: DataOptions

    @Flag(help: "输出 JSON。")
    var json = false

    func run() throws {
        try Ending.environment {
            let reports = try options.storeForReading().publishedReports()
            if json {
                Console.own.out(Self.json(reports))
            } else if reports.isEmpty {
                Console.own.out("还没有发布过报告。用 mantianxing report publish --period 发布。")
            } else {
                Console.own.out(Self.table(reports).lines(width: 180).joined(separator: "\n"))
            }
        }
    }

    private static func table(_ reports: [PublishedReport]) -> ColumnTable {
        var table = ColumnTable([
            .right("编号"), .left("报告期"), .right("版次"), .left("截至日期"), .left("数据已知时间"),
            .left("发布时间"), .left("发布人"), .right("字节"), .right("SHA-256"),
        ])
        for report in reports {
            table.add([
                "\(report.id)", "\(report.period)", "\(report.version)", "\(report.asOf)",
                time(report.knownAt), time(report.publishedAt), report.publishedBy ?? "命令行",
                "\(report.size)", report.sha256,
            ])
        }
        return table
    }

    private static func time(_ instant: Instant) -> String {
        String(instant.description.prefix(19)).replacing("T", with: " ")
    }

    private static func json(_ reports: [PublishedReport]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.objects("reports", of: reports) { $0.fields($1) }
        }
        writer.endLine()
        return writer.bytes
    }
}
