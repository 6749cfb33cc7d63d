/// Something that happened and may be asked for later: who, when, what, about what, from where.
public struct AuditEntry: Hashable, Identifiable, Sendable {
    /// Counted from 1 as entries are recorded; 0 before.
    public var id: Int
    public var at: Instant
    /// The name of the account, as known or as typed; `nil` on the command line.
    public var actor: String?
    public var event: Event
    public var building: Building.ID?
    /// What it was about: the number of a feed, the name of an account, a period.
    public var subject: String?
    /// What else is to be known, for people.
    public var detail: String?
    /// The network address it came from.
    public var address: String?
    /// The request, as the log names it.
    public var requestID: String?

    public init(
        id: Int = 0, at: Instant, actor: String? = nil, event: Event,
        building: Building.ID? = nil, subject: String? = nil, detail: String? = nil,
        address: String? = nil, requestID: String? = nil
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.event = event
        self.building = building
        self.subject = subject
        self.detail = detail
        self.address = address
        self.requestID = requestID
    }
}

extension AuditEntry {
    /// The entry, saying more: what is only known when it happens.
    public func with(subject: String? = nil, detail: String? = nil) -> AuditEntry {
        var entry = self
        if let subject { entry.subject = subject }
        if let detail { entry.detail = detail }
        return entry
    }

    /// What happened.
    public enum Event: String, CaseIterable, Sendable {
        case signedIn = "signed-in"
        case signInFailed = "sign-in-failed"
        /// Too many attempts: the password was not looked at.
        case signInThrottled = "sign-in-throttled"
        case signedOut = "signed-out"
        case accessDenied = "access-denied"

        case feedSent = "feed-sent"
        case feedRejected = "feed-rejected"
        case feedHeld = "feed-held"
        case feedConfirmed = "feed-confirmed"
        case feedDiscarded = "feed-discarded"
        case reportPublished = "report-published"
        case directionAssigned = "direction-assigned"
        case assignmentWithdrawn = "assignment-withdrawn"

        case accountAdded = "account-added"
        case accountDisabled = "account-disabled"
        case accountEnabled = "account-enabled"
        /// Its role or its buildings.
        case accountChanged = "account-changed"
        case passwordChanged = "password-changed"
        case tokenMade = "token-made"
        case tokenRevoked = "token-revoked"

        case profileKept = "profile-kept"
        case profileRemoved = "profile-removed"

        case backupMade = "backup-made"
    }
}

extension AuditEntry.Event {
    /// The Chinese name shown to people.
    public var name: String {
        switch self {
        case .signedIn: "登录"
        case .signInFailed: "登录失败"
        case .signInThrottled: "登录过于频繁"
        case .signedOut: "退出登录"
        case .accessDenied: "无权访问"
        case .feedSent: "报送数据"
        case .feedRejected: "数据被退回"
        case .feedHeld: "数据待确认"
        case .feedConfirmed: "确认数据"
        case .feedDiscarded: "作废数据"
        case .reportPublished: "发布报告"
        case .directionAssigned: "认定方向"
        case .assignmentWithdrawn: "撤销认定"
        case .accountAdded: "添加账户"
        case .accountDisabled: "停用账户"
        case .accountEnabled: "启用账户"
        case .accountChanged: "修改账户"
        case .passwordChanged: "修改密码"
        case .tokenMade: "建立令牌"
        case .tokenRevoked: "吊销令牌"
        case .profileKept: "保存导入配置"
        case .profileRemoved: "删除导入配置"
        case .backupMade: "备份"
        }
    }
}
