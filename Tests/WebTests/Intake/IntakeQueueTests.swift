import Dispatch
import Estate
import Foundation
import Synchronization
import Testing

@testable import Web

/// One after the other, in the order they came; those who wait can leave.
@Suite struct IntakeQueueTests {
    /// Work that waits until it may go on.
    private final class Gate: Sendable {
        let hasBegun = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)

        func pass() {
            hasBegun.signal()
            mayEnd.wait()
        }
    }

    private final class Order: Sendable {
        let numbers = Mutex<[Int]>([])
    }

    private static let done = ImportOutcome(
        status: .accepted, feed: nil, floors: 0, units: 0, log: DiagnosticLog())

    private func makeQueue(limit: Int = 10) -> IntakeQueue<ImportOutcome> {
        let queue = IntakeQueue<ImportOutcome>(limit: limit)
        Thread.detachNewThread { queue.run() }
        return queue
    }

    /// Starts work that holds the thread until its gate is opened.
    private func occupy(
        _ queue: IntakeQueue<ImportOutcome>
    ) async -> (Gate, Task<ImportOutcome, any Error>) {
        let gate = Gate()
        let task = Task {
            try await queue.perform {
                gate.pass()
                return Self.done
            }
        }
        await elsewhere { gate.hasBegun.wait() }
        return (gate, task)
    }

    @Test func `work is done in the order it came`() async throws {
        let queue = makeQueue(limit: 100)
        let (gate, first) = await occupy(queue)
        let order = Order()
        var tasks: [Task<ImportOutcome, any Error>] = []
        for number in 0..<20 {
            tasks.append(
                Task {
                    try await queue.perform {
                        order.numbers.withLock { $0.append(number) }
                        return Self.done
                    }
                })
            while queue.waiting <= number { await Task.yield() }
        }
        gate.mayEnd.signal()
        for task in [first] + tasks { _ = try await task.value }
        #expect(order.numbers.withLock { $0 } == Array(0..<20))
        queue.close()
    }

    @Test func `more than may wait are refused`() async throws {
        let queue = makeQueue(limit: 1)
        let (gate, first) = await occupy(queue)
        let second = Task { try await queue.perform { Self.done } }
        while queue.waiting < 1 { await Task.yield() }
        #expect(await codeOfProblem { try await queue.perform { Self.done } } == "busy")
        gate.mayEnd.signal()
        _ = try await (first.value, second.value)
        queue.close()
    }

    @Test func `who is cancelled leaves the queue; work that has begun is finished`() async throws {
        let queue = makeQueue()
        let (gate, first) = await occupy(queue)
        let second = Task { try await queue.perform { Self.done } }
        while queue.waiting < 1 { await Task.yield() }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        first.cancel()
        gate.mayEnd.signal()
        #expect(try await first.value.status == .accepted)
        queue.close()
    }

    @Test func `who was cancelled before is not even queued`() async throws {
        let queue = makeQueue()
        let (gate, first) = await occupy(queue)
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await queue.perform { Self.done }
        }
        late.cancel()
        await #expect(throws: CancellationError.self) { try await late.value }
        gate.mayEnd.signal()
        _ = try await first.value
        queue.close()
    }

    @Test func `closed, it finishes what runs and gives back what waits`() async throws {
        let queue = makeQueue()
        let (gate, first) = await occupy(queue)
        let second = Task { try await queue.perform { Self.done } }
        while queue.waiting < 1 { await Task.yield() }
        queue.close()
        let code = await codeOfProblem {
            try await second.value
        }
        #expect(code == "busy")
        await #expect(throws: Problem.self) { try await queue.perform { Self.done } }
        gate.mayEnd.signal()
        await queue.finished()
        #expect(try await first.value.status == .accepted)
        await queue.finished()
    }

    @Test func `work that throws hurts nobody after it`() async throws {
        struct Broken: Error {}
        let queue = makeQueue()
        await #expect(throws: Broken.self) { try await queue.perform { throw Broken() } }
        #expect(try await queue.perform { Self.done }.status == .accepted)
        queue.close()
    }
}

/// Runs what blocks where nobody waits for the thread.
func elsewhere<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}
