import NIOCore

/// Where a connection stands: what is being read, what is owed, and until when.
struct ConnectionState {
    var incoming = Incoming.nothing
    /// Requests handed on and not yet answered to the end.
    var pending = 0
    /// Whether no request is taken after this one.
    var isLast = false
    /// Whether the head of an answer has gone and its end has not.
    var isAnswering = false
    /// Whether the answer under way has said that the connection closes after it.
    var closesAfterAnswer = false
    /// What is answered to a request that is not handed on, once those before it are answered.
    var refusal: Problem?
    /// Whether the service has asked for bytes and waits for them; since when.
    var isReading = true
    var readBegan: NIODeadline
    /// When a piece of a request came, or an answer ended.
    var lastActivity: NIODeadline
    var bodyBegan: NIODeadline
    /// When the body under way was given up.
    var bodyFailed: NIODeadline?
    /// What waits to be taken by the other end: how much, since when.
    var output: (bytes: Int, since: NIODeadline)?
    /// How far the connection's end has come.
    var closing: Closing?

    init(now: NIODeadline) {
        readBegan = now
        lastActivity = now
        bodyBegan = now
    }

    enum Incoming {
        /// Between requests.
        case nothing
        /// The body of a request that has been handed on.
        case body
        /// What nobody waits for.
        case ignored
    }

    enum Closing {
        /// What has been written is on its way out; for no longer than that, where it matters.
        case flushing(until: NIODeadline?)
        /// What still comes in is thrown away.
        case lingering(until: NIODeadline)
    }

    /// What is to happen unless something else happens first.
    enum Due: Equatable {
        case idle(NIODeadline)
        case slowBody(NIODeadline)
        case slowReader(NIODeadline)
        case noAnswer(NIODeadline)
        case closed(NIODeadline)

        var time: NIODeadline {
            switch self {
            case .idle(let time), .slowBody(let time), .slowReader(let time), .noAnswer(let time),
                .closed(let time):
                time
            }
        }
    }

    /// The next thing due; `nil` while the service is the one that others wait for.
    func due(_ limits: ConnectionLimits) -> Due? {
        let reader = output.map { Due.slowReader($0.since + limits.output) }
        guard let reader, let other = dueOtherwise(limits) else {
            return reader ?? dueOtherwise(limits)
        }
        return reader.time < other.time ? reader : other
    }

    private func dueOtherwise(_ limits: ConnectionLimits) -> Due? {
        switch closing {
        case .flushing(let end): return end.map { .closed($0) }
        case .lingering(let end): return .closed(end)
        case nil: break
        }
        if let bodyFailed { return .noAnswer(bodyFailed + limits.answer) }
        switch incoming {
        case .nothing where pending == 0 && output == nil:
            return .idle(lastActivity + limits.idle)
        // A request that waits behind others is not slow by its own fault.
        case .body where pending == 1:
            let whole = bodyBegan + limits.body
            let piece = max(lastActivity, readBegan) + limits.idle
            return .slowBody(isReading ? min(whole, piece) : whole)
        case .nothing, .body, .ignored: return nil
        }
    }

    /// Whether the answer that begins now is the connection's last.
    var answersLast: Bool {
        pending <= 1 && refusal == nil && (incoming != .nothing || isLast)
    }
}
