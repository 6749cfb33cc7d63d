import Estate
import Testing

@testable import Storage

@Suite struct FeedRevisionsTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private let monthEnd = CalendarDate.make("2026-10-31")

    @Test func `the first feed of a building is accepted as revision 1`() throws {
        let outcome = try store.importOne(.make(), at: 5000, name: "十月.xml")
        #expect(outcome.status == .accepted)
        #expect(outcome.floors == 1)
        #expect(outcome.units == 4)
        #expect(outcome.log.counts.isEmpty)
        let id = try #require(outcome.feed?.id)
        #expect(
            outcome.feed
                == ImportOutcome.Identity(id: id, building: .example, asOf: monthEnd, revision: 1))
        #expect(
            try store.feeds() == [
                FeedRecord(
                    id: id, building: .example, asOf: monthEnd, revision: 1, status: .accepted,
                    coverage: .full, sender: "示例物业", dialect: "native", sourceName: "十月.xml",
                    floors: 1, units: 4, occupied: Area(squareMetres: 400), warnings: 0,
                    receivedAt: .make(5000), acceptedAt: .make(5000))
            ])
    }

    @Test func `the same content again changes nothing and names the feed that is there`() throws {
        let first = try store.importOne(.make(), at: 1000)
        let before = try store.dump()
        let again = try store.importOne(.make(), at: 2000, name: "another name.xml")
        #expect(again.status == .unchanged)
        #expect(again.feed == first.feed)
        #expect(again.units == 4)
        #expect(try store.dump() == before)
    }

    @Test func `content is what was parsed, not the bytes`() throws {
        let floors: [Floor] = [.make(1, leased: 2), .make(2, leased: 3), .make(-1, vacant: 1)]
        try store.importOne(.make(floors: floors))
        let moved = floors.reversed().map { floor in
            var floor = floor
            for index in floor.units.indices { floor.units[index].line = 100 - index }
            return floor
        }
        let again = try store.importOne(.make(floors: moved, source: [1, 2, 3]), at: 2000)
        #expect(again.status == .unchanged)
    }

    static let differences: [SentFeed] = {
        let floor = Floor.make(1, leased: 2, vacant: 1)
        var reversed = floor
        reversed.units.reverse()
        var labelled = floor
        labelled.label = "1F"
        var measured = floor
        measured.grossArea = Area(squareMetres: 1000)
        var elsewhere = floor
        elsewhere.number = .make(2)
        var priced = floor
        priced.units[2].askingRent = Rent(millionths: 65_000_000)
        return [
            .make(sender: nil, floors: [floor]), .make(sender: "别的物业", floors: [floor]),
            .make(edition: .edition2011, floors: [floor]),
            .make(coverage: .partial, floors: [floor]), .make(floors: [reversed]),
            .make(floors: [labelled]), .make(floors: [measured]), .make(floors: [elsewhere]),
            .make(floors: [priced]), .make(floors: [floor, .make(3)]),
        ]
    }()

    @Test(arguments: FeedRevisionsTests.differences.indices)
    func `whatever differs in content makes the next revision`(index: Int) throws {
        try store.importOne(.make(floors: [.make(1, leased: 2, vacant: 1)]))
        let outcome = try store.importOne(Self.differences[index])
        #expect(outcome.status == .accepted)
        #expect(outcome.feed?.revision == 2)
    }

    @Test func `revisions are counted by building and date`() throws {
        let feeds: [SentFeed] = [
            .make(leased: 4), .make(leased: 5), .make(leased: 5, asOf: "2026-11-30"),
            .make(.other, floors: [.make(1, leased: 4)]), .make(leased: 6),
            .make(leased: 6, asOf: "2026-11-30"),
        ]
        let outcomes = try store.importAll(feeds)
        #expect(outcomes.allSatisfy { $0.status == .accepted })
        #expect(outcomes.map(\.feed?.revision) == [1, 2, 1, 1, 3, 2])
    }

    @Test func `earlier revisions stay readable`() throws {
        let first = try store.importOne(.make(leased: 4))
        try store.importOne(.make(leased: 5))
        #expect(
            try store.floors(ofFeed: try #require(first.feed?.id)) == [.make(1, leased: 4)])
        #expect(try store.feeds().map(\.revision) == [2, 1])
    }

    @Test func `feeds come newest date first, then newest revision, building by building`() throws {
        try store.importAll([
            .make(.other, floors: [.make(1, leased: 4)]), .make(leased: 4),
            .make(leased: 5, asOf: "2026-11-30"), .make(leased: 6, asOf: "2026-09-30"),
            .make(leased: 5), .make(leased: 1),
        ])
        let feeds = try store.feeds()
        #expect(
            feeds.map(\.building.rawValue).sorted() == feeds.map(\.building.rawValue))
        #expect(
            feeds.map(\.asOf.description) == [
                "2026-11-30", "2026-10-31", "2026-10-31", "2026-10-31", "2026-09-30", "2026-10-31",
            ])
        #expect(feeds.map(\.revision) == [1, nil, 2, 1, 1, 1])
        #expect(try store.feeds(.other).map(\.building) == [.other])
        #expect(try store.feeds(.make("5001039999")).isEmpty)
    }

    // MARK: Earlier revisions

    @Test func `the content of an earlier revision is held`() throws {
        try store.importAll([.make(leased: 4), .make(leased: 5), .make(leased: 6)])
        let outcome = try store.importOne(.make(leased: 5))
        #expect(outcome.status == .held)
        #expect(outcome.reasons == [.heldEarlierRevision])
        #expect(outcome.log.listed.last?.message.contains("第 2 版") == true)
        #expect(outcome.feed?.revision == nil)
        #expect(try store.occupied() == 600)
    }

    @Test func `the content of an earlier revision, confirmed, is the next revision`() throws {
        let first = try store.importAll([.make(leased: 4), .make(leased: 5)]).first
        let outcome = try store.importOne(.make(leased: 4), options: .confirmed)
        #expect(outcome.status == .accepted)
        #expect(outcome.feed?.revision == 3)
        #expect(outcome.feed?.id != first?.feed?.id)
        #expect(try store.occupied() == 400)
        #expect(try store.importOne(.make(leased: 4)).feed == outcome.feed)
    }

    @Test func `earlier revisions can be passed over`() throws {
        let outcomes = try store.importAll([.make(leased: 4), .make(leased: 5), .make(leased: 6)])
        let before = try store.dump()
        let options = FeedImportOptions.make { $0.passesOverEarlierRevisions = true }
        let again = try store.importAll([.make(leased: 5), .make(leased: 4)], options: options)
        #expect(again.map(\.status) == [.unchanged, .unchanged])
        #expect(again.map(\.feed) == [outcomes[1].feed, outcomes[0].feed])
        #expect(try store.dump() == before)
    }

    @Test func `a whole folder again changes nothing where earlier revisions are passed over`()
        throws
    {
        let folder: [SentFeed] = [
            .make(leased: 4, asOf: "2026-09-30"), .make(leased: 5, asOf: "2026-09-30"),
            .make(leased: 5), .make(.other, floors: [.make(1, leased: 4)]), .make(leased: 6),
        ]
        let options = FeedImportOptions.make { $0.passesOverEarlierRevisions = true }
        try store.importAll(folder, options: options)
        let before = try store.dump()
        for feeds in [folder, folder.reversed()] {
            let again = try store.importAll(feeds, options: options)
            #expect(again.allSatisfy { $0.status == .unchanged })
        }
        #expect(try store.dump() == before)
    }

    @Test func `the same content on another date or of another building is another feed`() throws {
        let outcomes = try store.importAll([
            .make(leased: 4), .make(leased: 4, asOf: "2026-11-30"),
            .make(.other, floors: [.make(1, leased: 4)]),
        ])
        #expect(outcomes.allSatisfy { $0.status == .accepted })
        #expect(Set(outcomes.map(\.feed?.id)).count == 3)
    }
}
