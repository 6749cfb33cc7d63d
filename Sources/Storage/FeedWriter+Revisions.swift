import Compression
import Estate
import Foundation
import GRDB

extension FeedWriter {
    /// An accepted feed of one building and date.
    struct Revision {
        var id: Int64
        var revision: Int
        var content: [UInt8]
    }

    /// The accepted feeds of a feed's building and date, earliest first.
    static func revisions(_ db: Database, of feed: Feed) throws -> [Revision] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, revision, content FROM feed
                    WHERE building = ? AND as_of = ? AND revision IS NOT NULL ORDER BY revision
                    """),
            arguments: [feed.building.rawValue, feed.asOf.description]
        ).map { row in
            Revision(id: row[0], revision: row[1], content: Array(row[2] as Data))
        }
    }

    /// A held feed of the same building, date and content.
    static func held(
        _ db: Database, _ feed: Feed, content: [UInt8], except id: Int64
    ) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id FROM feed
                    WHERE building = ? AND as_of = ? AND status = 'held' AND content = ? AND id <> ?
                    """),
            arguments: [
                feed.building.rawValue, feed.asOf.description, StatementData(content), id,
            ])
    }

    /// Why a feed is held.
    static func reasons(_ db: Database, ofHeld id: Int64) throws -> [Diagnostic] {
        guard
            let content = try Data.fetchOne(
                db, sql: "SELECT content FROM feed_finding WHERE feed = ?", arguments: [id])
        else { return [] }
        return try FindingCoding.decode(Decompression.decompress(Array(content)))
            .filter { $0.code.isReasonToHold }
    }

    /// Accepts a stored feed as the next revision of its building and date.
    ///
    /// - Parameters:
    ///   - instant: for the time being; see ``setAccepted(_:_:at:)``.
    ///   - rebuilds: whether what is on offer now has yet to be brought up to date.
    static func accept(
        _ db: Database, _ id: Int64, at instant: Instant, rebuilds: Bool = true
    ) throws -> Int {
        try db.cachedStatement(
            sql: """
                UPDATE feed SET status = 'accepted',
                    revision = (SELECT COALESCE(MAX(other.revision), 0) + 1 FROM feed AS other
                        WHERE other.building = feed.building AND other.as_of = feed.as_of),
                    accepted_at = ?
                WHERE id = ?
                """
        ).execute(arguments: [instant.milliseconds, id])
        let row = try Row.fetchOne(
            db, sql: "SELECT building, revision FROM feed WHERE id = ?", arguments: [id])
        guard let row, let building = Building.ID(rawValue: row[0]) else {
            throw StoreError.failed(detail: "feed \(id)")
        }
        if rebuilds { try PresentState.rebuild(db, building) }
        return row[1]
    }

    /// Says from when on an accepted feed is known, when nothing is left to do but to commit.
    static func setAccepted(_ db: Database, _ id: Int64, at moment: Instant) throws {
        try db.cachedStatement(sql: "UPDATE feed SET accepted_at = ? WHERE id = ?")
            .execute(arguments: [moment.milliseconds, id])
    }
}
