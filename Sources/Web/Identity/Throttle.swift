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

    /// - Throws: ``Problem/tooMany(retryAfter:_:)`` once the limit is reached.
    func requireCalm(_ act: Act, at now: Instant) throws(Problem) {
        let limit = act.limit
        let wait = acts.withLock { acts -> Int? in
            guard let window = acts[act] else { return nil }
            let end = window.start + limit.window
            return now.milliseconds < end && window.count >= limit.count
                ? end - now.milliseconds : nil
        }
        if let wait { throw .tooMany(retryAfter: wait / 1000 + 1) }
    }

    func note(_ act: Act, at now: Instant) {
        let limit = act.limit
        acts.withLock { acts in
            if acts.count > 100_000 {
                acts = acts.filter { now.milliseconds < $1.start + $0.limit.window }
            }
            var window = acts[act] ?? Window(start: now.milliseconds, count: 0)
            if now.milliseconds >= window.start + limit.window {
                window = Window(start: now.milliseconds, count: 0)
            }
            window.count += 1
            acts[act] = window
        }
    }

    func forget(_ act: Act) {
        acts.withLock { $0[act] = nil }
    }
}
