import Dispatch
import Synchronization

/// Compresses a feed's source beside the thread that writes the database: each piece a zstd frame
/// of its own, so that the pieces need not wait for each other.
final class SourceArchiver: Sendable {
    private let queue = DispatchQueue(label: "feed-source")
    /// Used on the queue only.
    private let compressor = Mutex(Compressor())
    private let done = Mutex(Done())
    /// Pieces under way at most, so that memory stays bounded.
    private let room = DispatchSemaphore(value: 16)

    private struct Done {
        /// Counted up with each feed, so that what is left of the one before is told apart.
        var feed = 0
        var frames: [[UInt8]] = []
        var failure: (any Error)?
    }

    /// Begins a feed; what is left of the one before is dropped.
    func begin() {
        done.withLock { $0 = Done(feed: $0.feed + 1) }
    }

    func add(_ bytes: [UInt8]) {
        room.wait()
        let feed = done.withLock { $0.feed }
        queue.async { [self] in
            let result = Result { try compressor.withLock { try $0.compress(bytes) } }
            done.withLock { done in
                guard done.feed == feed else { return }
                switch result {
                case .success(let frame): done.frames.append(frame)
                case .failure(let error): done.failure = error
                }
            }
            room.signal()
        }
    }

    /// The frames that are ready, in order.
    func takeFrames() throws -> [[UInt8]] {
        try done.withLock { done in
            if let failure = done.failure { throw failure }
            defer { done.frames = [] }
            return done.frames
        }
    }

    /// Waits for the frames still under way.
    func takeLastFrames() throws -> [[UInt8]] {
        queue.sync {}
        return try takeFrames()
    }
}
