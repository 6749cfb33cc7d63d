import GRDB

/// The schema's history. A shipped migration never changes; changes are appended.
enum Schema {
    /// Marks a file as this product's: "MTX1" in `PRAGMA application_id`.
    static let applicationID: Int32 = 0x4D54_5831

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001-feeds") { db in try db.execute(sql: feeds) }
        return migrator
    }
}
