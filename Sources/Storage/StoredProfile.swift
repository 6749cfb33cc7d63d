public import Estate

/// An import profile that the district keeps, as YAML.
public struct StoredProfile: Hashable, Sendable {
    /// By which people choose it.
    public var name: String
    public var text: String
    public var changedAt: Instant
    /// The name of an account.
    public var changedBy: String

    public init(name: String, text: String, changedAt: Instant, changedBy: String) {
        self.name = name
        self.text = text
        self.changedAt = changedAt
        self.changedBy = changedBy
    }
}
