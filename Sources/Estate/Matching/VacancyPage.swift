/// One page of the space that answers a query.
public struct VacancyPage: Hashable, Sendable {
    public var hits: [VacancyHit]
    /// How much space answers the query on all pages together, counted up to ``mostCounted``.
    public var total: Int
    /// Whether there is no more than `total`.
    public var isTotalExact: Bool
    /// Where the next page begins; `nil` on the last.
    public var next: VacancyQuery.Cursor?

    /// How far the space that answers a query is counted: a page must not cost more because the
    /// district has more to offer.
    public static let mostCounted = 1000
}
