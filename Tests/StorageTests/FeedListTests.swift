import Estate
import Storage
import TestSupport
import Testing

struct FeedListTests {
    @Test func `lists feeds, newest received first`() throws {
        let store = try store(of: [
            .make(.other), .make(asOf: "2026-10-31"), .make(asOf: "2026-09-30"),
        ])
        let (feeds, next) = try store.feeds(FeedQuery())
        #expect(feeds.map(\.id) == [3, 2, 1])
        #expect(feeds == (try store.feeds().sorted { $0.id > $1.id }))
        #expect(next == nil)
    }

    @Test(arguments: [1, 2, 3, 4, 5])
    func `lists page by page, each feed once`(limit: Int) throws {
        let store = try store(of: (1...5).map { .make(asOf: "2026-0\($0)-01") })
        var ids: [Int] = []
        var before: Int?
        repeat {
            let page = try store.feeds(FeedQuery(before: before, limit: limit))
            #expect(page.feeds.count <= limit)
            ids += page.feeds.map(\.id)
            before = page.next
        } while before != nil
        #expect(ids == [5, 4, 3, 2, 1])
    }

    @Test func `lists the feeds of some buildings, of a status`() throws {
        let store = try store(of: [.make(.example), .make(.other)])
        try store.importOne(.make(asOf: "2026-11-30", floors: []))
        func ids(_ query: FeedQuery) throws -> [Int] { try store.feeds(query).feeds.map(\.id) }
        #expect(try ids(FeedQuery(buildings: [.other])) == [2])
        #expect(try ids(FeedQuery(buildings: [.example, .other])) == [3, 2, 1])
        #expect(try ids(FeedQuery(buildings: [])) == [])
        #expect(try ids(FeedQuery(status: .held)) == [3])
        #expect(try ids(FeedQuery(buildings: [.other], status: .held)) == [])
    }

    @Test(arguments: [-1, 0, 5000])
    func `keeps a limit within its bounds`(limit: Int) throws {
        let store = try store(of: [.make()])
        #expect(try store.feeds(FeedQuery(limit: limit)).feeds.count == 1)
    }

    @Test func `finds one feed`() throws {
        let store = try store(of: [.make()])
        #expect(try store.feed(id: 1) == (try store.feeds().first))
        #expect(try store.feed(id: 2) == nil)
    }

    @Test func `knows the feed each building goes by`() throws {
        let store = try store(of: [
            .make(asOf: "2026-09-30"), .make(asOf: "2026-10-31"), .make(.other, asOf: "2026-10-31"),
            .partial(asOf: "2026-11-10", floors: [.make(1, leased: 4)]),
        ])
        func newest(_ date: String) throws -> [Building.ID: Int] {
            try store.newestFeeds(asOf: .make(date), knownAt: .forever).mapValues(\.id)
        }
        #expect(try newest("2026-12-31") == [.example: 4, .other: 3])
        #expect(try newest("2026-10-30") == [.example: 1])
        #expect(try newest("2026-01-01") == [:])
        #expect(try store.newestFeeds(asOf: .later, knownAt: .make(0)) == [:])
    }

    @Test(arguments: [0, 1, 65_536, 65_537, 200_000])
    func `hands out the bytes of a feed piece by piece`(size: Int) throws {
        var seeded = Seeded(size)
        let bytes = seeded.bytes(size)
        let store = try store(of: [.make(source: bytes)])
        var pieces: [[UInt8]] = []
        while let piece = try store.source(ofFeed: 1, piece: pieces.count) { pieces.append(piece) }
        #expect(pieces.flatMap(\.self) == bytes)
        #expect(pieces.count == (size + 65_535) / 65_536)
        #expect(try store.source(ofFeed: 2, piece: 0) == nil)
    }

    private func store(of feeds: [SentFeed]) throws -> Store {
        let store = try Store.inMemory()
        for feed in feeds {
            let outcome = try store.importOne(feed, options: .confirmed)
            try #require(outcome.status == .accepted)
        }
        return store
    }
}
