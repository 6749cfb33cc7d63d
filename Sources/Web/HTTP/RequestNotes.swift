import Synchronization

/// What is learned about a request on its way in, for the log and for answers to failures on
/// its way out.
final class RequestNotes: Sendable {
    private let notes = Mutex(Notes())

    private struct Notes {
        var caller = Caller.nobody
        var account: String?
        var cause: String?
    }

    /// Who asks, as far as it is known.
    var caller: Caller {
        get { notes.withLock { $0.caller } }
        set { notes.withLock { $0.caller = newValue } }
    }

    /// The name of the account that asks.
    var account: String? {
        get { notes.withLock { $0.account } }
        set { notes.withLock { $0.account = newValue } }
    }

    /// What went wrong, in the words of whoever threw it.
    var cause: String? {
        get { notes.withLock { $0.cause } }
        set { notes.withLock { $0.cause = newValue } }
    }
}
