import Estate
import Reports
import Storage

/// One account of each role, to try the service with.
enum DemoAccounts {
    /// Makes the accounts, or gives those of an earlier demo new passwords.
    ///
    /// - Parameter buildings: those of the account that manages buildings.
    /// - Returns: how to sign in, as a table.
    static func make(
        in store: Store, buildings: Set<Building.ID>, at now: Instant
    ) throws -> String {
        var table = ColumnTable([.left("角色"), .left("账户名"), .left("密码"), .left("可以做什么")])
        for role in Account.Role.allCases {
            let name = "demo-\(role.rawValue)"
            let password = Password.random()
            let hash = try PasswordHash(of: password)
            let own = role == .manager ? buildings : []
            let audit = AuditEntry(
                at: now, event: .passwordChanged, subject: name, detail: "命令行：演示")
            if let account = try store.account(named: name) {
                try store.setPassword(hash, ofAccount: account.id, audit: audit)
                _ = try store.setDisabled(false, account: account.id, at: now)
            } else {
                _ = try store.addAccount(
                    name: name, role: role, buildings: own, password: hash, at: now,
                    audit: audit)
            }
            table.add([role.name, name, password, purpose(role, own.count)])
        }
        return table.lines(width: 180).joined(separator: "\n")
    }

    private static func purpose(_ role: Account.Role, _ buildings: Int) -> String {
        switch role {
        case .manager: "报送和查看自己的 \(buildings) 栋楼宇"
        case .investment: "招商找房、看楼宇和报告"
        case .analyst: "看报送记录、出报告、发布报告"
        case .admin: "全部，包括账户和审计"
        }
    }
}
