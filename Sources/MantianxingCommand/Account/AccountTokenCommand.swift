import ArgumentParser
import Storage

/// `mantianxing account token`: a token for a program.
struct AccountTokenCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "为程序建立访问令牌。",
        discussion: "令牌写到标准输出，只显示一次；数据库里只存它的校验值。")

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("账户名。", valueName: "NAME"))
    var name: String

    @Option(help: ArgumentHelp("令牌的用途，便于日后辨认。", valueName: "TEXT"))
    var label = "命令行"

    func validate() throws {
        guard (1...100).contains(label.count),
            !label.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw ValidationError("--label 应为 1 到 100 个字，不含控制字符。") }
    }

    var ifUnshown: String { "令牌已经建立，但没有显示出来，请再建立一个；账户页面上可以吊销它。" }

    func perform(in workplace: any Workplace) throws {
        let token = Secret.random(prefix: "mtx_")
        try AccountChange(name: name, kind: .makeToken(label: label, token)).perform(in: workplace)
    }
}
