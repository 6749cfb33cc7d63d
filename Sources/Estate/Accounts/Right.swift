/// What somebody may be allowed to do.
public enum Right: String, CaseIterable, Sendable {
    case sendFeeds, decideOnFeeds, readFeeds, readBuildings, searchVacancies
    case readReports, publishReports
    case assignDirections
    case manageAccounts, manageProfiles, readMetrics
}

extension Right {
    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .sendFeeds: "报送数据"
        case .decideOnFeeds: "确认或作废待确认的数据"
        case .readFeeds: "查看报送记录"
        case .readBuildings: "查看楼宇"
        case .searchVacancies: "招商找房"
        case .readReports: "查看总览和报告"
        case .publishReports: "发布报告"
        case .assignDirections: "认定企业的产业方向"
        case .manageAccounts: "管理账户、查看审计"
        case .manageProfiles: "管理导入配置"
        case .readMetrics: "查看运行指标"
        }
    }
}

/// How far a right goes.
public enum Reach: Hashable, Sendable {
    /// Every building, and what is not about one building.
    case all
    /// The account's own buildings.
    case own
}

extension Account.Role {
    /// Who may do what: the one table of rights.
    private var rights: (reach: Reach, of: Set<Right>) {
        switch self {
        case .manager:
            (.own, [.sendFeeds, .decideOnFeeds, .readFeeds, .readBuildings, .searchVacancies])
        case .investment:
            (.all, [.readBuildings, .searchVacancies, .readReports, .assignDirections])
        case .analyst:
            (
                .all,
                [
                    .readFeeds, .readBuildings, .searchVacancies, .readReports, .publishReports,
                    .assignDirections,
                ]
            )
        case .admin:
            (.all, Set(Right.allCases))
        }
    }

    /// How far a right of this role goes; `nil` where it does not have it.
    public func reach(of right: Right) -> Reach? {
        let (reach, rights) = rights
        return rights.contains(right) ? reach : nil
    }
}

extension Account {
    /// Whether the account may do this at all, be it for its own buildings only. A disabled account
    /// may nothing.
    public func may(_ right: Right) -> Bool {
        !isDisabled && role.reach(of: right) != nil
    }

    /// Whether the account may do this for a building, whether there is such a building or not.
    public func may(_ right: Right, at building: Building.ID) -> Bool {
        buildings(for: right)?.contains(building) ?? true
    }

    /// The buildings for which the account may do this; `nil`: all; empty: none.
    public func buildings(for right: Right) -> Set<Building.ID>? {
        guard !isDisabled else { return [] }
        return switch role.reach(of: right) {
        case .all: nil
        case .own: buildings
        case nil: []
        }
    }
}
