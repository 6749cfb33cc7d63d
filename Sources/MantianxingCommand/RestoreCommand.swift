import ArgumentParser
import Storage

/// `mantianxing restore`: a backup back in its place.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "从备份恢复数据库。",
        discussion: """
            只恢复到空的或还不存在的数据文件夹；已有的数据请先移走或改名。\
            备份的全部内容先核对一遍（与 verify 相同），有一处损坏就不恢复，什么也不留下。
            """)

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("mantianxing backup 写成的文件。", valueName: "FILE"))
    var file: String

    func run() throws {
        try Ending.environment {
            let restored = try Store.restore(file, into: options.data)
            Console.own.out("已恢复，逐份核对完好：\(restored.summary)。")
        }
    }
}
