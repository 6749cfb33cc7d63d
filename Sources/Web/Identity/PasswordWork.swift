import NIOPosix
import Synchronization

/// Where passwords are hashed: one after the other, on a thread that does nothing else, for each
/// takes some 0.3 s and 32 MiB. However many try to sign in, those who are signed in are served.
final class PasswordWork: Sendable {
    /// Started once for the process, whatever becomes of the services in it.
    private static let thread: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 1)
        pool.start()
        return pool
    }()

    /// How many wait at most; the last of them some six seconds.
    private static let limit = 20

    private let waiting = Mutex(0)

    /// - Throws: what `work` throws; a ``Problem`` where too many wait already.
    func perform<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let hasRoom = waiting.withLock { count in
            guard count < Self.limit else { return false }
            count += 1
            return true
        }
        guard hasRoom else { throw Problem.busy("正在登录的人太多，请稍后再试。") }
        defer { waiting.withLock { $0 -= 1 } }
        return try await Self.thread.runIfActive(work)
    }
}
