import ArgumentParser
import Configuration
import Estate
import Reports

/// `mantianxing check`: the policy files and what is wrong with them.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "检查政策文件。",
        discussion: "退出码：0 没有错误；1 有错误；2 文件夹无法读取。")

    @Option(help: ArgumentHelp("政策文件所在的文件夹。", valueName: "DIR"))
    var buildings = "Buildings"

    @Option(help: .hidden)
    var data = ".mantianxing"

    @Flag(help: "输出 JSON。")
    var json = false

    func run() throws {
        try Ending.environment {
            let folder = try PolicyFolder.read(buildings)
            if json {
                Console.own.out(Self.json(folder))
            } else {
                for diagnostic in folder.diagnostics {
                    Console.own.out(DiagnosticText.line(diagnostic))
                }
                Console.own.out(
                    folder.diagnostics.isEmpty
                        ? "\(folder.files.count) 个政策文件都没有错误：\(folder.buildings.count) 栋楼宇。"
                        : "\(folder.files.count) 个政策文件有 \(folder.diagnostics.count) 处错误。")
            }
            if !folder.diagnostics.isEmpty { throw Ending.inputHasErrors }
        }
    }

    private static func json(_ folder: PolicyFolder) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("files", folder.files.count)
            writer.field("buildings", folder.buildings.count)
            writer.objects("diagnostics", of: folder.diagnostics) { writer, diagnostic in
                writer.field("file", diagnostic.file)
                writer.fields(diagnostic)
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
