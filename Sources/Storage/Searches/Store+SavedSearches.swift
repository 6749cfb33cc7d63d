public import Estate
import Foundation
import GRDB

extension Store {
    /// The searches an account has saved, by name.
    public func savedSearches(ofAccount id: Int) throws(StoreError) -> [SavedSearch] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM saved_search WHERE account = ? ORDER BY name, id",
                arguments: [id]
            ).map(SavedSearch.init)
        }
    }

    /// Saves a search together with what it shows now. One of the same name is replaced.
    ///
    /// - Returns: its ``SavedSearch/id``; `nil` where the account has saved as many as it may.
    public func saveSearch(
        account id: Int, name: String, conditions: String, look: SearchLook, at now: Instant
    ) throws(StoreError) -> Int? {
        try write { db -> Int? in
            try db.execute(
                sql: "DELETE FROM saved_search WHERE account = ? AND name = ?",
                arguments: [id, name])
            let count = try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM saved_search WHERE account = ?", arguments: [id])
            guard count ?? 0 < SavedSearch.mostOfAccount else { return nil }
            try db.execute(
                sql: """
                    INSERT INTO saved_search
                        (account, name, conditions, saved_at, seen_at, is_complete)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, name, conditions, now.milliseconds, now.milliseconds, look.isComplete,
                ])
            let search = Int(db.lastInsertedRowID)
            try Self.insert(db, Set(look.places.map(SeenPlaces.hash)), search, at: now)
            return search
        }
    }

    /// Notes what an account's search shows now: what is new at this look stays new until the next.
    ///
    /// - Returns: whether there is such a search of the account.
    public func look(
        atSearch search: Int, ofAccount id: Int, _ look: SearchLook, at now: Instant
    ) throws(StoreError) -> Bool {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE saved_search SET seen_before = seen_at, seen_at = ?, is_complete = ?
                    WHERE id = ? AND account = ?
                    """,
                arguments: [now.milliseconds, look.isComplete, search, id])
            guard db.changesCount > 0 else { return false }
            let places = Set(look.places.map(SeenPlaces.hash))
            let known = try Set(Self.places(db, search).keys)
            for place in known.subtracting(places) {
                try db.execute(
                    sql: "DELETE FROM saved_search_place WHERE search = ? AND place = ?",
                    arguments: [search, StatementData(place)])
            }
            try Self.insert(db, places.subtracting(known), search, at: now)
            return true
        }
    }

    /// What an account's search had at the last look; `nil` where the account has no such search.
    public func seenPlaces(
        ofSearch search: Int, ofAccount id: Int
    ) throws(StoreError) -> SeenPlaces? {
        try read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM saved_search WHERE id = ? AND account = ?",
                arguments: [search, id])
            return try row.map { row in
                SeenPlaces(search: SavedSearch(row), firstSeen: try Self.places(db, search))
            }
        }
    }

    /// Deletes an account's search.
    ///
    /// - Returns: whether there was such a search of the account.
    public func deleteSearch(_ search: Int, ofAccount id: Int) throws(StoreError) -> Bool {
        try write { db in
            try db.execute(
                sql: "DELETE FROM saved_search WHERE id = ? AND account = ?",
                arguments: [search, id])
            return db.changesCount > 0
        }
    }

    private static func insert(
        _ db: Database, _ places: Set<[UInt8]>, _ search: Int, at now: Instant
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO saved_search_place (search, place, first_seen_at) VALUES (?, ?, ?)
                """)
        for place in places {
            try statement.execute(
                arguments: [search, StatementData(place), now.milliseconds])
        }
    }

    private static func places(_ db: Database, _ search: Int) throws -> [[UInt8]: Instant] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT place, first_seen_at FROM saved_search_place WHERE search = ?",
            arguments: [search])
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (Array(row[0] as Data), Instant(milliseconds: row[1]))
            })
    }
}

extension SavedSearch {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], name: row["name"], conditions: row["conditions"],
            savedAt: Instant(milliseconds: row["saved_at"]),
            seenAt: Instant(milliseconds: row["seen_at"]),
            seenBefore: (row["seen_before"] as Int?).map(Instant.init(milliseconds:)),
            isComplete: row["is_complete"])
    }
}
