import Dispatch
import Synchronization

/// Compresses a feed's source beside the thread that writes the database: each piece a zstd frame
/// of its own, so that the pieces need not wait for each other.
final class SourceArchiver: Sendable {
    private let queue = DispatchQueue(label: "feed-source")
    private let state = Mutex(State())
    /// Pieces under way at most, so that memory stays bounded.
    private let room = DispatchSemaphore(value: 16)

    private struct State {
        let compressor = Compressor()
        var frames: [[UInt8]] = []
        var failure: (any Error)?
    }

    /// Begins a feed; what is left of the one before is dropped.
    func begin() {
        queue.sync {
            state.withLock { state in
                state.frames = []
                state.failure = nil
            }
        }
    }

    func add(_ bytes: [UInt8]) {
        room.wait()
        queue.async { [self] in
            state.withLock { state in
                do {
                    state.frames.append(try state.compressor.compress(bytes))
                } catch {
                    state.failure = error
                }
            }
            room.signal()
        }
    }

    /// The frames that are ready, in order.
    func takeFrames() throws -> [[UInt8]] {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            defer { state.frames = [] }
            return state.frames
        }
    }

    /// Waits for the frames still under way.
    func takeLastFrames() throws -> [[UInt8]] {
        queue.sync {}
        return try takeFrames()
    }
}
