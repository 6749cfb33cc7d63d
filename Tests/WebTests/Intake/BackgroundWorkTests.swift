import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite struct BackgroundWorkTests {
    private static func priority() -> CInt { getpriority(CInt(PRIO_PROCESS.rawValue), 0) }

    /// What a thread of its own comes to.
    private func onThread(_ body: @escaping @Sendable () -> CInt) -> CInt {
        let result = Mutex<CInt>(0)
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let value = body()
            result.withLock { $0 = value }
            isDone.signal()
        }
        isDone.wait()
        return result.withLock { $0 }
    }

    @Test func `only the thread that says so, and those it starts, stand back`() {
        let usual = onThread { Self.priority() }
        let patient = onThread {
            BackgroundWork.begin()
            return Self.priority()
        }
        #expect(patient == BackgroundWork.priority)
        #expect(onThread { Self.priority() } == usual)
    }
}
