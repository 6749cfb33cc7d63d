import ArgumentParser
import Estate
import Importers
import Reports

/// `mantianxing importers`: the shapes of feed this program reads, and the profiles of tables.
struct ImportersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "importers", abstract: "列出能识别的数据格式和导入配置。",
        discussion: "导入配置写明表格的列名和用词。--profile 名称 输出它的全文，可以另存一份改好，导入时用 --profile 指定。")

    @Option(help: ArgumentHelp("输出这个内置导入配置的全文。", valueName: "NAME"))
    var profile: String?

    func validate() throws {
        guard let profile, Profiles.builtIn(profile) == nil else { return }
        let known = Profiles.builtIn.map(\.id).joined(separator: "、")
        throw ValidationError("没有内置的导入配置“\(profile)”。可用：\(known)。")
    }

    func run() throws {
        try Ending.environment { show() }
    }

    private func show() {
        if let profile, let builtIn = Profiles.builtIn(profile) {
            Console.own.out(builtIn.text)
            return
        }
        var dialects = ColumnTable([.left("格式"), .left("名称"), .left("怎样识别")])
        for dialect in Dialect.allCases {
            dialects.add([dialect.rawValue, dialect.name, dialect.summary])
        }
        var profiles = ColumnTable([.left("导入配置"), .left("名称"), .left("格式")])
        for builtIn in Profiles.builtIn {
            profiles.add([builtIn.id, builtIn.profile.name, builtIn.dialect.rawValue])
        }
        let lines = dialects.lines(width: 180) + [""] + profiles.lines(width: 180)
        Console.own.out(lines.joined(separator: "\n"))
    }
}
