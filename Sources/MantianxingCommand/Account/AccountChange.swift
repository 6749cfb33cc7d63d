import Estate
import Storage

/// What somebody wants done to an account, with all that is needed for it besides the store.
struct AccountChange {
    let name: String
    let kind: Kind

    enum Kind {
        case add(role: Account.Role, buildings: Set<Building.ID>, password: NewPassword)
        case disable, enable
        case setPassword(NewPassword)
        case makeToken(label: String, Secret)
    }

    /// Does it together with its audit entry, and says so: what is to be kept secret alone on the output.
    func perform(in workplace: any Workplace) throws {
        let store = try workplace.store()
        let now = workplace.now()
        let console = workplace.caller.console
        switch kind {
        case .add(let role, let buildings, let password):
            let account = try store.addAccount(
                name: name, role: role, buildings: buildings, password: password.hash, at: now,
                audit: entry(
                    .accountAdded, [role.name] + buildings.sorted().map(\.rawValue), at: now))
            guard account != nil else { throw refused("已有名为“\(name)”的账户。", console) }
            show(password, "已添加账户“\(name)”（\(role.name)）。", console)
        case .disable:
            let hasChanged = try store.setDisabled(
                true, account: existing(in: store, console).id, at: now,
                audit: entry(.accountDisabled, at: now))
            console.out(hasChanged ? disabled : disabledBefore)
        case .enable:
            let hasChanged = try store.setDisabled(
                false, account: existing(in: store, console).id, at: now,
                audit: entry(.accountEnabled, at: now))
            console.out(hasChanged ? enabled : enabledBefore)
        case .setPassword(let password):
            try store.setPassword(
                password.hash, ofAccount: existing(in: store, console).id,
                audit: entry(.passwordChanged, at: now))
            show(password, "已更换账户“\(name)”的密码，此前的登录已失效。", console)
        case .makeToken(let label, let token):
            let account = try existing(in: store, console)
            guard !account.isDisabled else { throw refused(tokenForDisabled, console) }
            _ = try store.makeToken(
                account: account.id, label: label, hash: token.hash, at: now,
                audit: entry(.tokenMade, [label], at: now))
            console.note("“\(name)”的令牌只显示这一次，请立即妥善保存：")
            console.out(token.text)
        }
    }

    private func existing(in store: Store, _ console: Console) throws -> Account {
        if let account = try store.account(named: name) { return account }
        let nearest = Spelling.nearest(to: name, in: try store.accounts().map(\.name))
        let hint = nearest.map { "是不是“\($0)”？" } ?? "mantianxing account list 列出全部账户。"
        throw refused("没有名为“\(name)”的账户。\(hint)", console)
    }

    private func entry(
        _ event: AuditEntry.Event, _ details: [String] = [], at now: Instant
    ) -> AuditEntry {
        AuditEntry(
            at: now, event: event, subject: name,
            detail: (["命令行"] + details).joined(separator: "；"))
    }

    private func show(_ password: NewPassword, _ result: String, _ console: Console) {
        guard let shown = password.shown else { return console.out(result) }
        console.note("\(result)密码只显示这一次，请立即转告本人：")
        console.out(shown)
    }

    private func refused(_ problem: String, _ console: Console) -> any Error {
        console.complain(problem)
        return Ending.inputHasErrors
    }
}

extension AccountChange {
    private var disabled: String { "已停用账户“\(name)”：登录已失效，令牌已吊销。" }
    private var disabledBefore: String { "账户“\(name)”本来就是停用的。" }
    private var enabled: String { "已启用账户“\(name)”。此前的令牌不恢复，需要时请重新建立。" }
    private var enabledBefore: String { "账户“\(name)”本来就是启用的。" }
    private var tokenForDisabled: String { "账户“\(name)”已停用，不能建立令牌。" }
}
