public import Estate

/// A search for space that somebody has saved under a name, to see later what is new.
public struct SavedSearch: Hashable, Identifiable, Sendable {
    public var id: Int
    public var name: String
    /// The conditions, written as the query of a URL.
    public var conditions: String
    public var savedAt: Instant
    /// When its hits were last looked at; saving counts as a look.
    public var seenAt: Instant
    /// The look before that.
    public var seenBefore: Instant?
    /// Whether the last look took in all hits, not the first thousand alone.
    public var isComplete: Bool

    public init(
        id: Int, name: String, conditions: String, savedAt: Instant, seenAt: Instant,
        seenBefore: Instant?, isComplete: Bool
    ) {
        self.id = id
        self.name = name
        self.conditions = conditions
        self.savedAt = savedAt
        self.seenAt = seenAt
        self.seenBefore = seenBefore
        self.isComplete = isComplete
    }

    /// As many as one account may save.
    public static let mostOfAccount = 50
}
