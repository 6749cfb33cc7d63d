/// What work takes, and so where it is done.
enum Effort: Sendable {
    /// Well under a millisecond, waiting for nothing: on the event loop of the connection, where
    /// the request came in.
    case short
    /// Everything else: on the threads for tasks, so that no other connection waits for it.
    case long

    /// Does some work where it keeps nobody waiting.
    func run<Answer>(_ work: () async throws -> Answer) async rethrows -> Answer {
        switch self {
        case .short: try await work()
        case .long:
            try await withTaskExecutorPreference(globalConcurrentExecutor, operation: work)
        }
    }
}
