import ArgumentParser

/// `mantianxing account password`: a new password.
struct AccountPasswordCommand: HandedOver {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "更换密码：立即退出登录。",
        discussion: "不写 --password-stdin 时生成随机密码，写到标准输出，只显示一次。")

    @OptionGroup var options: DataOptions

    @Argument(help: ArgumentHelp("账户名。", valueName: "NAME"))
    var name: String

    @Flag(help: "从标准输入读一行作为密码，而不是生成。")
    var passwordStdin = false

    var inputUse: InputUse { passwordStdin ? .line : .nothing }

    var ifUnshown: String {
        passwordStdin
            ? "密码已经更换。" : "密码已经更换，但密码没有显示出来，请用 mantianxing account password 再换一次。"
    }

    func perform(in workplace: any Workplace) throws {
        let caller = workplace.caller
        let password =
            try passwordStdin
            ? NewPassword.typed(caller.line(), for: name, console: caller.console) : .random()
        try AccountChange(name: name, kind: .setPassword(password)).perform(in: workplace)
    }
}
