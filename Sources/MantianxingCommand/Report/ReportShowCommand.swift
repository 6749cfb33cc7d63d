import ArgumentParser
import Configuration
import Estate
import Foundation
import Reports
import Storage

/// `mantianxing report`, without another word: the area report.
struct ReportShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "输出面积报告。",
        usage: """
            mantianxing report [--as-of <DATE> | --period <P>] [--known-at <TIME>] \
            [--format <FORMAT>] [-o <FILE>]
            mantianxing report publish --period <P> [--json]
            mantianxing report list [--json]
            """,
        discussion: """
            不写日期则截至今天；写 --known-at 则按那一刻已知的数据和政策重现报告。
            report publish 发布一个报告期的报告，此后不再改变；report list 列出已发布的报告。
            """, helpNames: [.short, .long])

    @OptionGroup var options: DataOptions

    @Option(help: ArgumentHelp("截至日期，如 2026-10-31。", valueName: "DATE"))
    var asOf: String?

    @Option(help: ArgumentHelp("报告期：2026-10、2026-Q4、2026-H2 或 2026。", valueName: "P"))
    var period: String?

    @Option(help: ArgumentHelp("数据已知时间，如 2026-10-31T18:00。", valueName: "TIME"))
    var knownAt: String?

    @Option(help: ArgumentHelp("格式：text、json、csv、html 或 xlsx。", valueName: "FORMAT"))
    var format = Format.text

    @Option(name: [.short, .long], help: ArgumentHelp("写入文件，而不是标准输出。", valueName: "FILE"))
    var output: String?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, html, xlsx
    }

    func validate() throws {
        let now = Clock.now()
        _ = try subject(today: now.date, known: Arguments.knownAt(knownAt, now: now) ?? now)
        if format == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 {
            throw ValidationError("XLSX 不能显示在终端上；请用 -o 写入文件。")
        }
    }

    func run() throws {
        try Ending.environment {
            let data = try DataAsKnown(options, knownAt: knownAt)
            let subject = try subject(today: data.now.date, known: data.known)
            let policies = try data.policies()
            try write(policies.report(subject, from: data.store))
        }
    }

    private func subject(today: CalendarDate, known: Instant) throws -> AreaReport.Subject {
        let date = try Arguments.date(asOf, "--as-of")
        guard let period = try period.map(Arguments.period) else {
            return AreaReport.Subject(asOf: date ?? today, knownAt: known)
        }
        guard date == nil else { throw ValidationError("--as-of 和 --period 只能写一个。") }
        return AreaReport.Subject(period, knownAt: known)
    }

    private func write(_ report: AreaReport) throws {
        let bytes =
            switch format {
            case .text: Array(report.text().utf8)
            case .json: report.json()
            case .csv: report.csv()
            case .html: report.html()
            case .xlsx: try report.xlsx()
            }
        guard let output else { return Console.own.out(bytes) }
        // Written whole or not at all: a reader never sees half a report.
        let draft = "\(output).\(ProcessInfo.processInfo.processIdentifier).tmp"
        guard FileManager.default.createFile(atPath: draft, contents: Data(bytes)),
            rename(draft, output) == 0
        else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: draft)
            throw UnwritableFile(name: output, reason: reason)
        }
    }
}

/// A file that can't be written: the environment failed.
struct UnwritableFile: Error, CustomStringConvertible {
    let name: String
    let reason: String

    var description: String { "无法写入“\(name)”：\(reason)。" }
}
