import Estate
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Feeds that share a transaction: each all or nothing.
@Suite struct FeedGroupTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private struct Interruption: Error, Equatable {}

    private static let empty = Dictionary(uniqueKeysWithValues: Store.tables.map { ($0, 0) })

    /// Imports pieces, and returns the numbers and outcomes that were reported, and what was thrown.
    private func run(
        _ pieces: some Sequence<FeedPiece>, options: FeedImportOptions = FeedImportOptions(),
        report: (Int) throws -> Void = { _ in }
    ) -> (reported: [Int], outcomes: [ImportOutcome.Status], error: (any Error)?) {
        var reported: [Int] = []
        var outcomes: [ImportOutcome.Status] = []
        do {
            try store.importFeeds(
                pieces, names: [], options: options, now: { .make(1000) },
                report: { number, outcome in
                    reported.append(number)
                    outcomes.append(outcome.status)
                    try report(number)
                })
            return (reported, outcomes, nil)
        } catch {
            return (reported, outcomes, error)
        }
    }

    private func pieces(_ feeds: [SentFeed]) -> [FeedPiece] {
        feeds.enumerated().flatMap { $1.pieces($0) }
    }

    // MARK: Rejected

    @Test func `a rejected feed leaves nothing in any table`() throws {
        var feed = SentFeed.rejected()
        feed.floors = (1...5).map { .make($0, leased: 1, vacant: 2) }
        feed.source = Array(repeating: 60, count: 300_000)
        #expect(try store.rowCounts() == Self.empty)
        let outcome = try store.importOne(feed)
        #expect(outcome.status == .rejected)
        #expect(outcome.feed?.id == nil)
        #expect(outcome.feed?.building == .example)
        #expect(outcome.log.errors == 1)
        #expect(try store.rowCounts() == Self.empty)
    }

    @Test func `a rejected feed leaves everything as it was`() throws {
        try store.importAll([
            .make(floors: [.make(1, leased: 2, vacant: 2)]),
            .partial(asOf: "2026-11-10", floors: [.make(2, leased: 1, vacant: 1)]),
        ])
        let before = try store.dump()
        var feed = SentFeed.rejected()
        feed.feed.asOf = .make("2026-11-30")
        feed.floors = [.make(1, vacant: 4), .make(2, vacant: 4)]
        for coverage in Feed.Coverage.allCases {
            feed.feed.coverage = coverage
            #expect(try store.importOne(feed, options: .confirmed).status == .rejected)
            #expect(try store.dump() == before)
        }
    }

    @Test func `a feed rejected before it could say what it is has no identity`() throws {
        let log = DiagnosticLog([.make(.notWellFormed, line: 1)])
        let run = run([.opened(0), .source(of: [60]), .finished(FeedReading(log: log))])
        #expect(run.outcomes == [.rejected])
        #expect(run.error == nil)
        #expect(try store.rowCounts() == Self.empty)
    }

    @Test func `warnings do not reject a feed`() throws {
        let log = DiagnosticLog([.make(.leaseOver, line: 2), .make(.energyIgnored, line: 3)])
        #expect(try store.importOne(.make(log: log)).status == .accepted)
        #expect(try store.feeds().map(\.warnings) == [1])
    }

    @Test func `feeds of one transaction are each all or nothing`() throws {
        let feeds: [SentFeed] = [
            .make(leased: 4), .rejected(), .make(leased: 4), .make(leased: 1), .rejected(.other),
            .make(.other, floors: [.make(1, vacant: 3)]), .make(leased: 5, asOf: "2026-11-30"),
        ]
        let outcomes = try store.importAll(feeds)
        #expect(
            outcomes.map(\.status) == [
                .accepted, .rejected, .unchanged, .held, .rejected, .accepted, .accepted,
            ])
        #expect(try store.statuses() == [.accepted, .held, .accepted, .accepted])
        #expect(
            try store.feeds().sorted { $0.id < $1.id }.map(\.sourceName)
                == ["feed-0.xml", "feed-3.xml", "feed-5.xml", "feed-6.xml"])
        #expect(try store.occupied() == 500)
        #expect(try store.offered().count == 3)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: [1, 2, 3, 100])
    func `the size of a transaction changes nothing but when it is told and known`(size: Int) throws
    {
        let feeds: [SentFeed] = [
            .make(leased: 4), .rejected(), .make(leased: 5), .make(leased: 4), .make(leased: 1),
            .make(leased: 6, asOf: "2026-11-30"), .partial(floors: [.make(2, vacant: 2)]),
        ]
        let options = FeedImportOptions.make { $0.feedsPerCommit = size }
        let expected = try Store.inMemory()
        #expect(try store.importAll(feeds, options: options) == expected.importAll(feeds))
        // Each transaction has a moment of its own.
        for store in [store, expected] {
            try store.harm("UPDATE feed SET accepted_at = 0 WHERE accepted_at IS NOT NULL")
        }
        #expect(try store.dump() == expected.dump())
    }

    @Test func `units also end a transaction`() throws {
        let feeds = (1...4).map { SentFeed.make(leased: $0) }
        let options = FeedImportOptions.make { $0.unitsPerCommit = 3 }
        let run = run(pieces(feeds) + [.failed(Interruption())], options: options)
        // 1 + 2 units, then 3; the last feed's 4 units were committed before the failure came.
        #expect(run.reported == [0, 1, 2, 3])
        #expect(run.error is Interruption)
        #expect(try store.feeds().count == 4)
    }

    // MARK: Interrupted

    @Test func `a source that can't be read takes the open transaction back`() throws {
        let pieces = pieces([.make(leased: 4), .make(leased: 5)]) + [.failed(Interruption())]
        let run = run(pieces)
        #expect(run.error is Interruption)
        #expect(run.reported.isEmpty)
        #expect(try store.rowCounts() == Self.empty)
    }

    @Test(arguments: [false, true])
    func `what was finished before a source that can't be read may be kept`(isDryRun: Bool) throws {
        let options = FeedImportOptions.make {
            $0.keepsFinishedFeeds = true
            $0.isDryRun = isDryRun
        }
        let unfinished = SentFeed.make(leased: 6).pieces(2).dropLast(1)
        let pieces = pieces([.make(leased: 4), .make(leased: 5)]) + unfinished
        let run = run(pieces + [.failed(Interruption())], options: options)
        #expect(run.error is Interruption)
        #expect(run.reported == [0, 1])
        #expect(try store.feeds().map(\.revision) == (isDryRun ? [] : [2, 1]))
        #expect(try store.verify().problems == [])
    }

    @Test func `what was reported before a failure stays`() throws {
        let feeds = (4...7).map { SentFeed.make(leased: $0) }
        let options = FeedImportOptions.make { $0.feedsPerCommit = 2 }
        let pieces = Array(pieces(feeds).dropLast(1)) + [.failed(Interruption())]
        let run = run(pieces, options: options)
        #expect(run.error is Interruption)
        #expect(run.reported == [0, 1])
        #expect(try store.feeds().map(\.revision) == [2, 1])
        #expect(try store.occupied() == 500)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: 1...6)
    func `a failure in the middle of a feed leaves no part of it`(count: Int) throws {
        try store.importOne(.make(leased: 4))
        let before = try store.dump()
        let feed = SentFeed.make(floors: [.make(1, leased: 4), .make(2, vacant: 4)])
        let run = run(Array(feed.pieces().prefix(count)) + [.failed(Interruption())])
        #expect(run.error is Interruption)
        #expect(try store.dump() == before)
        #expect(try store.importOne(feed).status == .accepted)
    }

    @Test(arguments: 1...5)
    func `a source that breaks off without an outcome leaves nothing`(count: Int) throws {
        let feed = SentFeed.make(floors: [.make(1, leased: 4), .make(2, vacant: 4)])
        let run = run(feed.pieces().prefix(count))
        #expect(run.reported.isEmpty)
        #expect(try store.rowCounts() == Self.empty)
        #expect(try store.importOne(feed).status == .accepted)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: 1...5)
    func `a source that breaks off before the next one leaves nothing of itself`(count: Int) throws
    {
        let broken = SentFeed.make(.other, floors: [.make(1, leased: 4), .make(2, vacant: 4)])
        let run = run(
            Array(broken.pieces().prefix(count)) + SentFeed.make(leased: 4).pieces(1))
        #expect(run.reported == [1])
        #expect(try store.feeds().map(\.building) == [.example])
        #expect(try store.offered() == [])
        #expect(try store.verify().problems == [])
    }

    @Test func `an error in telling an outcome comes out as it is`() throws {
        let feeds = (4...9).map { SentFeed.make(leased: $0) }
        let options = FeedImportOptions.make { $0.feedsPerCommit = 2 }
        let run = run(pieces(feeds), options: options) { number in
            if number == 2 { throw Interruption() }
        }
        #expect(run.error is Interruption)
        #expect(run.reported == [0, 1, 2])
        // What has been told is stored; the transaction after it is not begun.
        let revisions = try store.feeds().compactMap(\.revision)
        #expect(revisions.count >= 3)
        #expect(revisions.count <= 4)
        #expect(try store.verify().problems == [])
        #expect(try store.importOne(.make(leased: 10)).status == .accepted)
    }

    @Test func `outcomes are told in the order of their sources, after they are durable`() throws {
        let feeds = (4...8).map { SentFeed.make(leased: $0) }
        let options = FeedImportOptions.make { $0.feedsPerCommit = 2 }
        var open: [Bool] = []
        var log: [String] = []
        try store.importFeeds(
            pieces(feeds).lazy.map { piece in
                if case .opened(let number) = piece { log.append("opened \(number)") }
                return piece
            }, names: [], options: options, now: { .make(1000) },
            report: { number, _ in
                log.append("told \(number)")
                try open.append(
                    store.database.unsafeReentrantRead { $0.isInsideTransaction })
            })
        #expect(
            log == [
                "opened 0", "opened 1", "told 0", "told 1", "opened 2", "opened 3", "told 2",
                "told 3", "opened 4", "told 4",
            ])
        #expect(open == [false, false, false, false, false])
    }

    @Test func `nothing to import is no trouble`() throws {
        let run = run([FeedPiece]())
        #expect(run.error == nil)
        #expect(run.reported.isEmpty)
        #expect(try store.rowCounts() == Self.empty)
    }

    // MARK: Dry runs

    @Test func `a dry run stores nothing and gives no id`() throws {
        let feeds: [SentFeed] = [
            .make(leased: 4), .rejected(), .make(leased: 5), .make(leased: 4), .make(leased: 1),
        ]
        let outcomes = try store.importAll(feeds, options: .dryRun)
        #expect(outcomes.map(\.status) == [.accepted, .rejected, .accepted, .held, .held])
        #expect(outcomes.allSatisfy { $0.feed?.id == nil })
        #expect(outcomes.map(\.feed?.revision) == [1, nil, 2, nil, nil])
        #expect(try store.rowCounts() == Self.empty)
    }

    @Test func `a dry run names the feed that is there already`() throws {
        let stored = try store.importOne(.make(leased: 4))
        let before = try store.dump()
        let outcomes = try store.importAll(
            [.make(leased: 4), .make(leased: 1)], options: .dryRun)
        #expect(outcomes.map(\.status) == [.unchanged, .held])
        #expect(outcomes[0].feed == stored.feed)
        #expect(outcomes[1].feed?.id == nil)
        #expect(try store.dump() == before)
    }

    @Test func `a dry run with confirmation accepts nothing`() throws {
        try store.importAll([.make(leased: 4), .make(leased: 1)])
        let before = try store.dump()
        let options = FeedImportOptions.make {
            $0.isDryRun = true
            $0.isConfirmed = true
        }
        #expect(try store.importOne(.make(leased: 1), options: options).status == .accepted)
        #expect(try store.dump() == before)
    }

    @Test func `in a dry run the same feed twice is unchanged, and neither has an id`() throws {
        let outcomes = try store.importAll(
            [.make(leased: 4), .make(leased: 4)], options: .dryRun)
        #expect(outcomes.map(\.status) == [.accepted, .unchanged])
        #expect(outcomes.allSatisfy { $0.feed?.id == nil })
        #expect(outcomes.map(\.feed?.revision) == [1, 1])
    }

    @Test(arguments: [1, 2, 200])
    func `a dry run says of every feed what would happen to it`(size: Int) throws {
        let feeds: [SentFeed] = [
            .make(leased: 4), .make(leased: 5), .make(leased: 4), .make(leased: 5),
            .make(leased: 1), .make(leased: 6, asOf: "2026-11-30"),
        ]
        let options = FeedImportOptions.make {
            $0.isDryRun = true
            $0.feedsPerCommit = size
        }
        let said = try store.importAll(feeds, options: options)
        let done = try store.importAll(feeds)
        #expect(said.map(\.status) == done.map(\.status))
        #expect(said.map(\.feed?.revision) == done.map(\.feed?.revision))
        #expect(said.map(\.log) == done.map(\.log))
    }

    // MARK: A full disk

    @Test func `on a full disk nothing is stored in part, look-ups go on, and it mends itself`()
        throws
    {
        try store.importOne(.make(leased: 4))
        let before = try store.dump()
        try store.database.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 10)")
        }
        var random = Seeded(1)
        let large = SentFeed.make(
            floors: (1...20).map { .make($0, leased: 50, vacant: 50) },
            source: random.bytes(3_000_000))
        #expect(throws: StoreError.diskFull) { try store.importOne(large) }
        #expect(throws: StoreError.diskFull) {
            try store.importAll([.make(leased: 5), large, .make(leased: 6)])
        }
        #expect(try store.dump() == before)
        #expect(try store.occupied() == 400)
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA max_page_count = 1000000")
        }
        #expect(try store.importOne(large).status == .accepted)
        #expect(try store.verify().problems == [])
    }
}
