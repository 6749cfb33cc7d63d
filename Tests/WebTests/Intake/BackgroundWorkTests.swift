import CProcessors
import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite struct BackgroundWorkTests {
    private static let idle = CInt(processors_idle)

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
        let patient = onThread {
            BackgroundWork.begin()
            return self.onThread { processors_policy(0) }
        }
        #expect(patient == Self.idle)
        #expect(onThread { processors_policy(0) } != Self.idle)
    }
}
