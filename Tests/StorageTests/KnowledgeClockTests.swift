import Dispatch
import Estate
import Synchronization
import Testing

@testable import Storage

/// Nothing becomes known at a moment that a reader has been told, or before it.
@Suite struct KnowledgeClockTests {
    private struct Failed: Error {}

    /// Commits at a time of day.
    ///
    /// - Returns: the moment.
    @discardableResult
    private func commit(
        _ clock: KnowledgeClock, at milliseconds: Int, _ meanwhile: () throws -> Void = {}
    ) throws -> Int {
        var moment = 0
        try clock.commit({ .make(milliseconds) }) {
            moment = $0.milliseconds
            try meanwhile()
        }
        return moment
    }

    private func told(_ clock: KnowledgeClock, at milliseconds: Int) -> Int {
        clock.known(.make(milliseconds)).instant.milliseconds
    }

    @Test func `moments are those of the clock`() throws {
        let clock = KnowledgeClock()
        #expect(told(clock, at: 1000) == 1000)
        #expect(try commit(clock, at: 2000) == 2000)
        #expect(told(clock, at: 3000) == 3000)
    }

    @Test func `what is committed is later than what has been told, and than what was committed`()
        throws
    {
        let clock = KnowledgeClock(latest: .make(5000))
        #expect(try commit(clock, at: 1000) == 5001)
        #expect(told(clock, at: 1000) == 5001)
        #expect(told(clock, at: 7000) == 7000)
        #expect(try commit(clock, at: 7000) == 7001)
        #expect(try commit(clock, at: 7000) == 7002)
        #expect(told(clock, at: 7000) == 7002)
    }

    @Test func `during a commit the millisecond before it is told`() throws {
        let clock = KnowledgeClock()
        try commit(clock, at: 1000)
        let moment = try commit(clock, at: 2000) {
            #expect(told(clock, at: 2500) == 1999)
            #expect(clock.known(.make(2500)).contentVersion == 1)
        }
        #expect(moment == 2000)
        #expect(told(clock, at: 2500) == 2500)
        #expect(clock.known(.make(2500)).contentVersion == 2)
    }

    @Test func `a commit that fails makes nothing known`() throws {
        let clock = KnowledgeClock(latest: .make(1000))
        #expect(throws: Failed.self) { try commit(clock, at: 2000) { throw Failed() } }
        let known = clock.known(.make(1500))
        #expect(known.instant == .make(1500))
        #expect(known.contentVersion == 0)
    }

    @Test func `policies are known since their own commit`() throws {
        let clock = KnowledgeClock(policies: .make(10))
        #expect(clock.known(.make(20)).policiesSince == .make(10))
        try clock.commit({ .make(30) }, hasPolicies: true) { _ in
            #expect(clock.known(.make(30)).policiesSince == .make(10))
        }
        #expect(clock.known(.make(40)).policiesSince == .make(30))
    }

    @Test func `a reader in another process waits for a commit`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let beside = try Store.openForReading(path)
            let ended = Mutex(false)
            let readers = DispatchGroup()
            try store.clock.commit({ .make(1000) }) { _ in
                DispatchQueue.global().async(group: readers) {
                    _ = beside.known(.make(2000))
                    #expect(ended.withLock { $0 })
                }
                #expect(readers.wait(timeout: .now() + 0.2) == .timedOut)
                ended.withLock { $0 = true }
            }
            readers.wait()
        }
    }

    @Test func `a store goes on where it was left`() throws {
        try TemporaryFolder.use { path in
            try Store.open(path).importOne(.make(leased: 4), at: 5000)
            let store = try Store.open(path)
            #expect(store.known(.make(1000)).instant == .make(5000))
            try store.importOne(.make(leased: 5), at: 1000)
            #expect(try store.occupied(knownAt: .make(5000)) == 400)
            #expect(try store.occupied(knownAt: .make(5001)) == 500)
        }
    }
}
