import Estate

/// What a route asks of its caller.
enum Access: Hashable, Sendable {
    /// Nothing.
    case open
    /// An account of any role.
    case signedIn
    case right(Right)
    /// A connection from this machine, or the right to read metrics.
    case localOr(Right)
}
