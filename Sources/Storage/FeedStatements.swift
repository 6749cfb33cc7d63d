import Estate
import GRDB
import GRDBSQLite

/// The statements that run once a floor or once a unit, bound without copies.
struct FeedStatements {
    enum Part {
        case floors, summary, source
    }

    private let floors: Statement
    private let present: Statement
    private let summary: Statement
    private let source: Statement
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        floors = try db.makeStatement(
            sql: "INSERT INTO feed_floors (feed, part, content) VALUES (?, ?, ?)")
        present = try db.makeStatement(
            sql: """
                INSERT INTO present_floor (building, floor, feed, units, offers)
                VALUES (?, ?, ?, ?, ?)
                """)
        summary = try db.makeStatement(
            sql: "INSERT INTO feed_summary (feed, part, content) VALUES (?, ?, ?)")
        source = try db.makeStatement(
            sql: "INSERT INTO feed_source (feed, part, content) VALUES (?, ?, ?)")
    }

    func insertPart(_ part: Part, feed: Int64, part number: Int, _ content: [UInt8]) throws {
        let statement =
            switch part {
            case .floors: floors
            case .summary: summary
            case .source: source
            }
        try Binding(statement).run(db) { binding in
            binding.bind(1, Int(feed))
            binding.bind(2, number)
            binding.bind(3, content)
        }
    }

    /// A floor as it is now, and its units that are on offer.
    func insertPresent(building: Building.ID, feed: Int64, floor: PackedFloor) throws {
        try Binding(present).run(db) { binding in
            binding.bind(1, building.rawValue)
            binding.bind(2, floor.number.stored)
            binding.bind(3, Int(feed))
            binding.bind(4, floor.unitCount)
            binding.bind(5, OfferCoding.encode(floor.offers))
        }
    }

    /// One run of a statement.
    private struct Binding {
        let statement: OpaquePointer?

        /// SQLite copies what it is shown: `SQLITE_TRANSIENT`.
        private static let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

        init(_ statement: Statement) {
            self.statement = statement.sqliteStatement
        }

        func bind(_ index: CInt, _ value: Int?) {
            if let value {
                sqlite3_bind_int64(statement, index, Int64(value))
            } else {
                sqlite3_bind_null(statement, index)
            }
        }

        func bind(_ index: CInt, _ value: String?) {
            guard var value else {
                sqlite3_bind_null(statement, index)
                return
            }
            value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    _ = sqlite3_bind_text(
                        statement, index, $0.baseAddress, CInt($0.count), Self.copies)
                }
            }
        }

        func bind(_ index: CInt, _ value: [UInt8]) {
            if value.isEmpty {
                sqlite3_bind_zeroblob(statement, index, 0)
            } else {
                value.withUnsafeBytes {
                    _ = sqlite3_bind_blob(
                        statement, index, $0.baseAddress, CInt($0.count), Self.copies)
                }
            }
        }

        func run(_ db: Database, _ bind: (Binding) -> Void) throws {
            bind(self)
            let result = sqlite3_step(statement)
            sqlite3_reset(statement)
            guard result == SQLITE_DONE else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: result), message: db.lastErrorMessage)
            }
        }
    }
}
