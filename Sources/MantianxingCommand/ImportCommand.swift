import ArgumentParser
import Configuration
import Estate
import Importers
import Storage

/// `mantianxing import`: feeds into the store.
struct ImportCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入楼宇数据（文件、文件夹，或 - 表示标准输入）。",
        discussion: """
            文件夹里的 XML 文件按数据日期先后导入，与文件名无关，也看里面的文件夹。\
            每份数据要么全部采用，要么全部退回。读不了的文件或文件夹逐个指出，其余照常导入，退出码是 2。
            退出码：0 全部采用或无变化；1 有数据被退回或待确认；2 环境故障（文件、磁盘、数据库）。
            """)

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("文件、文件夹，或 -。", valueName: "PATH"))
    var paths: [String]

    @Option(help: ArgumentHelp("数据格式；不写则按内容识别。", valueName: "D"))
    var dialect: String?

    @Option(
        help: ArgumentHelp(
            "楼宇编号；与文件里的不一致则退回。文件里有好几栋楼时写 名称=编号，可写多次。", valueName: "ID"))
    var building: [String] = []

    @Option(help: ArgumentHelp("数据日期，如 2026-10-31；与文件里的不一致则退回。", valueName: "DATE"))
    var asOf: String?

    @Option(
        help: ArgumentHelp("表格的导入配置：文件，或 importers 列出的名称；不写则用内置的。", valueName: "FILE"))
    var profile: String?

    @Flag(help: "采用可疑的数据，不再等待确认。")
    var confirm = false

    @Flag(help: "只检查，不保存。")
    var dryRun = false

    @Flag(help: "每个结果（一份文件里的一栋楼）输出一个 JSON 对象。")
    var json = false

    func validate() throws {
        _ = try parsed()
    }

    var inputUse: InputUse { paths.contains("-") ? .everything : .nothing }

    func perform(in workplace: any Workplace) throws {
        let (dialect, choice, asOf) = try parsed()
        let console = workplace.caller.console
        let policies = try workplace.policies(options.buildings)
        workplace.standBack()
        let sources = try FeedFiles.sources(paths, of: workplace.caller)
        let store = try workplace.store()
        var importOptions = FeedImportOptions()
        importOptions.isConfirmed = confirm
        importOptions.isDryRun = dryRun
        var context = ImportContext(
            buildings: policies.buildings, overrides: policies.district.industryOverrides,
            today: workplace.now().date, dialect: dialect, building: choice.building, asOf: asOf)
        context.namedBuildings = choice.named
        context.profile = try profile.map {
            try ImportProfile.named($0, of: workplace.caller, in: store)
        }
        // Of many files the first findings of each; of one, all that is worth reading at once.
        let output = ImportOutput(
            isJSON: json, isDryRun: dryRun, listed: sources.readable.count > 1 ? 3 : 20,
            console: console)
        let result = try FeedRun(
            sources: sources.readable, context: context, options: importOptions, output: output
        ).run(into: store)
        let unreadable = sources.unreadable + result.unreadable
        for problem in unreadable { console.complain("\(problem)") }
        if !unreadable.isEmpty { throw Ending.environmentFailed }
        if !result.isClean { throw Ending.inputHasErrors }
    }

    private func parsed() throws -> (Dialect?, BuildingChoice, CalendarDate?) {
        let dialect = try dialect.map { text in
            guard let dialect = Dialect(rawValue: text) else {
                let known = Dialect.allCases.map(\.rawValue).joined(separator: "、")
                throw ValidationError("没有名为“\(text)”的格式。可用的格式：\(known)。")
            }
            return dialect
        }
        return (dialect, try Arguments.choice(building), try Arguments.date(asOf, "--as-of"))
    }
}
