public import Estate
import GRDB

extension Store {
    /// The import profiles that are kept, by name.
    public func importProfiles() throws(StoreError) -> [StoredProfile] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM import_profile ORDER BY name").map {
                StoredProfile($0)
            }
        }
    }

    /// - Returns: `nil` where none has this name.
    public func importProfile(named name: String) throws(StoreError) -> StoredProfile? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM import_profile WHERE name = ?", arguments: [name]
            ).map { StoredProfile($0) }
        }
    }

    /// Keeps a profile in place of one of the same name.
    public func keep(_ profile: StoredProfile, audit: AuditEntry? = nil) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO import_profile (name, text, changed_at, changed_by)
                    VALUES (?, ?, ?, ?)
                    ON CONFLICT (name) DO UPDATE SET text = excluded.text,
                        changed_at = excluded.changed_at, changed_by = excluded.changed_by
                    """,
                arguments: [
                    profile.name, profile.text, profile.changedAt.milliseconds,
                    profile.changedBy,
                ])
            try Self.record(audit, db)
        }
    }

    /// - Returns: whether there was such a profile.
    public func removeImportProfile(
        named name: String, audit: AuditEntry? = nil
    ) throws(StoreError) -> Bool {
        try write { db in
            try db.execute(sql: "DELETE FROM import_profile WHERE name = ?", arguments: [name])
            guard db.changesCount > 0 else { return false }
            try Self.record(audit, db)
            return true
        }
    }
}

extension StoredProfile {
    fileprivate init(_ row: Row) {
        self.init(
            name: row["name"], text: row["text"],
            changedAt: Instant(milliseconds: row["changed_at"]), changedBy: row["changed_by"])
    }
}
