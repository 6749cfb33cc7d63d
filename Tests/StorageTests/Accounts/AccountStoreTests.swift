import Estate
import GRDB
import Testing

@testable import Storage

@Suite struct AccountStoreTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    @Test func `an account is found as it was added`() throws {
        let buildings: Set<Building.ID> = [.other, .example]
        let added = try store.makeAccount("li.lei", buildings: buildings, at: 1234)
        #expect(
            added
                == Account(
                    id: added.id, name: "li.lei", role: .manager, buildings: buildings,
                    createdAt: .make(1234)))
        #expect(try store.account(named: "li.lei") == added)
        #expect(try store.account(named: "han.meimei") == nil)
    }

    @Test func `a name is taken once, and capitals make another name`() throws {
        let first = try store.makeAccount("Admin", role: .admin, buildings: [])
        #expect(
            try store.addAccount(
                name: "Admin", role: .analyst, buildings: [], password: nil, at: .make(2000)) == nil
        )
        let second = try store.makeAccount("admin", role: .analyst, buildings: [])
        #expect(try store.account(named: "Admin") == first)
        #expect(try store.account(named: "admin") == second)
    }

    @Test(arguments: [
        "", "li.lei\0", "li.lei\0x", "li.lei ", "LI.LEI", "li%lei", "li_lei", "' OR 1=1 --",
    ])
    func `what is not quite the name finds no account`(name: String) throws {
        try store.makeAccount("li.lei")
        #expect(try store.account(named: name) == nil)
    }

    @Test func `accounts are listed by name`() throws {
        for name in ["王五", "b", "a", "B"] { try store.makeAccount(name) }
        #expect(try store.accounts().map(\.name) == ["B", "a", "b", "王五"])
        #expect(try store.accounts().allSatisfy { $0.buildings == [.example] })
    }

    @Test func `a role and buildings change together`() throws {
        let account = try store.makeAccount(buildings: [.example])
        let bystander = try store.makeAccount("han.meimei", buildings: [.example, .other])
        try store.change(account: account.id, role: .manager, buildings: [.other])
        #expect(try store.account(named: "li.lei")?.buildings == [.other])
        try store.change(account: account.id, role: .analyst, buildings: [])
        #expect(try store.account(named: "li.lei")?.role == .analyst)
        #expect(try store.account(named: "li.lei")?.buildings == [])
        #expect(try store.account(named: "han.meimei") == bystander)
        try store.change(account: 99, role: .admin, buildings: [.example])
        #expect(try store.accounts().count == 2)
    }

    // MARK: Passwords

    @Test func `a password is kept as its hash only`() throws {
        let hash = try PasswordHash.make("correct horse")
        let account = try store.makeAccount(password: hash)
        #expect(try store.passwordHash(ofAccount: account.id) == hash)
        #expect(try !store.dump().joined().contains("correct horse"))
    }

    @Test func `without a password nobody can sign in`() throws {
        let account = try store.makeAccount(password: nil)
        #expect(try store.passwordHash(ofAccount: account.id) == nil)
        #expect(try store.passwordHash(ofAccount: 99) == nil)
    }

    @Test func `a new password ends the account's sessions, not its tokens`() throws {
        let account = try store.makeAccount(password: try .make("old password"))
        let other = try store.makeAccount("han.meimei", password: try .make("old password"))
        for (name, id) in [("a", account.id), ("b", other.id)] {
            try store.beginSession(
                .make(name), account: id, csrf: "c", at: .make(0), until: .make(9000))
        }
        _ = try store.makeToken(
            account: account.id, label: "x", hash: .make("token"), at: .make(0))
        try store.setPassword(try .make("new password"), ofAccount: account.id)
        #expect(try store.passwordHash(ofAccount: account.id)?.matches("new password") == true)
        #expect(try store.passwordHash(ofAccount: other.id)?.matches("old password") == true)
        #expect(try store.session(.make("a"), at: .make(1)) == nil)
        #expect(try store.session(.make("b"), at: .make(1)) != nil)
        #expect(try store.account(withToken: .make("token")) == account)
    }

    @Test(arguments: ["scrypt$1", "plain text"])
    func `a hash that can't be read is an error, and lets nobody in`(text: String) throws {
        let account = try store.makeAccount(password: try .make())
        try store.harm("UPDATE account SET password = '\(text)'")
        #expect(throws: StoreError.self) { try store.passwordHash(ofAccount: account.id) }
    }

    // MARK: Disabling

    @Test func `disabling ends everything at once`() throws {
        let account = try store.makeAccount()
        let other = try store.makeAccount("han.meimei")
        for (name, id) in [("a", account.id), ("b", other.id)] {
            try store.beginSession(
                .make("session \(name)"), account: id, csrf: "c", at: .make(0), until: .make(9000))
            _ = try store.makeToken(
                account: id, label: name, hash: .make("token \(name)"), at: .make(0))
        }
        #expect(try store.setDisabled(true, account: account.id, at: .make(5000)))
        #expect(try store.account(named: "li.lei")?.isDisabled == true)
        #expect(try store.session(.make("session a"), at: .make(1)) == nil)
        #expect(try store.account(withToken: .make("token a")) == nil)
        #expect(try store.tokens(ofAccount: account.id).map(\.revokedAt) == [.make(5000)])
        // The other goes on.
        #expect(try store.session(.make("session b"), at: .make(1))?.account == other)
        #expect(try store.account(withToken: .make("token b")) == other)
    }

    @Test func `enabling brings back neither sessions nor tokens`() throws {
        let account = try store.makeAccount()
        try store.beginSession(
            .make("a"), account: account.id, csrf: "c", at: .make(0), until: .make(9000))
        _ = try store.makeToken(
            account: account.id, label: "x", hash: .make("token"), at: .make(0))
        #expect(try store.setDisabled(true, account: account.id, at: .make(5000)))
        #expect(try store.setDisabled(false, account: account.id, at: .make(6000)))
        #expect(try store.account(named: "li.lei") == account)
        #expect(try store.session(.make("a"), at: .make(1)) == nil)
        #expect(try store.account(withToken: .make("token")) == nil)
        #expect(try store.tokens(ofAccount: account.id).map(\.revokedAt) == [.make(5000)])
    }

    @Test func `disabling twice, or nobody, changes nothing`() throws {
        let account = try store.makeAccount()
        #expect(try !store.setDisabled(false, account: account.id, at: .make(1)))
        #expect(try store.setDisabled(true, account: account.id, at: .make(2)))
        #expect(try !store.setDisabled(true, account: account.id, at: .make(3)))
        #expect(try !store.setDisabled(true, account: 99, at: .make(4)))
    }

    @Test func `what begins while the account is disabled is dead from the start`() throws {
        let account = try store.makeAccount()
        #expect(try store.setDisabled(true, account: account.id, at: .make(1)))
        try store.beginSession(
            .make("a"), account: account.id, csrf: "c", at: .make(2), until: .make(9000))
        _ = try store.makeToken(
            account: account.id, label: "x", hash: .make("token"), at: .make(2))
        #expect(try store.setDisabled(false, account: account.id, at: .make(3)))
        #expect(try store.session(.make("a"), at: .make(4)) == nil)
        #expect(try store.account(withToken: .make("token")) == nil)
    }

    // MARK: Audit

    @Test func `a change and its audit entry are there together, or neither is`() throws {
        let id = try store.makeAccount(password: .make()).id
        let token = try store.makeToken(
            account: id, label: "x", hash: .make("token"), at: .make(0))
        let entry = AuditEntry.make(event: .accountChanged, subject: "li.lei")
        let changes: [() throws -> Void] = [
            {
                _ = try store.addAccount(
                    name: "han.meimei", role: .admin, buildings: [], password: nil,
                    at: .make(0), audit: entry)
            },
            { try store.setPassword(.make("other"), ofAccount: id, audit: entry) },
            { try store.change(account: id, role: .admin, buildings: [], audit: entry) },
            {
                _ = try store.makeToken(
                    account: id, label: "y", hash: .make("y"), at: .make(0), audit: entry)
            },
            { _ = try store.revokeToken(token, at: .make(1), audit: entry) },
            {
                try store.beginSession(
                    .make(), account: id, csrf: "c", at: .make(0), until: .make(9),
                    audit: entry)
            },
            { _ = try store.setDisabled(true, account: id, at: .make(1), audit: entry) },
        ]
        func state() throws -> [String] {
            let accounts = try store.accounts().map { "\($0)" }
            let tokens = try store.tokens(ofAccount: id).map { "\($0)" }
            let hash = try store.passwordHash(ofAccount: id)
            let session = try store.session(.make(), at: .make(1))
            return accounts + tokens + ["\(String(describing: hash))", "\(session != nil)"]
        }
        let before = try state()
        try store.write { db in
            try db.execute(
                sql: """
                    CREATE TEMP TRIGGER no_audit BEFORE INSERT ON main.audit_entry
                    BEGIN SELECT RAISE(ABORT, 'no'); END
                    """)
        }
        for change in changes {
            #expect(throws: StoreError.self) { try change() }
            #expect(try state() == before)
        }
        try store.write { db in try db.execute(sql: "DROP TRIGGER no_audit") }
        for (number, change) in changes.enumerated() {
            try change()
            #expect(try store.audit(AuditQuery()).entries.count == number + 1)
        }
    }

    // MARK: Caches

    @Test func `every change is noticed`() throws {
        let id = try store.makeAccount().id
        let token = try store.makeToken(
            account: id, label: "x", hash: .make("token"), at: .make(0))
        let changes: [() throws -> Void] = [
            { try store.makeAccount("han.meimei") },
            { try store.setPassword(.make(), ofAccount: id) },
            { try store.change(account: id, role: .admin, buildings: []) },
            {
                try store.beginSession(
                    .make(), account: id, csrf: "c", at: .make(0), until: .make(9))
            },
            { try store.endSession(.make()) },
            { _ = try store.makeToken(account: id, label: "x", hash: .make(), at: .make(0)) },
            { _ = try store.revokeToken(token, at: .make(1)) },
            { _ = try store.setDisabled(true, account: id, at: .make(1)) },
        ]
        for (number, change) in changes.enumerated() {
            let isNoticed = try store.isNoticed(change)
            #expect(isNoticed, "change \(number)")
        }
    }

    @Test func `what changes nothing is not noticed`() throws {
        let id = try store.makeAccount().id
        let isNoticed = try store.isNoticed {
            _ = try store.accounts()
            _ = try store.account(named: "li.lei")
            _ = try store.account(withToken: .make())
            _ = try store.session(.make(), at: .make(0))
            _ = try store.tokens(ofAccount: id)
            _ = try store.addAccount(
                name: "li.lei", role: .admin, buildings: [], password: nil, at: .make(0))
            _ = try store.setDisabled(false, account: id, at: .make(0))
            try store.endSession(.make())
            try store.record(.make())
        }
        #expect(!isNoticed)
    }
}
