/// Who may sign in, or send with a token.
public struct Account: Hashable, Identifiable, Sendable {
    public var id: Int
    /// What its owner types to sign in; see ``problem(ofName:)``.
    public var name: String
    public var role: Role
    /// The buildings of a manager; empty for all other roles.
    public var buildings: Set<Building.ID>
    /// Whether it may do nothing at all.
    public var isDisabled: Bool
    public var createdAt: Instant

    public init(
        id: Int, name: String, role: Role, buildings: Set<Building.ID> = [],
        isDisabled: Bool = false, createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.buildings = buildings
        self.isDisabled = isDisabled
        self.createdAt = createdAt
    }

    /// What an account is for; what it may do says ``Right``.
    public enum Role: String, CaseIterable, Sendable {
        /// Sends the feeds of some buildings.
        case manager
        /// Finds space for enterprises.
        case investment
        /// Makes and publishes reports.
        case analyst
        case admin

        /// The Chinese name shown to people.
        public var name: String {
            switch self {
            case .manager: "楼宇管理方"
            case .investment: "招商人员"
            case .analyst: "统计人员"
            case .admin: "管理员"
            }
        }
    }
}
