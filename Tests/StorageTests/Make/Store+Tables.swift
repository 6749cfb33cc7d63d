import Foundation
import GRDB

@testable import Storage

extension Store {
    static let tables = [
        "feed", "feed_floors", "feed_summary", "feed_source", "feed_finding_count", "feed_finding",
        "energy_reading", "present_floor", "policy_file", "published_report", "account",
        "account_building", "token", "session", "audit_entry", "import_profile", "saved_search",
        "saved_search_place", "direction_assignment",
    ]

    /// How many rows each table of the schema has.
    func rowCounts() throws -> [String: Int] {
        try database.read { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table'
                    AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """)
            var counts: [String: Int] = [:]
            for table in tables {
                counts[table] = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
            }
            return counts
        }
    }

    /// Every row of every table, as text.
    func dump() throws -> [String] {
        try database.read { db in
            try Self.tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2")
                    .map { "\(table) \($0.databaseValues.map(Self.text))" }
            }
        }
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .blob(let data): data.base64EncodedString()
        default: value.description
        }
    }

    /// Changes the database behind the store's back.
    func harm(_ sql: String) throws {
        try database.write { db in try db.execute(sql: sql) }
    }

    /// Turns one bit of a value.
    func flip(_ column: String, of table: String, where condition: String, byte: (Int) -> Int)
        throws
    {
        try database.write { db in
            var data =
                try Data.fetchOne(db, sql: "SELECT \(column) FROM \(table) WHERE \(condition)")
                ?? Data()
            let index = byte(data.count)
            data[index] ^= 1
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE \(condition)", arguments: [data])
        }
    }

    /// How SQLite goes about a query whose arguments are not known yet.
    func plan(_ sql: String) throws -> [String] {
        try database.read { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            let unknown = [Int?](repeating: nil, count: sql.count { $0 == "?" })
            return try Row.fetchAll(statement, arguments: StatementArguments(unknown))
                .map { $0["detail"] }
        }
    }
}
