public import Estate

/// A browser in which somebody has signed in.
public struct WebSession: Hashable, Sendable {
    /// The account as it is now.
    public var account: Account
    /// What every form of this session must send back.
    public var csrf: String
    public var expiresAt: Instant

    public init(account: Account, csrf: String, expiresAt: Instant) {
        self.account = account
        self.csrf = csrf
        self.expiresAt = expiresAt
    }
}
