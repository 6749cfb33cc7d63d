import ArgumentParser
import Reports
import Storage

/// `mantianxing backup`: the whole store in one file.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "把数据库备份成一个文件。",
        discussion: """
            服务运行、数据导入时也可以备份：备份是开始那一刻的完整数据，此前打印过“已采用”的都在其中。\
            写完并核对之后才有这个文件名；已有的文件不会被覆盖。
            """)

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("备份写成的文件。", valueName: "FILE"))
    var file: String

    func run() throws {
        try Ending.environment {
            try options.requireStore()
            let backup = try Store.openForReading(options.data).backUp(to: file)
            Console.own.out("已备份：\(backup.summary)。")
        }
    }
}

extension StoreBackup {
    /// What it is, in a few words.
    var summary: String {
        "\(DisplayWidth.singleLine(path))，\(feeds) 份数据，\(bytes) 字节"
    }
}
