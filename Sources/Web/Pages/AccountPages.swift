import Estate
import HTTPTypes
import Hummingbird
import Storage

/// Accounts and what belongs to them: for admins.
struct AccountPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let access = Access.right(.manageAccounts)
        return [
            Endpoint(.get, Paths.accounts, access: access, handler: list),
            Endpoint(.post, Paths.accounts, access: access, handler: add),
            Endpoint(.get, Paths.account, access: access, handler: show),
            Endpoint(.post, Paths.account, access: access, handler: change),
            Endpoint(.post, Paths.accountState, access: access, handler: changeState),
            Endpoint(.post, Paths.accountPassword, access: access, handler: resetPassword),
            Endpoint(.post, Paths.accountTokens, access: access, handler: makeToken),
            Endpoint(.post, Paths.accountTokenRevoke, access: access, handler: revokeToken),
            Endpoint(.get, Paths.audit, access: access, handler: audit),
            Endpoint(.get, Paths.profile, access: .signedIn, handler: profile),
            Endpoint(.post, Paths.profilePassword, access: .signedIn, handler: changePassword),
        ]
    }

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response
    {
        try await listPage(context)
    }

    func listPage(
        _ context: WebContext, draft: AccountDraft = .init(), error: String? = nil
    ) async throws -> Response {
        let accounts = try await parts.backend.offload { [store = parts.backend.store] in
            try store.accounts()
        }
        return parts.templates.page(
            AccountsPage(
                accounts, draft: draft, error: error, buildings: parts.backend.current.allBuildings,
                context, today: parts.backend.now().date),
            status: error == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let draft = AccountDraft(form)
        let buildings = parts.backend.current.buildings
        if let problem = draft.problem(known: Set(buildings.keys)) {
            return try await listPage(context, draft: draft, error: problem)
        }
        let password = Password.random()
        let now = parts.backend.now()
        let audit = parts.audit.entry(
            .accountAdded, by: context.caller.account?.name, subject: draft.name,
            detail: draft.role.name, context)
        let account = try await parts.passwords.perform { [store = parts.backend.store] in
            try store.addAccount(
                name: draft.name, role: draft.role, buildings: draft.buildings,
                password: PasswordHash(of: password), at: now, audit: audit)
        }
        guard let account else {
            return try await listPage(
                context, draft: draft, error: "已有名为“\(draft.name)”的账户，请换一个名称。")
        }
        return try await accountPage(
            account.id, context,
            secret: .init(name: "初始密码", text: password, note: "只显示这一次，请转告使用人，登录后自行修改。"))
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response
    {
        try await accountPage(try id(context), context)
    }

    func accountPage(
        _ id: Int, _ context: WebContext, draft: AccountDraft? = nil, error: String? = nil,
        secret: AccountPage.Secret? = nil
    ) async throws -> Response {
        let (account, tokens) = try await found(id)
        return parts.templates.page(
            AccountPage(
                account, tokens: tokens, draft: draft ?? AccountDraft(account), error: error,
                secret: secret, buildings: parts.backend.current.allBuildings, context,
                today: parts.backend.now().date),
            status: error == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func change(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let form = try await RequestValues.form(of: request, context)
        let (account, _) = try await found(try id(context))
        var draft = AccountDraft(form)
        draft.name = account.name
        if let problem = draft.problem(known: Set(parts.backend.current.buildings.keys)) {
            return try await accountPage(account.id, context, draft: draft, error: problem)
        }
        guard account.id != context.caller.account?.id || draft.role == .admin else {
            return try await accountPage(
                account.id, context, draft: draft, error: "不能取消自己的管理员身份，请由另一位管理员修改。")
        }
        let changed = draft
        let audit = parts.audit.entry(
            .accountChanged, by: context.caller.account?.name, subject: account.name,
            detail:
                "\(draft.role.name) \(draft.buildings.sorted().map(\.rawValue).joined(separator: " "))",
            context)
        try await parts.backend.offload { [store = parts.backend.store] in
            try store.change(
                account: account.id, role: changed.role, buildings: changed.buildings,
                audit: audit)
        }
        return .seeOther(Paths.filled(Paths.account, "\(account.id)"))
    }

    @Sendable private func changeState(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let form = try await RequestValues.form(of: request, context)
        let isDisabled = try form.flag("disabled")
        let (account, _) = try await found(try id(context))
        guard account.id != context.caller.account?.id else {
            return try await accountPage(account.id, context, error: "不能停用自己的账户。")
        }
        let now = parts.backend.now()
        let audit = parts.audit.entry(
            isDisabled ? .accountDisabled : .accountEnabled, by: context.caller.account?.name,
            subject: account.name, context)
        _ = try await parts.backend.offload { [store = parts.backend.store] in
            try store.setDisabled(isDisabled, account: account.id, at: now, audit: audit)
        }
        return .seeOther(Paths.filled(Paths.account, "\(account.id)"))
    }

    @Sendable private func resetPassword(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        _ = try await RequestValues.form(of: request, context)
        let (account, _) = try await found(try id(context))
        let password = Password.random()
        let audit = parts.audit.entry(
            .passwordChanged, by: context.caller.account?.name, subject: account.name, context)
        try await parts.passwords.perform { [store = parts.backend.store] in
            try store.setPassword(
                PasswordHash(of: password), ofAccount: account.id, audit: audit)
        }
        return try await accountPage(
            account.id, context,
            secret: .init(name: "新密码", text: password, note: "只显示这一次；原密码已失效，已登录的浏览器需要重新登录。"))
    }

    /// The account a path names, with its tokens.
    func found(_ id: Int) async throws -> (Account, [AccessToken]) {
        let found = try await parts.backend.offload { [store = parts.backend.store] in
            try store.account(numbered: id).map { ($0, try store.tokens(ofAccount: id)) }
        }
        guard let found else { throw Problem.notFound("没有这个账户。") }
        return found
    }

    func id(_ context: WebContext) throws(Problem) -> Int {
        guard let id = context.parameters.get("id").flatMap({ Int($0) }) else {
            throw .notFound("没有这个账户。")
        }
        return id
    }
}
