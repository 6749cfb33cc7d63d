import Estate
import GRDB
import GRDBSQLite

/// The statement that reads what reports need of a feed: run once a building, its values taken up
/// where SQLite holds them.
struct SummaryStatement {
    static let sql = "SELECT content FROM feed_summary WHERE feed = ? ORDER BY part"

    private let statement: Statement
    private let db: Database

    /// The statement is the connection's own: one user at a time.
    init(_ db: Database) throws {
        self.db = db
        statement = try db.cachedStatement(sql: Self.sql)
    }

    /// What reports need of a feed.
    func summary(ofFeed feed: Int) throws -> OccupancySummary {
        var summary = OccupancySummary()
        try forEachPart(ofFeed: feed) { try SummaryCoding.decode($0, into: &summary) }
        return summary
    }

    /// What reports need of a feed, part by part as stored.
    func parts(ofFeed feed: Int) throws -> [[UInt8]] {
        var parts: [[UInt8]] = []
        try forEachPart(ofFeed: feed) { parts.append(Array($0)) }
        return parts
    }

    /// The floors of a feed with their areas alone.
    func floors(ofFeed feed: Int) throws -> OccupancySummary {
        var summary = OccupancySummary()
        try forEachPart(ofFeed: feed) { try SummaryCoding.decodeFloors($0, into: &summary) }
        return summary
    }

    /// Hands on a feed's parts, where SQLite holds them.
    func forEachPart(
        ofFeed feed: Int, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let statement = statement.sqliteStatement
        sqlite3_reset(statement)
        sqlite3_bind_int64(statement, 1, Int64(feed))
        defer { sqlite3_reset(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                let start = sqlite3_column_blob(statement, 0)
                let count = Int(sqlite3_column_bytes(statement, 0))
                try body(UnsafeRawBufferPointer(start: start, count: count))
            case SQLITE_DONE: return
            case let code:
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
        }
    }
}
