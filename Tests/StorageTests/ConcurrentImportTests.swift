import Dispatch
import Estate
import Foundation
import Synchronization
import Testing

@testable import Storage

/// Many at once: one history of revisions, no feed seen in part.
@Suite struct ConcurrentImportTests {
    /// Runs work on another thread, and waits for it.
    private func elsewhere<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws
        -> Value
    {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            let value = Result { try work() }
            box.result.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        return try #require(box.result.withLock { $0 }).get()
    }

    private final class Box<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, any Error>?>(nil)
    }

    @Test func `64 feeds for one building at once make one history without gaps`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let outcomes = Mutex<[Int: ImportOutcome]>([:])
            DispatchQueue.concurrentPerform(iterations: 64) { index in
                do {
                    let outcome = try store.importOne(
                        .make(floors: [.make(1, leased: 200, vacant: index)]))
                    outcomes.withLock { $0[index] = outcome }
                    // A reader meanwhile sees whole feeds only, and sees the one just accepted.
                    let state = try store.occupancy(asOf: .later, knownAt: .forever)[.example]
                    #expect(state?.summary.occupied == Area(squareMetres: 20_000))
                    #expect((state?.feed.revision ?? 0) >= (outcome.feed?.revision ?? 1))
                } catch {
                    Issue.record("\(error)")
                }
            }
            let revisions = outcomes.withLock { $0.values.compactMap { $0.feed?.revision } }
            #expect(revisions.sorted() == Array(1...64))
            #expect(try store.feeds().compactMap(\.revision) == Array((1...64).reversed()))
            #expect(try store.verify().problems == [])
        }
    }

    @Test func `the same feed many times at once is one feed and one revision`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let outcomes = Mutex<[ImportOutcome]>([])
            DispatchQueue.concurrentPerform(iterations: 32) { _ in
                do {
                    let outcome = try store.importOne(.make())
                    outcomes.withLock { $0.append(outcome) }
                } catch {
                    Issue.record("\(error)")
                }
            }
            let all = outcomes.withLock { $0 }
            #expect(all.count == 32)
            #expect(all.count { $0.status == .accepted } == 1)
            #expect(all.count { $0.status == .unchanged } == 31)
            #expect(Set(all.map(\.feed)).count == 1)
            #expect(try store.feeds().map(\.revision) == [1])
        }
    }

    @Test func `a held feed confirmed by many at once is accepted once`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            try store.importOne(.make(leased: 9))
            let id = try #require(try store.importOne(.make(leased: 1)).feed?.id)
            let revisions = Mutex<[Int?]>([])
            DispatchQueue.concurrentPerform(iterations: 16) { _ in
                do {
                    let revision = try store.confirm(feed: id, at: .make(2000))
                    revisions.withLock { $0.append(revision) }
                } catch {
                    Issue.record("\(error)")
                }
            }
            #expect(revisions.withLock { $0 }.compactMap { $0 } == [2])
            #expect(try store.feeds().map(\.revision) == [2, 1])
        }
    }

    @Test func `a reader in the middle of an import sees what was there before`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            try store.importOne(.make(leased: 4))
            let beside = try Store.openForReading(path)
            let feed = SentFeed.make(
                asOf: "2026-11-30", floors: (1...8).map { .make($0, leased: 50, vacant: 1) })
            var looks = 0
            let pieces = feed.pieces().lazy.map { piece in
                do {
                    for reader in [store, beside] {
                        let (occupied, feeds, offered) = try elsewhere {
                            (
                                try reader.occupied(), try reader.feeds().count,
                                try reader.offered().count
                            )
                        }
                        #expect(occupied == 400)
                        #expect(feeds == 1)
                        #expect(offered == 0)
                    }
                    looks += 1
                } catch {
                    Issue.record("\(error)")
                }
                return piece
            }
            try store.importFeeds(
                pieces, names: [], now: { .make(1000) },
                report: { _, outcome in
                    #expect(outcome.status == .accepted)
                    // Once it is told, everyone sees it.
                    let occupied = try elsewhere { try beside.occupied() }
                    #expect(occupied == 40_000)
                })
            #expect(looks == feed.pieces().count)
        }
    }
}
