import Estate
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct VerificationTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    /// 示例大厦: feed 1, corrected by 2, in part replaced by 3; another building: feed 4; feed 5 held.
    private func fill() throws {
        var random = Seeded(1)
        var labelled = Floor.make(2, leased: 3, vacant: 3)
        labelled.label = "2F"
        labelled.grossArea = Area(squareMetres: 1000)
        let log = DiagnosticLog((1...20).map { .make(.leaseOver, line: $0) })
        let feeds: [SentFeed] = [
            .make(floors: [.make(1, leased: 4)], source: random.bytes(1000)),
            .make(
                floors: [.make(1, leased: 4, vacant: 1), labelled], source: random.bytes(300_000),
                log: log),
            .partial(asOf: "2026-11-15", floors: [.make(1, leased: 3, vacant: 2)]),
            .make(.other, floors: [.make(-1, leased: 1, vacant: 1)]),
            .make(.other, floors: [.make(-1, vacant: 2)]),
        ]
        #expect(
            try store.importAll(feeds).map(\.status)
                == [.accepted, .accepted, .accepted, .accepted, .held])
        #expect(try store.feeds().map(\.id).sorted() == [1, 2, 3, 4, 5])
    }

    @Test func `a sound store has no problems, and everything is counted`() throws {
        try fill()
        let verification = try store.verify()
        #expect(verification.problems == [])
        #expect(verification.feeds == 5)
        #expect(verification.units == 4 + 11 + 5 + 2 + 2)
        #expect(verification.sourceBytes == 301_000 + 3 * "<occupancyFeed/>".utf8.count)
    }

    @Test func `an empty store has no problems`() throws {
        #expect(try store.verify() == StoreVerification())
    }

    // MARK: Flipped bits

    /// A value of one row, and the byte of it that is changed, counted from its end.
    struct Flip: CustomTestStringConvertible, Sendable {
        var column: String
        var table: String
        var condition: String
        /// Part of the value's length.
        var place: Double

        var testDescription: String { "\(table).\(column) where \(condition) at \(place)" }
    }

    static let flips: [Flip] = [
        // Of the feed that is served, of one it has replaced, of one that is held.
        Flip(column: "content", table: "feed_floors", condition: "feed = 2", place: 0.5),
        Flip(column: "content", table: "feed_floors", condition: "feed = 4", place: 0.8),
        Flip(column: "content", table: "feed_floors", condition: "feed = 1", place: 0.5),
        Flip(column: "content", table: "feed_floors", condition: "feed = 5", place: 0.5),
        Flip(column: "content", table: "feed_floors", condition: "feed = 4", place: 0),
        Flip(column: "content", table: "feed_summary", condition: "feed = 1", place: 0.99),
        Flip(column: "content", table: "feed_summary", condition: "feed = 3", place: 0),
        Flip(column: "content", table: "feed_summary", condition: "feed = 4", place: 0.5),
        Flip(
            column: "content", table: "feed_source", condition: "feed = 1 AND part = 0", place: 0.5),
        Flip(
            column: "content", table: "feed_source", condition: "feed = 2 AND part = 0", place: 0.1),
        Flip(
            column: "content", table: "feed_source", condition: "feed = 2 AND part = 1", place: 0.99
        ),
        Flip(column: "content", table: "feed_finding", condition: "feed = 2", place: 0.5),
        Flip(column: "content", table: "feed", condition: "id = 1", place: 0.5),
        Flip(
            column: "offers", table: "present_floor", condition: "feed = 4", place: 0.4),
    ]

    @Test(arguments: VerificationTests.flips)
    func `a flipped bit is found`(flip: Flip) throws {
        try fill()
        try store.flip(flip.column, of: flip.table, where: flip.condition) { count in
            min(count - 1, Int(Double(count) * flip.place))
        }
        try expectProblems()
    }

    private func expectProblems() throws {
        let problems = try store.verify().problems
        #expect(!problems.isEmpty)
        for problem in problems {
            #expect(!problem.contains { $0.isNewline })
            #expect(problem.unicodeScalars.contains { $0.properties.isIdeographic }, "\(problem)")
        }
    }

    // MARK: Changed rows

    static let changes: [String] = [
        // Units and what is said of floors.
        """
        UPDATE feed_floors SET content = (SELECT content FROM feed_floors WHERE feed = 1)
        WHERE feed = 3
        """,
        "UPDATE feed_floors SET content = x'' WHERE feed = 4",
        "DELETE FROM feed_floors WHERE feed = 5",
        // Summaries.
        "DELETE FROM feed_summary WHERE feed = 1",
        "UPDATE feed_summary SET content = x'' WHERE feed = 1",
        "UPDATE feed_summary SET content = (SELECT content FROM feed_summary WHERE feed = 1) "
            + "WHERE feed = 3",
        "INSERT INTO feed_summary (feed, part, content) SELECT feed, 9, content FROM feed_summary "
            + "WHERE feed = 4",
        // Sources.
        "DELETE FROM feed_source WHERE feed = 2 AND part = 1",
        "DELETE FROM feed_source WHERE feed = 2 AND part = 0",
        "DELETE FROM feed_source WHERE feed = 3",
        "UPDATE feed_source SET content = x'' WHERE feed = 3",
        "UPDATE feed_source SET content = CAST(substr(content, 1, 9) AS BLOB) WHERE feed = 1",
        // Findings.
        "UPDATE feed_finding SET content = x'01'",
        "DELETE FROM feed_finding",
        // What a feed says of itself.
        "UPDATE feed SET building = '5001030003' WHERE id = 5",
        "UPDATE feed SET as_of = '2026-10-30' WHERE id = 5",
        "UPDATE feed SET as_of = '2026-13-99' WHERE id = 5",
        "UPDATE feed SET coverage = 'partial' WHERE id = 1",
        "UPDATE feed SET industry_edition = NULL WHERE id = 1",
        "UPDATE feed SET sender = NULL WHERE id = 1",
        "UPDATE feed SET floors = 2 WHERE id = 1",
        "UPDATE feed SET units = 5 WHERE id = 1",
        "UPDATE feed SET occupied = occupied + 1 WHERE id = 1",
        // Revisions.
        "UPDATE feed SET revision = 3 WHERE id = 2",
        "UPDATE feed SET revision = 2 WHERE id = 4",
        "UPDATE feed SET status = 'discarded', revision = NULL, accepted_at = NULL WHERE id = 1",
        // What is on offer now.
        "DELETE FROM present_floor WHERE floor = -1",
        "DELETE FROM present_floor",
        "UPDATE present_floor SET offers = x'' WHERE floor = 2",
        "UPDATE present_floor SET units = units + 1 WHERE floor = 2",
        "UPDATE present_floor SET feed = 1 WHERE floor = 2",
        "UPDATE present_floor SET floor = 7 WHERE floor = 2",
        "INSERT INTO present_floor (building, floor, feed, units, offers) "
            + "VALUES ('5001030001', 9, 2, 0, x'')",
        "INSERT INTO present_floor (building, floor, feed, units, offers) "
            + "VALUES ('5001030009', 1, 2, 0, x'')",
    ]

    @Test(arguments: VerificationTests.changes)
    func `a changed row is found`(sql: String) throws {
        try fill()
        try store.harm(sql)
        try expectProblems()
    }

    @Test func `a reference to nothing is found`() throws {
        try fill()
        try store.database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "DELETE FROM feed WHERE id = 5")
            try db.execute(sql: "PRAGMA foreign_keys = ON")
        }
        try expectProblems()
    }

    @Test func `damage to one feed does not hide damage to another`() throws {
        try fill()
        for feed in [1, 4] {
            try store.flip("content", of: "feed_floors", where: "feed = \(feed)") { $0 / 2 }
        }
        let problems = try store.verify().problems
        #expect(problems.contains { $0.contains("数据 1（5001030001") })
        #expect(problems.contains { $0.contains("数据 4（5001030002") })
    }

    @Test func `what a check finds, it does not mend`() throws {
        try fill()
        try store.harm("DELETE FROM present_floor")
        let before = try store.dump()
        #expect(try store.verify() == store.verify())
        #expect(try store.dump() == before)
    }
}
