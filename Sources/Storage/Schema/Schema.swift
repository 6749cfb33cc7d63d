import GRDB

/// The schema's history. A shipped migration never changes; changes are appended.
enum Schema {
    /// Marks a file as this product's: "MTX1" in `PRAGMA application_id`.
    static let applicationID: Int32 = 0x4D54_5831

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001-feeds") { db in try db.execute(sql: feeds) }
        // New tables only: no reason to look through all references of a large database.
        migrator.registerMigration("0002-accounts", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: accounts)
        }
        migrator.registerMigration("0003-reports", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: reports)
        }
        migrator.registerMigration("0004-profiles", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: profiles)
        }
        migrator.registerMigration("0005-saved-searches", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: searches)
        }
        migrator.registerMigration("0006-assignments", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: assignments)
        }
        migrator.registerMigration("0007-energy", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: energy)
        }
        return migrator
    }
}
