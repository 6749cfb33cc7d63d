public import Estate

/// A token with which a program acts for an account. The token itself is known to its owner only.
public struct AccessToken: Hashable, Identifiable, Sendable {
    public var id: Int
    /// The account's ``Account/id``.
    public var account: Int
    /// What its owner calls it.
    public var label: String
    public var createdAt: Instant
    /// `nil` while it can be used.
    public var revokedAt: Instant?
    /// When it was last used, give or take an hour; `nil` for never.
    public var lastUsedAt: Instant?

    public init(
        id: Int, account: Int, label: String, createdAt: Instant, revokedAt: Instant? = nil,
        lastUsedAt: Instant? = nil
    ) {
        self.id = id
        self.account = account
        self.label = label
        self.createdAt = createdAt
        self.revokedAt = revokedAt
        self.lastUsedAt = lastUsedAt
    }
}
