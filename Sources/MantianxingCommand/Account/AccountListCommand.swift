import ArgumentParser
import Estate
import Reports
import Storage

/// `mantianxing account list`: all accounts.
struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出账户。")

    @OptionGroup var options: DataOptions

    @Flag(help: "输出 JSON。")
    var json = false

    func run() throws {
        try Ending.environment {
            let accounts = try options.storeForReading().accounts()
            if json {
                Console.own.out(Self.json(accounts))
            } else if accounts.isEmpty {
                Console.own.out("还没有账户。用 mantianxing account add 添加。")
            } else {
                Console.own.out(Self.table(accounts).lines(width: 180).joined(separator: "\n"))
            }
        }
    }

    private static func table(_ accounts: [Account]) -> ColumnTable {
        var table = ColumnTable([
            .left("账户"), .left("角色"), .left("状态"), .left("建立时间"), .left("楼宇"),
        ])
        for account in accounts {
            let buildings = account.buildings.sorted().map(\.rawValue)
            table.add([
                account.name, account.role.name, account.isDisabled ? "已停用" : "可用",
                String(account.createdAt.description.prefix(19)).replacing("T", with: " "),
                buildings.isEmpty ? "—" : buildings.joined(separator: " "),
            ])
        }
        return table
    }

    private static func json(_ accounts: [Account]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.objects("accounts", of: accounts) { writer, account in
                writer.field("id", account.id)
                writer.field("name", account.name)
                writer.field("role", account.role.rawValue)
                writer.strings("buildings", account.buildings.sorted().map(\.rawValue))
                writer.field("disabled", account.isDisabled)
                writer.field("createdAt", account.createdAt.description)
            }
        }
        writer.endLine()
        return writer.bytes
    }
}
