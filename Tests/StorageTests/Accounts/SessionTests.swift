import Estate
import Testing

@testable import Storage

@Suite struct SessionTests {
    let store: Store
    let account: Account

    init() throws {
        store = try Store.inMemory()
        account = try store.makeAccount()
    }

    private func begin(_ text: String, until: Int = 5000) throws {
        try store.beginSession(
            .make(text), account: account.id, csrf: "csrf of \(text)", at: .make(1000),
            until: .make(until))
    }

    @Test func `a session knows its account and its forms`() throws {
        try begin("a")
        #expect(
            try store.session(.make("a"), at: .make(1000))
                == WebSession(account: account, csrf: "csrf of a", expiresAt: .make(5000)))
        #expect(try store.session(.make("b"), at: .make(1000)) == nil)
    }

    @Test func `a session is over at its end`() throws {
        try begin("a", until: 5000)
        #expect(try store.session(.make("a"), at: .make(4999)) != nil)
        #expect(try store.session(.make("a"), at: .make(5000)) == nil)
    }

    @Test func `a session has the rights its account has now`() throws {
        try begin("a")
        try store.change(account: account.id, role: .analyst, buildings: [])
        #expect(try store.session(.make("a"), at: .make(1000))?.account.role == .analyst)
    }

    @Test func `ending one session leaves the others`() throws {
        try begin("a")
        try begin("b")
        try store.endSession(.make("a"))
        try store.endSession(.make("no such session"))
        #expect(try store.session(.make("a"), at: .make(1000)) == nil)
        #expect(try store.session(.make("b"), at: .make(1000)) != nil)
    }

    @Test func `sessions that are over are forgotten`() throws {
        try begin("a", until: 5000)
        try begin("b", until: 5001)
        try store.endExpiredSessions(at: .make(5000))
        #expect(try store.rowCounts()["session"] == 1)
        #expect(try store.session(.make("b"), at: .make(5000)) != nil)
    }
}
