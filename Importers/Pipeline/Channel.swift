import Foundation

/// Hands values from one thread to another, at most so many at a time: the sender waits where the
/// receiver is slower, so that memory stays bounded.
///
/// `@unchecked` because everything below `condition` is touched only while it is locked.
final class Channel<Element: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    /// A ring: the waiting values begin at `first`.
    private var ring: [Element?]
    private var first = 0
    private var count = 0
    private var isFinished = false
    private var isClosed = false

    init(capacity: Int) {
        ring = Array(repeating: nil, count: capacity)
    }

    /// Waits for room, then hands a value on.
    ///
    /// - Returns: `false` once the receiver has gone; the sender should then stop.
    @discardableResult
    func send(_ element: Element) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while count == ring.count, !isClosed { condition.wait() }
        guard !isClosed else { return false }
        ring[(first + count) % ring.count] = element
        count += 1
        condition.signal()
        return true
    }

    /// Waits for the next value; `nil` after the last.
    func receive() -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while count == 0, !isFinished, !isClosed { condition.wait() }
        guard count > 0 else { return nil }
        let element = ring[first].take()
        first = (first + 1) % ring.count
        count -= 1
        condition.signal()
        return element
    }

    /// The sender is done.
    func finish() {
        condition.lock()
        isFinished = true
        condition.broadcast()
        condition.unlock()
    }

    /// The receiver is gone: senders no longer wait.
    func close() {
        condition.lock()
        isClosed = true
        ring = Array(repeating: nil, count: ring.count)
        count = 0
        condition.broadcast()
        condition.unlock()
    }
}
