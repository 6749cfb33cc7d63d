import ArgumentParser

/// `mantianxing account enable`: takes a disabling back.
struct AccountEnableCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "重新启用账户；已吊销的令牌不恢复。")

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("账户名。", valueName: "NAME"))
    var name: String

    func perform(in workplace: any Workplace) throws {
        try AccountChange(name: name, kind: .enable).perform(in: workplace)
    }
}
