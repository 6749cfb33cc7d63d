import Estate
import Storage

/// What stands around every page: title, navigation, who is signed in.
struct Frame: Sendable {
    let title: String
    let navigation: [Entry]
    /// The account's name; `nil` where nobody has signed in.
    let account: String?
    let role: String?
    /// Goes with every form that changes something, in a field called `csrf`.
    let csrf: String
    let today: String
    /// `narrow` for single forms, `prose` for text; `nil` for the full width.
    let layout: String?

    /// A place one can go to.
    struct Entry: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    /// - Parameter section: the path of the navigation's entry the page belongs to.
    init(
        _ title: String, section: String? = nil, layout: String? = nil, _ context: WebContext,
        today: CalendarDate
    ) {
        self.title = title
        self.layout = layout
        let account = context.caller.account
        navigation = Self.entries(for: account).map { name, path in
            Entry(name: name, path: path, isCurrent: path == section)
        }
        self.account = account?.name
        role = account?.role.name
        csrf = if case .browser(let session) = context.caller { session.csrf } else { "" }
        self.today = today.description
    }

    /// Only what the account may use.
    private static func entries(for account: Account?) -> [(name: String, path: String)] {
        guard let account else { return [] }
        let all: [(right: Right, name: String, path: String)] = [
            (.readReports, "总览", Paths.overview), (.readBuildings, "楼宇", Paths.buildings),
            (.searchVacancies, "招商找房", Paths.vacancies), (.readFeeds, "数据上报", Paths.feeds),
            (.readBuildings, "动态", Paths.movements), (.readBuildings, "企业", Paths.tenants),
            (.readReports, "产业图谱", Paths.directions), (.readReports, "报告", Paths.report),
            (.manageAccounts, "账户", Paths.accounts),
            (.manageAccounts, "审计", Paths.audit),
            (.manageProfiles, "导入配置", Paths.importProfiles),
        ]
        return all.filter { account.may($0.right) }.map { ($0.name, $0.path) }
    }
}
