import Estate
import Foundation
import Importers
import Storage
import Synchronization

/// Imports feeds one after the other on a thread of its own, behind everything that answers
/// questions.
///
/// The store takes one writer at a time anyway; a queue in front of it keeps the order in which
/// feeds came, and keeps a crowd of uploads from taking the machine.
final class FeedIntake: Sendable {
    private let store: Store
    private let metrics: PrometheusMetrics
    private let now: @Sendable () -> Instant
    private let queue: IntakeQueue<[ImportOutcome]>

    /// - Parameters:
    ///   - now: the clock.
    ///   - limit: feeds that may wait.
    init(
        store: Store, metrics: PrometheusMetrics, now: @escaping @Sendable () -> Instant,
        limit: Int = 256
    ) {
        self.store = store
        self.metrics = metrics
        self.now = now
        queue = IntakeQueue(limit: limit)
        // The pipeline's threads are started by this one and are as patient as it is.
        queue.start(named: "intake")
    }

    deinit { queue.close() }

    /// Waits for its turn, imports a file, and says what became of each building in it once that is
    /// durable.
    ///
    /// A caller who is cancelled while the file waits takes it back; an import that has begun is
    /// finished.
    ///
    /// - Parameters:
    ///   - refusal: why nothing of a file is stored that speaks of a building; `nil` for buildings
    ///     it may speak of.
    ///   - audit: what the audit trail is to say of an outcome; it is there if and only if the
    ///     outcome is.
    /// - Throws: a ``Problem`` where too many wait or the service stops; what made reading fail; a
    ///   `StoreError`.
    func take(
        _ source: FeedSource, name: String, context: ImportContext, options: FeedImportOptions,
        refusing refusal: @escaping @Sendable (Building.ID) -> Problem? = { _ in nil },
        audit: @escaping @Sendable (ImportOutcome) -> AuditEntry? = { _ in nil }
    ) async throws -> [ImportOutcome] {
        var wholeFile = options
        // One transaction, so that a building that is refused takes back those before it.
        wholeFile.feedsPerCommit = .max
        wholeFile.unitsPerCommit = .max
        do {
            let outcomes = try await queue.perform { [store, now, wholeFile] in
                var outcomes: [ImportOutcome] = []
                let pieces = FeedStream([source], context: context).lazy.map { piece in
                    guard case .feed(let feed, _) = piece, let problem = refusal(feed.building)
                    else { return piece }
                    return FeedPiece.failed(problem)
                }
                try store.importFeeds(
                    pieces, names: [name], options: wholeFile, now: now, audit: { audit($1) }
                ) {
                    outcomes.append($1)
                }
                guard !outcomes.isEmpty else {
                    throw Problem.unknown("an import without outcome")
                }
                return outcomes
            }
            if !options.isDryRun { for outcome in outcomes { metrics.feeds(outcome.status) } }
            return outcomes
        } catch  where !(error is Problem || error is CancellationError) {
            metrics.feedFailed()
            throw error
        }
    }

    /// Refuses what is still to come and what still waits.
    func stop() { queue.close() }

    /// Waits until nothing is being imported any more; after ``stop()``.
    func finished() async { await queue.finished() }
}
