public import Estate
import GRDB

extension Store {
    /// Begins a session of an account. For a disabled account there will be none.
    ///
    /// - Parameter until: the first moment at which it is over.
    public func beginSession(
        _ hash: SecretHash, account id: Int, csrf: String, at now: Instant, until: Instant,
        audit: AuditEntry? = nil
    ) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO session (hash, account, csrf, created_at, expires_at)
                    SELECT ?, id, ?, ?, ? FROM account WHERE id = ? AND is_disabled = 0
                    """,
                arguments: [
                    StatementData(hash.bytes), csrf, now.milliseconds, until.milliseconds, id,
                ])
            try Self.record(audit, db)
        }
        accountsChanged()
    }

    /// A session as it stands at a moment; `nil` where there is none, it is over, or its account is
    /// disabled.
    public func session(_ hash: SecretHash, at now: Instant) throws(StoreError) -> WebSession? {
        try read { db in
            let row = try Row.fetchOne(
                db.cachedStatement(sql: Self.sessionQuery),
                arguments: [StatementData(hash.bytes), now.milliseconds])
            return try row.map { row in
                WebSession(
                    account: try Account(row, db), csrf: row["csrf"],
                    expiresAt: Instant(milliseconds: row["expires_at"]))
            }
        }
    }

    static let sessionQuery = """
        SELECT \(Account.columns), session.csrf, session.expires_at
        FROM session JOIN account ON account.id = session.account
        WHERE session.hash = ? AND session.expires_at > ? AND account.is_disabled = 0
        """

    /// Ends a session, if there is one.
    public func endSession(_ hash: SecretHash) throws(StoreError) {
        try end("hash = ?", [StatementData(hash.bytes)])
    }

    /// Forgets the sessions that are over at a moment.
    public func endExpiredSessions(at now: Instant) throws(StoreError) {
        try end("expires_at <= ?", [now.milliseconds])
    }

    private func end(
        _ condition: String, _ arguments: StatementArguments
    ) throws(StoreError) {
        let count = try write { db in
            try db.execute(sql: "DELETE FROM session WHERE \(condition)", arguments: arguments)
            return db.changesCount
        }
        if count > 0 { accountsChanged() }
    }
}
