import Estate
import GRDB
import Testing

@testable import Storage

/// What the schema itself does not let in, and how look-ups go.
@Suite struct AccountSchemaTests {
    @Test(arguments: [
        "INSERT INTO account (name, role, created_at) VALUES ('a', 'admin', 1)",
        "INSERT INTO account (name, role, created_at) VALUES ('', 'admin', 1)",
        "INSERT INTO account (name, role, created_at) VALUES ('b', 'root', 1)",
        "INSERT INTO account (name, role, created_at) VALUES (NULL, 'admin', 1)",
        "INSERT INTO account (name, role, created_at) VALUES ('b', 'admin', 'now')",
        "INSERT INTO account (name, role, password, created_at) VALUES ('b', 'admin', '', 1)",
        "UPDATE account SET is_disabled = 2",
        "INSERT INTO account_building (account, building) VALUES (1, '12')",
        "INSERT INTO account_building (account, building) VALUES (99, '5001030001')",
        "INSERT INTO token (account, label, hash, created_at) VALUES (1, 'x', zeroblob(31), 1)",
        "INSERT INTO token (account, label, hash, created_at) VALUES (99, 'x', zeroblob(32), 1)",
        "INSERT INTO token (account, label, hash, created_at) VALUES (1, NULL, zeroblob(32), 1)",
        """
        INSERT INTO session (hash, account, csrf, created_at, expires_at)
        VALUES (zeroblob(32), 1, 'c', 5, 5)
        """,
        """
        INSERT INTO session (hash, account, csrf, created_at, expires_at)
        VALUES (zeroblob(32), 1, '', 5, 6)
        """,
        """
        INSERT INTO session (hash, account, csrf, created_at, expires_at)
        VALUES (zeroblob(33), 1, 'c', 5, 6)
        """,
        "INSERT INTO audit_entry (at, event) VALUES (1, '')",
        "INSERT INTO audit_entry (at, event, building) VALUES (1, 'signed-in', '12')",
    ])
    func `the schema refuses`(sql: String) throws {
        let store = try Store.inMemory()
        try store.makeAccount("a", role: .admin, buildings: [])
        #expect(throws: DatabaseError.self) { try store.harm(sql) }
    }

    @Test func `identity is found by keys`() throws {
        let store = try Store.inMemory()
        #expect(
            try store.plan(Store.sessionQuery) == [
                "SEARCH session USING PRIMARY KEY (hash=?)",
                "SEARCH account USING INTEGER PRIMARY KEY (rowid=?)",
            ])
        #expect(
            try store.plan("SELECT \(Account.columns) FROM account \(Store.tokenCondition)") == [
                "SEARCH token USING INDEX sqlite_autoindex_token_1 (hash=?)",
                "SEARCH account USING INTEGER PRIMARY KEY (rowid=?)",
            ])
    }

    @Test(arguments: [
        AuditQuery(before: 9), AuditQuery(actor: "a"), AuditQuery(actor: "a", before: 9),
        AuditQuery(event: .feedSent, text: "x", before: 9), AuditQuery(),
    ])
    func `a page of the audit trail needs no sorting`(query: AuditQuery) throws {
        let plan = try Store.inMemory().plan(query.statement.sql)
        #expect(plan.count == 1)
        #expect(!plan.contains { $0.contains("TEMP B-TREE") })
        if query.actor != nil {
            #expect(plan.contains { $0.contains("audit_entry_actor") })
        }
    }

    @Test func `a store from before accounts learns of them, and loses nothing`() throws {
        try TemporaryFolder.use { path in
            do { try Store.open(path).importOne(.make()) }
            do {
                let queue = try DatabaseQueue(path: path + "/mantianxing.sqlite")
                try queue.write { db in
                    for table in ["session", "token", "account_building", "account", "audit_entry"]
                    {
                        try db.execute(sql: "DROP TABLE \(table)")
                    }
                    try db.execute(
                        sql: "DELETE FROM grdb_migrations WHERE identifier = '0002-accounts'")
                }
                try queue.close()
            }
            let store = try Store.open(path)
            #expect(try store.feeds().count == 1)
            #expect(try store.accounts() == [])
            try store.makeAccount()
            #expect(try store.verify().problems == [])
        }
    }
}
