import Estate

/// An account as a form states it.
struct AccountDraft: Sendable {
    var name = ""
    var role = Account.Role.manager
    var buildings: Set<Building.ID> = []
    /// What was written for buildings and is not a building's number.
    private var unreadable: [String] = []

    init() {}

    init(_ account: Account) {
        name = account.name
        role = account.role
        buildings = account.buildings
    }

    init(_ form: RequestValues) {
        name = form.text("name") ?? ""
        role = form.text("role").flatMap(Account.Role.init) ?? .manager
        for text in form.all("buildings") {
            for word in text.split(whereSeparator: { $0.isWhitespace || ",，、;；".contains($0) }) {
                if let id = Building.ID(rawValue: String(word)) {
                    buildings.insert(id)
                } else {
                    unreadable.append(String(word))
                }
            }
        }
    }

    /// What is wrong with it, in Chinese.
    func problem(known: Set<Building.ID>) -> String? {
        if let problem = Account.problem(ofName: name) { return problem }
        if let word = unreadable.first { return "“\(word)”不是十位数字的楼宇编号。" }
        return Account.problem(ofBuildings: buildings, for: role, known: known)
    }

    /// The buildings as the form shows them.
    var buildingList: String {
        (buildings.sorted().map(\.rawValue) + unreadable).joined(separator: " ")
    }
}
