import ArgumentParser

/// `mantianxing account disable`: nothing more from this account.
struct AccountDisableCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "停用账户：立即退出登录，吊销全部令牌。")

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("账户名。", valueName: "NAME"))
    var name: String

    func perform(in workplace: any Workplace) throws {
        try AccountChange(name: name, kind: .disable).perform(in: workplace)
    }
}
