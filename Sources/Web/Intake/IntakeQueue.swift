import Foundation
import NIOCore
import NIOPosix

/// Work for one thread, in the order it came.
///
/// `@unchecked` because everything below `condition` is touched only while it is locked.
final class IntakeQueue<Outcome: Sendable>: @unchecked Sendable {
    typealias Work = @Sendable () throws -> Outcome
    private typealias Continuation = CheckedContinuation<Outcome, any Error>

    private let limit: Int
    /// Resumes those who wait: what a patient thread resumes may run on patient threads ever after.
    private let resumer = MultiThreadedEventLoopGroup.singleton.any()
    private let condition = NSCondition()
    private var jobs: [(id: Int, work: Work, continuation: Continuation)] = []
    private var lastID = 0
    private var isClosed = false
    private var hasEnded = false
    private var waitingForEnd: [CheckedContinuation<Void, Never>] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// How much has not been begun.
    var waiting: Int { locked { jobs.count } }

    /// Waits for the thread to do some work.
    func perform(_ work: @escaping Work) async throws -> Outcome {
        let id = locked {
            lastID += 1
            return lastID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let refusal: (any Error)? = locked {
                    if isClosed { return Problem.stopping }
                    if jobs.count >= limit { return Problem.intakeFull }
                    jobs.append((id, work, continuation))
                    condition.signal()
                    return nil
                }
                if let refusal { continuation.resume(throwing: refusal) }
                // Whoever was cancelled before the work was put in has not been heard.
                if Task.isCancelled { cancel(id) }
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Starts the thread, behind everything that answers questions.
    func start(named name: String) {
        let thread = Thread { [self] in
            BackgroundWork.begin()
            run()
        }
        thread.name = name
        thread.start()
    }

    /// The thread's work: until the queue is closed.
    func run() {
        while let job = next() {
            let result = Result { try job.work() }
            resumer.execute { job.continuation.resume(with: result) }
        }
        let waiting = locked {
            hasEnded = true
            defer { waitingForEnd = [] }
            return waitingForEnd
        }
        resumer.execute {
            for continuation in waiting { continuation.resume() }
        }
    }

    /// Takes nothing more, and gives back what has not been begun.
    func close() {
        let left = locked {
            isClosed = true
            condition.signal()
            defer { jobs = [] }
            return jobs
        }
        for job in left { job.continuation.resume(throwing: Problem.stopping) }
    }

    /// Waits for the thread to end.
    func finished() async {
        await withCheckedContinuation { continuation in
            let isOver = locked {
                if !hasEnded { waitingForEnd.append(continuation) }
                return hasEnded
            }
            if isOver { continuation.resume() }
        }
    }

    private func next() -> (id: Int, work: Work, continuation: Continuation)? {
        locked {
            while jobs.isEmpty, !isClosed { condition.wait() }
            return jobs.isEmpty ? nil : jobs.removeFirst()
        }
    }

    private func cancel(_ id: Int) {
        let job = locked { () -> (id: Int, work: Work, continuation: Continuation)? in
            jobs.firstIndex { $0.id == id }.map { jobs.remove(at: $0) }
        }
        job?.continuation.resume(throwing: CancellationError())
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }
}
