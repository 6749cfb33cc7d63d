import Compression
public import Estate
import Foundation
import GRDB

extension Store {
    /// The feeds of one building or all, newest date first, then newest revision.
    public func feeds(_ building: Building.ID? = nil) throws(StoreError) -> [FeedRecord] {
        try read { db in
            try Self.records(
                db,
                """
                \(building == nil ? "" : "WHERE building = ?")
                ORDER BY building, as_of DESC, COALESCE(revision, 1000000) DESC, id DESC
                """, arguments: building.map { [$0.rawValue] } ?? [])
        }
    }

    /// The feeds that a condition finds.
    static func records(
        _ db: Database, _ condition: String, arguments: StatementArguments
    ) throws -> [FeedRecord] {
        let warnings = Diagnostic.Code.allCases.filter { $0.severity == .warning }
            .map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT feed.*, (SELECT COALESCE(SUM(count), 0) FROM feed_finding_count
                    WHERE feed = feed.id AND code IN (\(warnings))) AS warnings
                FROM feed \(condition)
                """, arguments: arguments
        ).compactMap(record)
    }

    private static func record(_ row: Row) -> FeedRecord? {
        guard let building = Building.ID(rawValue: row["building"]),
            let asOf = CalendarDate(row["as_of"] as String),
            let status = FeedRecord.Status(rawValue: row["status"]),
            let coverage = Feed.Coverage(rawValue: row["coverage"])
        else { return nil }
        return FeedRecord(
            id: row["id"], building: building, asOf: asOf, revision: row["revision"],
            status: status, coverage: coverage, sender: row["sender"], dialect: row["dialect"],
            sourceName: row["source_name"], floors: row["floors"], units: row["units"],
            occupied: Area(hundredths: row["occupied"]), warnings: row["warnings"],
            receivedAt: Instant(milliseconds: row["received_at"]),
            acceptedAt: (row["accepted_at"] as Int?).map(Instant.init(milliseconds:)))
    }

    /// What was found in a feed: all of it counted, the first 1,000 of each code listed.
    public func findings(
        ofFeed id: Int
    ) throws(StoreError) -> (counts: [Diagnostic.Code: Int], listed: [Diagnostic]) {
        try read { db in
            let counts = try Row.fetchAll(
                db, sql: "SELECT code, count FROM feed_finding_count WHERE feed = ?",
                arguments: [id])
            let content = try Data.fetchOne(
                db, sql: "SELECT content FROM feed_finding WHERE feed = ?", arguments: [id])
            var result: [Diagnostic.Code: Int] = [:]
            for row in counts {
                if let code = Diagnostic.Code(rawValue: row[0]) { result[code] = row[1] }
            }
            let listed = try content.map {
                try FindingCoding.decode(Decompression.decompress(Array($0)))
            }
            return (result, listed ?? [])
        }
    }

    /// The bytes of a feed as received, piece by piece.
    public func source(ofFeed id: Int, piece: ([UInt8]) throws -> Void) throws(StoreError) {
        try read { db in
            let parts = try Data.fetchAll(
                db, sql: "SELECT content FROM feed_source WHERE feed = ? ORDER BY part",
                arguments: [id])
            try Decompression.decompress(parts.lazy.map { Array($0) }, piece: piece)
        }
    }

    /// The floors of a feed with their units.
    public func floors(ofFeed id: Int) throws(StoreError) -> [Floor] {
        try read { db in try FeedFloors.all(db, feed: id) }
    }

    /// Accepts a held feed as the next revision of its building and date.
    ///
    /// - Parameter audit: what the audit trail is to say; it is there if and only if the feed has
    ///   been accepted.
    /// - Returns: the revision; `nil` where no feed of that number is held.
    public func confirm(
        feed id: Int, at now: @autoclosure () -> Instant, audit: AuditEntry? = nil
    ) throws(StoreError) -> Int? {
        let confirmed = try makeKnown(now) { db -> (revision: Int, building: Building.ID?)? in
            guard try Self.isHeld(db, id) else { return nil }
            let revision = try FeedWriter.accept(db, Int64(id), at: now())
            let building = try String.fetchOne(
                db, sql: "SELECT building FROM feed WHERE id = ?", arguments: [id])
            try Self.record([audit].compactMap(\.self), db)
            return (revision, building.flatMap(Building.ID.init))
        } at: { db, moment in
            try FeedWriter.setAccepted(db, Int64(id), at: moment)
        }
        guard let (revision, building) = confirmed else { return nil }
        contentChanged(building.map { [$0] } ?? [])
        return revision
    }

    /// Discards a held feed; it stays readable.
    ///
    /// - Parameter audit: what the audit trail is to say; it is there if and only if the feed has
    ///   been discarded.
    /// - Returns: whether a feed of that number was held.
    public func discard(feed id: Int, audit: AuditEntry? = nil) throws(StoreError) -> Bool {
        let wasHeld = try write { db in
            guard try Self.isHeld(db, id) else { return false }
            try db.execute(
                sql: "UPDATE feed SET status = 'discarded' WHERE id = ?", arguments: [id])
            try Self.record([audit].compactMap(\.self), db)
            return true
        }
        if wasHeld { contentChanged() }
        return wasHeld
    }

    private static func isHeld(_ db: Database, _ id: Int) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT status = 'held' FROM feed WHERE id = ?", arguments: [id]) ?? false
    }
}
