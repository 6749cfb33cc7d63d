public import Estate
import GRDB

/// How feeds are to be taken.
public struct FeedImportOptions: Sendable {
    /// Accept what would be held, and what is held already.
    public var isConfirmed = false
    /// Say what would happen, and store nothing.
    public var isDryRun = false
    /// Take the content of any earlier revision as unchanged instead of holding it.
    public var passesOverEarlierRevisions = false
    /// Store what was finished before a source that can't be read, instead of taking the open
    /// transaction back.
    public var keepsFinishedFeeds = false
    /// Feeds of one transaction, at most; each is still all or nothing.
    public var feedsPerCommit = 200
    /// Units of one transaction, about.
    public var unitsPerCommit = 60_000

    public init() {}
}

extension Store {
    /// Stores feeds as their pieces come.
    ///
    /// Each feed is stored whole or not at all. Small feeds share a transaction, so that each need
    /// not wait for the disk by itself; `report` is called once a feed's outcome is durable.
    ///
    /// - Parameters:
    ///   - names: what each source is called, by its number.
    ///   - now: the clock; read once a feed, and once a transaction.
    ///   - audit: what the audit trail is to say of a source, by its number; it is there if and only
    ///     if the outcome is. Not asked on a dry run.
    ///   - report: the source's number and what became of it.
    /// - Throws: what made reading a source fail, what `report` throws, or a ``StoreError``. Feeds
    ///   of a transaction that was still open are then not stored, but for
    ///   ``FeedImportOptions/keepsFinishedFeeds``.
    public func importFeeds(
        _ pieces: some Sequence<FeedPiece>, names: [String],
        options: FeedImportOptions = .init(), now: () -> Instant,
        audit: (Int, ImportOutcome) -> AuditEntry? = { _, _ in nil },
        report: (Int, ImportOutcome) throws -> Void
    ) throws {
        var pieces = pieces.makeIterator()
        while let first = pieces.next() {
            var done: [(Int, ImportOutcome)] = []
            var failure: (any Error)?
            do {
                // Between transactions the writer is free for others: someone who signs in does not
                // wait for a whole folder.
                try database.writeWithoutTransaction { db in
                    let writer = try FeedWriter(db, names: names, options: options)
                    do {
                        var next: FeedPiece? = first
                        while let piece = next {
                            if case .failed(let error) = piece {
                                guard options.keepsFinishedFeeds else { throw error }
                                failure = error
                                break
                            }
                            try writer.take(piece, now: now)
                            if writer.isWorthCommitting { break }
                            next = pieces.next()
                        }
                        done = try writer.end(clock, now: now, audit: audit)
                    } catch {
                        try? writer.rollback()
                        throw error
                    }
                }
            } catch let error as DatabaseError {
                throw StoreError(error, path: path)
            }
            if !options.isDryRun { noteChanges(done) }
            for (source, outcome) in done { try report(source, outcome) }
            if let failure { throw failure }
        }
    }

    private func noteChanges(_ outcomes: [(Int, ImportOutcome)]) {
        let accepted = outcomes.filter { $0.1.status == .accepted }.compactMap(\.1.feed?.building)
        let held = outcomes.contains { $0.1.status == .held }
        if held || !accepted.isEmpty { contentChanged(Set(accepted)) }
    }
}
