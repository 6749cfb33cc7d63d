import Dispatch
import Synchronization

/// Compresses a feed's source beside the thread that writes the database.
final class SourceArchiver: Sendable {
    private let queue = DispatchQueue(label: "feed-source")
    private let compressor = Mutex(Compressor())
    private let done = Mutex(Done())
    /// Pieces under way at most, so that memory stays bounded.
    private let room = DispatchSemaphore(value: 16)

    private struct Done {
        var parts: [[UInt8]] = []
        var failure: (any Error)?
    }

    /// Begins a feed; what is left of the one before is dropped.
    func begin() {
        queue.sync { compressor.withLock { $0.begin() } }
        done.withLock { $0 = Done() }
    }

    func add(_ bytes: [UInt8]) {
        room.wait()
        queue.async { [self] in
            run { compressor, part in try compressor.add(bytes, part: part) }
            room.signal()
        }
    }

    /// The compressed parts that are ready.
    func takeParts() throws -> [[UInt8]] {
        let taken = done.withLock { done in
            defer { done.parts = [] }
            return done
        }
        if let failure = taken.failure { throw failure }
        return taken.parts
    }

    /// Ends the feed and returns its last parts.
    func end() throws -> [[UInt8]] {
        queue.sync { run { compressor, part in try compressor.end(part: part) } }
        return try takeParts()
    }

    private func run(_ work: (Compressor, ([UInt8]) -> Void) throws -> Void) {
        do {
            try compressor.withLock { compressor in
                try work(compressor) { part in done.withLock { $0.parts.append(part) } }
            }
        } catch {
            done.withLock { $0.failure = error }
        }
    }
}
