import Estate
import Synchronization

/// A clock that stands still until it is moved: 2026-11-23, ten in the morning.
final class TestClock: Sendable {
    private let time = Mutex(Instant.make("2026-11-23T10:00:00+08:00"))

    var now: Instant { time.withLock { $0 } }

    func advance(seconds: Int) {
        time.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) }
    }
}

extension Instant {
    /// A moment that is known to be one.
    static func make(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("\(text) is no moment") }
        return instant
    }
}

extension CalendarDate {
    /// A day that is known to exist.
    static func make(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
        return date
    }
}
