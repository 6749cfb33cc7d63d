import Estate
import Storage

/// One account: role, buildings, password, tokens.
struct AccountPage: Page {
    let frame: Frame
    let name: String
    let role: String
    let created: String
    let isDisabled: Bool
    /// Whether the reader looks at their own account.
    let isOwn: Bool
    let path: String
    let error: String?
    let secret: Secret?
    let roles: [AccountsPage.Choice]
    let buildings: String
    let known: [AccountsPage.Choice]
    let tokens: [Token]
    let hasTokens: Bool

    /// Something shown once.
    struct Secret: Sendable {
        let name: String
        let text: String
        let note: String
    }

    struct Token: Sendable {
        let label: String
        let created: String
        let state: String
        let isRevoked: Bool
        let revokePath: String
    }

    init(
        _ account: Account, tokens: [AccessToken], draft: AccountDraft, error: String?,
        secret: Secret?, buildings: [Building], _ context: WebContext, today: CalendarDate
    ) {
        frame = Frame(account.name, section: Paths.accounts, context, today: today)
        name = account.name
        role = account.role.name
        created = account.createdAt.date.description
        isDisabled = account.isDisabled
        isOwn = account.id == context.caller.account?.id
        path = Paths.filled(Paths.account, "\(account.id)")
        self.error = error
        self.secret = secret
        roles = AccountsPage.roles(chosen: draft.role)
        self.buildings = draft.buildingList
        known = buildings.map {
            AccountsPage.Choice(id: $0.id.rawValue, name: $0.name, isChosen: false)
        }
        self.tokens = tokens.map { token in
            Token(
                label: token.label, created: token.createdAt.date.description,
                state: token.revokedAt.map { "已吊销（\($0.date)）" } ?? "有效",
                isRevoked: token.revokedAt != nil,
                revokePath: Paths.filled(
                    Paths.accountTokenRevoke, "\(account.id)", "\(token.id)"))
        }
        hasTokens = !tokens.isEmpty
    }
}
