import Synchronization
import Testing

@testable import Estate

@Suite struct ParallelTests {
    private struct Stopped: Error {}

    @Test(arguments: [0, 1, 31, 32, 33, 1000])
    func `results stand in the order of their values`(count: Int) {
        #expect(Parallel.map(Array(0..<count)) { $0 * 2 } == (0..<count).map { $0 * 2 })
        var values = (0..<count).makeIterator()
        #expect(
            Parallel.map {
                values.next()
            } transform: {
                $0 * 2
            } == (0..<count).map { $0 * 2 })
    }

    @Test func `no more values wait than are allowed to`() {
        let waiting = Mutex((now: 0, most: 0))
        var values = (0..<200).makeIterator()
        let results = Parallel.map(atMost: 3) {
            values.next().map { value in
                waiting.withLock {
                    $0.now += 1
                    $0.most = max($0.most, $0.now)
                }
                return value
            }
        } transform: { value in
            waiting.withLock { $0.now -= 1 }
            return value
        }
        #expect(results == Array(0..<200))
        // Those that wait, and the one that has been fetched for them.
        #expect(waiting.withLock { $0.most } <= 4)
    }

    @Test func `what has been fetched before a failure is finished before it is told`() {
        let done = Mutex(0)
        var fetched = 0
        #expect(throws: Stopped.self) {
            _ = try Parallel.map {
                fetched += 1
                if fetched > 100 { throw Stopped() }
                return fetched
            } transform: { (_: Int) in
                done.withLock { $0 += 1 }
            }
        }
        #expect(done.withLock { $0 } == 100)
    }
}
