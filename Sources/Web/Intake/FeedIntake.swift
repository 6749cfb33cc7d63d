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
    private let queue: IntakeQueue

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
        let thread = Thread { [queue] in
            // The pipeline's threads are started by this one and are as patient as it is.
            BackgroundWork.begin()
            queue.run()
        }
        thread.name = "intake"
        thread.start()
    }

    deinit { queue.close() }

    /// Waits for its turn, imports a feed, and says what became of it once that is durable.
    ///
    /// A caller who is cancelled while the feed waits takes it back; an import that has begun is
    /// finished.
    ///
    /// - Throws: a ``Problem`` where too many wait or the service stops; what made reading fail; a
    ///   `StoreError`.
    func take(
        _ source: FeedSource, name: String, context: ImportContext, options: FeedImportOptions
    ) async throws -> ImportOutcome {
        do {
            let outcome = try await queue.perform { [store, now] in
                var outcome: ImportOutcome?
                try store.importFeeds(
                    FeedStream([source], context: context), names: [name], options: options,
                    now: now
                ) { outcome = $1 }
                guard let outcome else { throw Problem.unknown("an import without outcome") }
                return outcome
            }
            if !options.isDryRun { metrics.feeds(outcome.status) }
            return outcome
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
