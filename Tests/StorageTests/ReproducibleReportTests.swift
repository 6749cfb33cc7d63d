import Estate
import Foundation
import Synchronization
import Testing

@testable import Storage

/// A report made again as known at its own moment is the same, whatever was under way then.
@Suite struct ReproducibleReportTests {
    /// A clock that runs on with every look.
    private final class Ticking: Sendable {
        private let time = Mutex(1000)

        func now() -> Instant {
            time.withLock { time in
                time += 10
                return .make(time)
            }
        }
    }

    /// What a report says: the state of every building on some days.
    private struct Report {
        let knownAt: Instant
        let text: String

        init(of store: Store, knownAt: Instant) throws {
            self.knownAt = knownAt
            text = try ["2026-09-30", "2026-10-31", "2026-12-31"].map { date in
                let states = try store.occupancy(asOf: .make(date), knownAt: knownAt)
                return "\(states.sorted { $0.key.rawValue < $1.key.rawValue })"
            }.joined(separator: "\n")
        }
    }

    private final class Reports: Sendable {
        private let all = Mutex([Report]())

        /// Makes a report on another thread, as somebody else would.
        func make(of store: Store, at now: Instant) {
            let reader = Thread { [self] in
                do {
                    let report = try Report(of: store, knownAt: store.known(now).instant)
                    all.withLock { $0.append(report) }
                } catch {
                    Issue.record("\(error)")
                }
            }
            let count = all.withLock { $0.count }
            reader.start()
            while !reader.isFinished { usleep(50) }
            #expect(all.withLock { $0.count } == count + 1)
        }

        func areTheSame(in store: Store) throws {
            for report in all.withLock({ $0 }) {
                #expect(try Report(of: store, knownAt: report.knownAt).text == report.text)
            }
        }
    }

    @Test(arguments: [1, 2, 100])
    func `a report made at any moment of an import`(size: Int) throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let beside = try Store.openForReading(path)
            let clock = Ticking()
            let reports = Reports()
            let feeds = (1...5).map { number in
                SentFeed.make(floors: [.make(1, leased: number), .make(2, leased: number)])
            }
            let pieces = feeds.enumerated().flatMap { $1.pieces($0) }.lazy.map { piece in
                reports.make(of: store, at: clock.now())
                reports.make(of: beside, at: clock.now())
                return piece
            }
            try store.importFeeds(
                pieces, names: [], options: .make { $0.feedsPerCommit = size },
                now: {
                    let now = clock.now()
                    // As late as can be: between a look at the clock and what follows from it.
                    reports.make(of: store, at: clock.now())
                    return now
                },
                report: { _, outcome in
                    #expect(outcome.status == .accepted)
                    reports.make(of: store, at: clock.now())
                })
            try reports.areTheSame(in: store)
        }
    }

    @Test func `a report made while a held feed is confirmed`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let clock = Ticking()
            let reports = Reports()
            try store.importOne(.make(leased: 9))
            let held = try #require(try store.importOne(.make(leased: 1)).feed?.id)
            func now() -> Instant {
                let now = clock.now()
                reports.make(of: store, at: clock.now())
                return now
            }
            #expect(try store.confirm(feed: held, at: now()) == 2)
            try reports.areTheSame(in: store)
        }
    }
}
