import Estate
import Synchronization

/// Says when things became known, and as of when a report may call itself known.
///
/// A report that says it is known at K must come out the same whenever it is made again as known at
/// K. So nothing may later become known at K or before, which a clock alone does not give: a feed
/// looks at it, and is there only once its transaction is on disk, some time later. Hence:
///
/// - What a transaction makes known carries one moment, taken when all that is left to do is to
///   commit. It is later than every moment told to a reader, and than that of every transaction
///   before, even where the clock has been set back.
/// - While that commit is under way, readers are told the millisecond before its moment; else the
///   present. A moment is told before the reader looks at the database, so that everything known by
///   then is there, and whatever is committed meanwhile is later.
///
/// In one process this is a matter of a lock held for an instant; nobody waits for the disk. Readers
/// in other processes wait at the ``CommitGate`` for the commit under way.
final class KnowledgeClock: Sendable {
    private let state: Mutex<State>
    private let gate: CommitGate?
    /// Whether what is committed is committed by this process.
    private let isWriter: Bool

    private struct State {
        /// When the last transaction became known.
        var latest: Instant
        /// When the policy files in force became known.
        var policies: Instant?
        /// The latest moment told to a reader.
        var told = Instant(milliseconds: .min)
        /// The moment of the transaction that is being committed.
        var committing: Instant?
        var version = 0
    }

    /// - Parameters:
    ///   - latest: the latest moment that the database speaks of.
    ///   - policies: when its policy files became known.
    ///   - gate: where other processes read the same database.
    init(
        latest: Instant? = nil, policies: Instant? = nil, gate: CommitGate? = nil,
        isWriter: Bool = true
    ) {
        state = Mutex(
            State(latest: latest ?? Instant(milliseconds: .min), policies: policies))
        self.gate = gate
        self.isWriter = isWriter
    }

    /// Grows with every change of what is known.
    var version: Int { state.withLock { $0.version } }

    var policiesSince: Instant? { state.withLock { $0.policies } }

    func changed() {
        state.withLock { $0.version += 1 }
    }

    /// The latest moment that a report may be known at, and what goes with it.
    ///
    /// - Parameter now: the time of day.
    func known(_ now: Instant) -> Known {
        if !isWriter { gate?.pass() }
        return state.withLock { state in
            let moment =
                state.committing.map { Instant(milliseconds: $0.milliseconds - 1) }
                ?? max(now, state.latest)
            state.told = max(state.told, moment)
            return Known(
                instant: moment, contentVersion: state.version, policiesSince: state.policies)
        }
    }

    /// Commits a transaction that makes something known.
    ///
    /// - Parameters:
    ///   - now: the clock; read when readers in other processes have been shut out.
    ///   - hasPolicies: whether policy files are what becomes known.
    ///   - work: writes down the moment it is given, and commits.
    func commit(
        _ now: () -> Instant, hasPolicies: Bool = false, _ work: (Instant) throws -> Void
    ) throws {
        gate?.close()
        defer { gate?.open() }
        let time = now()
        let moment = state.withLock { state in
            let moment = max(time, state.latest.next, state.told.next)
            state.committing = moment
            return moment
        }
        let result = Result { try work(moment) }
        state.withLock { state in
            state.committing = nil
            guard case .success = result else { return }
            state.latest = moment
            if hasPolicies { state.policies = moment }
            state.version += 1
        }
        try result.get()
    }
}

extension Instant {
    /// The next millisecond.
    fileprivate var next: Instant {
        Instant(milliseconds: milliseconds == .min ? .min : milliseconds + 1)
    }
}
