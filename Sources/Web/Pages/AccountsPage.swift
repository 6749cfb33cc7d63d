import Estate

/// All accounts, and a form for another.
struct AccountsPage: Page {
    let frame: Frame
    let rows: [Row]
    let count: String
    let error: String?
    let name: String
    let roles: [Choice]
    let buildings: String
    /// All buildings, to pick from.
    let known: [Choice]

    struct Row: Sendable {
        let path: String
        let name: String
        let role: String
        let buildings: String
        let isDisabled: Bool
        let created: String
    }

    struct Choice: Sendable {
        let id: String
        let name: String
        let isChosen: Bool
    }

    init(
        _ accounts: [Account], draft: AccountDraft, error: String?, buildings: [Building],
        _ context: WebContext, today: CalendarDate
    ) {
        frame = Frame("账户", section: Paths.accounts, context, today: today)
        count = "\(accounts.count)"
        rows = accounts.map { account in
            Row(
                path: Paths.filled(Paths.account, "\(account.id)"), name: account.name,
                role: account.role.name,
                buildings: account.role == .manager
                    ? account.buildings.sorted().map(\.rawValue).joined(separator: "、") : "全部",
                isDisabled: account.isDisabled, created: account.createdAt.date.description)
        }
        self.error = error
        name = draft.name
        roles = Self.roles(chosen: draft.role)
        self.buildings = draft.buildingList
        known = buildings.map { Choice(id: $0.id.rawValue, name: $0.name, isChosen: false) }
    }

    static func roles(chosen: Account.Role) -> [Choice] {
        Account.Role.allCases.map {
            Choice(id: $0.rawValue, name: $0.name, isChosen: $0 == chosen)
        }
    }
}
