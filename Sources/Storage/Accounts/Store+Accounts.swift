public import Estate
import GRDB

/// Each change takes what the audit trail is to say of it: that is there if and only if the change is.
extension Store {
    /// Adds an account.
    ///
    /// - Parameter password: without one nobody can sign in; tokens work.
    /// - Returns: `nil` where the name is taken.
    public func addAccount(
        name: String, role: Account.Role, buildings: Set<Building.ID>, password: PasswordHash?,
        at now: Instant, audit: AuditEntry? = nil
    ) throws(StoreError) -> Account? {
        let account = try write { db -> Account? in
            guard try Account.fetch(db, "WHERE name = ?", arguments: [name]).isEmpty
            else { return nil }
            try db.execute(
                sql: "INSERT INTO account (name, role, password, created_at) VALUES (?, ?, ?, ?)",
                arguments: [name, role.rawValue, password?.description, now.milliseconds])
            let id = Int(db.lastInsertedRowID)
            try Self.insert(db, buildings, account: id)
            try Self.record(audit, db)
            return Account(id: id, name: name, role: role, buildings: buildings, createdAt: now)
        }
        if account != nil { accountsChanged() }
        return account
    }

    /// All accounts by name, disabled ones too.
    public func accounts() throws(StoreError) -> [Account] {
        try read { db in try Account.fetch(db, "ORDER BY name") }
    }

    /// The account of a name as somebody typed it.
    public func account(named name: String) throws(StoreError) -> Account? {
        // SQLite would end a text at U+0000 and find the name before it.
        guard Account.problem(ofName: name) == nil else { return nil }
        return try read { db in
            try Account.fetch(db, "WHERE name = ?", arguments: [name]).first
        }
    }

    public func account(numbered id: Int) throws(StoreError) -> Account? {
        try read { db in try Account.fetch(db, "WHERE id = ?", arguments: [id]).first }
    }

    /// - Returns: `nil` where there is no such account, or nobody can sign in to it.
    public func passwordHash(ofAccount id: Int) throws(StoreError) -> PasswordHash? {
        try read { db in
            let text = try String.fetchOne(
                db, sql: "SELECT password FROM account WHERE id = ?", arguments: [id])
            guard let text else { return nil }
            guard let hash = PasswordHash(text) else {
                throw StoreError.failed(detail: "账户 \(id) 的密码已损坏，无法读出")
            }
            return hash
        }
    }

    /// Gives an account a new password; ends its sessions.
    public func setPassword(
        _ password: PasswordHash, ofAccount id: Int, audit: AuditEntry? = nil
    ) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "UPDATE account SET password = ? WHERE id = ?",
                arguments: [password.description, id])
            try Self.endSessions(db, ofAccount: id)
            try Self.record(audit, db)
        }
        accountsChanged()
    }

    /// Gives an account another role and other buildings, from the next request on.
    public func change(
        account id: Int, role: Account.Role, buildings: Set<Building.ID>,
        audit: AuditEntry? = nil
    ) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: "UPDATE account SET role = ? WHERE id = ?", arguments: [role.rawValue, id])
            guard db.changesCount > 0 else { return }
            try db.execute(sql: "DELETE FROM account_building WHERE account = ?", arguments: [id])
            try Self.insert(db, buildings, account: id)
            try Self.record(audit, db)
        }
        accountsChanged()
    }

    /// Disables an account, which ends its sessions and revokes its tokens for good, or enables it.
    ///
    /// - Returns: whether that changed anything.
    public func setDisabled(
        _ isDisabled: Bool, account id: Int, at now: Instant, audit: AuditEntry? = nil
    ) throws(StoreError) -> Bool {
        let hasChanged = try write { db in
            try db.execute(
                sql: "UPDATE account SET is_disabled = ? WHERE id = ? AND is_disabled <> ?",
                arguments: [isDisabled, id, isDisabled])
            guard db.changesCount > 0 else { return false }
            if isDisabled {
                try Self.endSessions(db, ofAccount: id)
                try db.execute(
                    sql: "UPDATE token SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL",
                    arguments: [now.milliseconds, id])
            }
            try Self.record(audit, db)
            return true
        }
        if hasChanged { accountsChanged() }
        return hasChanged
    }

    private static func insert(
        _ db: Database, _ buildings: Set<Building.ID>, account id: Int
    ) throws {
        for building in buildings.sorted() {
            try db.execute(
                sql: "INSERT INTO account_building (account, building) VALUES (?, ?)",
                arguments: [id, building.rawValue])
        }
    }

    private static func endSessions(_ db: Database, ofAccount id: Int) throws {
        try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id])
    }
}
