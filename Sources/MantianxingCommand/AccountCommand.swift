import ArgumentParser

/// `mantianxing account`: who may sign in, and send with a token.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "管理账户（add、list、disable、enable、password、token）。",
        discussion: "第一个管理员在这里添加；此后管理员也可以在网页上管理账户。每次改动都记入审计。",
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountDisableCommand.self,
            AccountEnableCommand.self, AccountPasswordCommand.self, AccountTokenCommand.self,
        ])
}
