public import Estate
import GRDB

extension Store {
    /// Keeps a new token of an account. One for a disabled account is revoked from the start.
    ///
    /// - Returns: the token's ``AccessToken/id``.
    public func makeToken(
        account id: Int, label: String, hash: SecretHash, at now: Instant,
        audit: AuditEntry? = nil
    ) throws(StoreError) -> Int {
        let token = try write { db in
            try db.execute(
                sql: """
                    INSERT INTO token (account, label, hash, created_at, revoked_at)
                    VALUES (?, ?, ?, ?, (SELECT ? FROM account WHERE id = ? AND is_disabled = 1))
                    """,
                arguments: [
                    id, label, StatementData(hash.bytes), now.milliseconds, now.milliseconds, id,
                ])
            let token = Int(db.lastInsertedRowID)
            try Self.record(audit, db)
            return token
        }
        accountsChanged()
        return token
    }

    /// The tokens of an account, newest first, revoked ones too.
    public func tokens(ofAccount id: Int) throws(StoreError) -> [AccessToken] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM token WHERE account = ? ORDER BY id DESC", arguments: [id]
            ).map { row in
                AccessToken(
                    id: row["id"], account: row["account"], label: row["label"],
                    createdAt: Instant(milliseconds: row["created_at"]),
                    revokedAt: (row["revoked_at"] as Int?).map(Instant.init(milliseconds:)),
                    lastUsedAt: (row["last_used_at"] as Int?).map(Instant.init(milliseconds:)))
            }
        }
    }

    /// Revokes a token for good.
    ///
    /// - Returns: whether there was such a token, and it could still be used.
    public func revokeToken(
        _ id: Int, at now: Instant, audit: AuditEntry? = nil
    ) throws(StoreError) -> Bool {
        let wasLive = try write { db in
            try db.execute(
                sql: "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                arguments: [now.milliseconds, id])
            guard db.changesCount > 0 else { return false }
            try Self.record(audit, db)
            return true
        }
        if wasLive { accountsChanged() }
        return wasLive
    }

    /// For whom a token speaks; `nil` where it is unknown or revoked, or the account disabled.
    public func account(withToken hash: SecretHash) throws(StoreError) -> Account? {
        try read { db in
            try Account.fetch(db, Self.tokenCondition, arguments: [StatementData(hash.bytes)]).first
        }
    }

    static let tokenCondition = """
        JOIN token ON token.account = account.id
        WHERE token.hash = ? AND token.revoked_at IS NULL AND account.is_disabled = 0
        """

    /// Notes that a token is in use; at most once an hour, so that requests need not write.
    public func noteTokenUse(_ hash: SecretHash, at now: Instant) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE token SET last_used_at = ?
                    WHERE hash = ? AND (last_used_at IS NULL OR last_used_at <= ?)
                    """,
                arguments: [
                    now.milliseconds, StatementData(hash.bytes), now.milliseconds - 3_600_000,
                ])
        }
    }
}
