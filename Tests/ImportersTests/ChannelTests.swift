import Dispatch
import Foundation
import Testing

@testable import Importers

@Suite struct ChannelTests {
    /// Runs `body` on a thread of its own.
    ///
    /// - Returns: a function that waits at most ten seconds for the thread's end and says whether
    ///   it came.
    private func onThread(_ body: @escaping @Sendable () -> Void) -> () -> Bool {
        let done = DispatchSemaphore(value: 0)
        Thread {
            body()
            done.signal()
        }.start()
        return { done.wait(timeout: .now() + 10) == .success }
    }

    @Test func `values arrive in order, however small the channel`() {
        for capacity in [1, 2, 16] {
            let channel = Channel<Int>(capacity: capacity)
            let hasEnded = onThread {
                for number in 0..<5000 { channel.send(number) }
                channel.finish()
            }
            var received: [Int] = []
            while let number = channel.receive() { received.append(number) }
            #expect(received == Array(0..<5000))
            #expect(hasEnded())
        }
    }

    @Test func `what was sent before the end still arrives`() {
        let channel = Channel<Int>(capacity: 4)
        channel.send(1)
        channel.send(2)
        channel.finish()
        #expect(channel.receive() == 1)
        #expect(channel.receive() == 2)
        #expect(channel.receive() == nil)
        #expect(channel.receive() == nil)
    }

    @Test func `a sender that waits goes on once the receiver has gone`() {
        let channel = Channel<Int>(capacity: 1)
        let hasEnded = onThread {
            while channel.send(1) {}
        }
        #expect(channel.receive() == 1)
        channel.close()
        #expect(hasEnded())
        #expect(!channel.send(1))
        #expect(channel.receive() == nil)
    }

    @Test func `a receiver that waits goes on once the sender is done`() {
        let channel = Channel<Int>(capacity: 1)
        let hasEnded = onThread {
            while channel.receive() != nil {}
        }
        channel.send(1)
        channel.finish()
        #expect(hasEnded())
    }
}
