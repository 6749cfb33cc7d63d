import FeedReader

/// Reads a dialect whose units can be told only once the document has been seen whole: because a
/// better sheet may follow, because rows of one floor stand apart, because tenants are named at the
/// end.
protocol ForeignReader {
    /// How many units it has read and keeps.
    var unitCount: Int { get }

    /// Takes the next elements.
    ///
    /// - Parameters:
    ///   - events: those of the batch that stand inside the dialect's root, itself included.
    ///   - names: all names of the document so far, by their numbers.
    mutating func read(_ batch: ElementBatch, events: Range<Int>, names: [ElementName])

    /// What the document says, building by building; never empty. The document is well-formed.
    mutating func finish() -> [ForeignFeed]
}
