import ArgumentParser
import Importers
import Reports

/// `mantianxing importers`: the shapes of feed this program reads.
struct ImportersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "importers", abstract: "列出能识别的数据格式。")

    func run() {
        var table = ColumnTable([.left("格式"), .left("名称"), .left("怎样识别")])
        for dialect in Dialect.allCases {
            table.add([dialect.rawValue, dialect.name, dialect.summary])
        }
        Console.own.out(table.lines(width: 180).joined(separator: "\n"))
    }
}
