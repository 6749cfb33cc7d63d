import Estate
import Synchronization

/// Slows down whoever guesses passwords or tokens, and whoever uploads without end.
final class Throttle: Sendable {
    /// What is counted, by whom.
    enum Act: Hashable, Sendable {
        /// A wrong password for a name from an address.
        case password(name: String, address: String)
        /// A wrong password from an address, whatever the name.
        case address(String)
        /// A token that is not known.
        case token(address: String)
        /// A request turned away, as the audit trail tells of it.
        case denial(address: String)
        /// A feed sent by an account.
        case upload(account: Int)

        /// How many within the window, and the window in milliseconds.
        var limit: (count: Int, window: Int) {
            switch self {
            case .password: (5, 15 * 60_000)
            case .address: (50, 15 * 60_000)
            case .token: (30, 60_000)
            case .denial: (60, 60_000)
            case .upload: (600, 60_000)
            }
        }
    }

    private let acts = Mutex<[Act: Window]>([:])

    private struct Window {
        var start: Int
        var count: Int
    }

    /// Counts acts that are about to be done: all of them or none, and before their outcome is known,
    /// so that many at once are no more than many one after the other.
    ///
    /// - Throws: ``Problem/tooMany(retryAfter:_:)`` once a limit is reached.
    func admit(_ wanted: Act..., at now: Instant) throws(Problem) {
        let wait = acts.withLock { acts -> Int? in
            if acts.count > 100_000 {
                acts = acts.filter { now.milliseconds < $1.start + $0.limit.window }
            }
            var windows: [Act: Window] = [:]
            for act in wanted {
                let (most, length) = act.limit
                var window = acts[act] ?? Window(start: now.milliseconds, count: 0)
                if now.milliseconds >= window.start + length {
                    window = Window(start: now.milliseconds, count: 0)
                }
                guard window.count < most else { return window.start + length - now.milliseconds }
                window.count += 1
                windows[act] = window
            }
            acts.merge(windows) { $1 }
            return nil
        }
        if let wait { throw .tooMany(retryAfter: wait / 1000 + 1) }
    }

    /// An act that was counted turned out to be harmless.
    func forgive(_ act: Act) {
        acts.withLock { acts in
            guard let count = acts[act]?.count, count > 0 else { return }
            acts[act]?.count = count - 1
        }
    }

    /// All acts of this kind by whoever did them turned out to be harmless.
    func forget(_ act: Act) {
        acts.withLock { $0[act] = nil }
    }
}
