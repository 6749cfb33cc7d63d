import Estate

/// The reader's own account.
struct ProfilePage: Page {
    let frame: Frame
    let name: String
    let role: String
    let buildings: String?
    let rights: [String]
    let error: String?
    let isDone: Bool

    init(
        _ account: Account, error: String?, isDone: Bool, _ context: WebContext,
        today: CalendarDate
    ) {
        frame = Frame("我的账户", layout: "narrow", context, today: today)
        name = account.name
        role = account.role.name
        buildings =
            account.role == .manager
            ? account.buildings.sorted().map(\.rawValue).joined(separator: "、") : nil
        rights = Right.allCases.filter { account.may($0) }.map(\.name)
        self.error = error
        self.isDone = isDone
    }
}
