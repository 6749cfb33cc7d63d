import ArgumentParser
import Storage

/// `mantianxing verify`: is the store whole?
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "检查数据库是否完好。",
        discussion: "核对数据库结构、每份数据的单元、汇总、原文和版次。退出码：0 完好；2 有问题。")

    @OptionGroup var options: DataOptions

    func run() throws {
        try Ending.environment {
            try options.requireStore()
            let store = try Store.openForReading(options.data)
            let result = try store.verify()
            for problem in result.problems { Console.own.out("✗ \(problem)") }
            Console.own.out(
                """
                核对了 \(result.feeds) 份数据、\(result.units) 个单元、原文 \(result.sourceBytes) 字节：\
                \(result.problems.isEmpty ? "完好。" : "有 \(result.problems.count) 处问题。")
                """)
            if !result.problems.isEmpty { throw Ending.environmentFailed }
        }
    }
}
