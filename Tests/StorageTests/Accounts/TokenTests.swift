import Estate
import Testing

@testable import Storage

@Suite struct TokenTests {
    let store: Store
    let account: Account

    init() throws {
        store = try Store.inMemory()
        account = try store.makeAccount()
    }

    private func make(_ text: String, label: String = "夜间报送", at: Int = 2000) throws -> Int {
        try store.makeToken(account: account.id, label: label, hash: .make(text), at: .make(at))
    }

    @Test func `a token speaks for its account`() throws {
        let other = try store.makeAccount("han.meimei")
        _ = try make("a")
        _ = try store.makeToken(account: other.id, label: "x", hash: .make("b"), at: .make(0))
        #expect(try store.account(withToken: .make("a")) == account)
        #expect(try store.account(withToken: .make("b")) == other)
    }

    @Test(arguments: ["", "A", "a ", "a\0", "b"])
    func `another text speaks for nobody`(text: String) throws {
        _ = try make("a")
        #expect(try store.account(withToken: .make(text)) == nil)
    }

    @Test func `a token speaks with the rights its account has now`() throws {
        _ = try make("a")
        try store.change(account: account.id, role: .manager, buildings: [.other])
        #expect(try store.account(withToken: .make("a"))?.buildings == [.other])
    }

    @Test func `tokens are listed, newest first, without what they are`() throws {
        let first = try make("a", label: "甲", at: 1000)
        let second = try make("b", label: "乙", at: 2000)
        let revoked = try store.revokeToken(first, at: .make(3000))
        #expect(revoked)
        #expect(
            try store.tokens(ofAccount: account.id) == [
                AccessToken(
                    id: second, account: account.id, label: "乙", createdAt: .make(2000)),
                AccessToken(
                    id: first, account: account.id, label: "甲", createdAt: .make(1000),
                    revokedAt: .make(3000)),
            ])
        #expect(try store.tokens(ofAccount: 99) == [])
    }

    @Test func `a revoked token speaks for nobody, the others go on`() throws {
        let token = try make("a")
        _ = try make("b")
        #expect(try store.revokeToken(token, at: .make(3000)))
        #expect(try store.account(withToken: .make("a")) == nil)
        #expect(try store.account(withToken: .make("b")) == account)
    }

    @Test func `a token is revoked once`() throws {
        let token = try make("a")
        #expect(try store.revokeToken(token, at: .make(3000)))
        #expect(try !store.revokeToken(token, at: .make(4000)))
        #expect(try !store.revokeToken(99, at: .make(4000)))
        #expect(try store.tokens(ofAccount: account.id).map(\.revokedAt) == [.make(3000)])
    }

    @Test func `use is noted at most once an hour, and disturbs no cache`() throws {
        _ = try make("a")
        func lastUsed(_ at: Int) throws -> Instant? {
            let isNoticed = try store.isNoticed {
                try store.noteTokenUse(.make("a"), at: .make(at))
            }
            #expect(!isNoticed)
            return try store.tokens(ofAccount: account.id).first?.lastUsedAt
        }
        #expect(try lastUsed(10_000) == .make(10_000))
        #expect(try lastUsed(3_609_999) == .make(10_000))
        #expect(try lastUsed(3_610_000) == .make(3_610_000))
        #expect(try lastUsed(20_000) == .make(3_610_000))
    }

    @Test func `a token for nobody can't be made, nor one twice`() throws {
        _ = try make("a")
        #expect(throws: StoreError.self) { try make("a") }
        #expect(throws: StoreError.self) {
            try store.makeToken(account: 99, label: "x", hash: .make("b"), at: .make(0))
        }
    }
}
