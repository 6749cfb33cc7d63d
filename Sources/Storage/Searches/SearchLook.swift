/// The hits of a saved search at one look.
public struct SearchLook: Hashable, Sendable {
    /// What tells each hit from all others: any text that stays the same while the hit does.
    public var places: [String]
    /// Whether these are all there are.
    public var isComplete: Bool

    public init(places: [String], isComplete: Bool) {
        self.places = places
        self.isComplete = isComplete
    }
}
