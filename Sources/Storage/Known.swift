public import Estate

/// A moment that a report may be known at: made again as known at it, the report stays the same.
public struct Known: Hashable, Sendable {
    public let instant: Instant
    /// The ``Store/contentVersion`` whose feeds are those known at the moment.
    public let contentVersion: Int
    /// When the policy files in force at the moment became known; `nil` without any.
    public let policiesSince: Instant?
}
