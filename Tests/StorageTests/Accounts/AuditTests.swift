import Estate
import Testing

@testable import Storage

@Suite struct AuditTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private func subjects(_ query: AuditQuery = AuditQuery()) throws -> [String] {
        try store.audit(query).entries.map { $0.subject ?? "-" }
    }

    @Test func `an entry comes back as it was recorded`() throws {
        let entry = AuditEntry(
            id: 77, at: .make(1234), actor: "li.lei", event: .feedSent, building: .example,
            subject: "12", detail: "已采用", address: "2001:db8::1", requestID: "5f3c")
        try store.record(entry)
        try store.record(AuditEntry(at: .make(1), event: .backupMade))
        var expected = entry
        expected.id = 1
        let page = try store.audit(AuditQuery())
        #expect(page.entries == [AuditEntry(id: 2, at: .make(1), event: .backupMade), expected])
        #expect(page.next == nil)
    }

    @Test func `nothing can be changed or removed`() throws {
        try store.record(.make(subject: "1"))
        for sql in ["UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry"] {
            #expect(throws: (any Error).self) { try store.harm(sql) }
        }
        #expect(try subjects() == ["1"])
    }

    @Test func `pages follow each other without a gap, even while entries are added`() throws {
        try store.record((1...25).map { .make(subject: "\($0)") })
        var query = AuditQuery(limit: 10)
        var seen: [String] = []
        repeat {
            let page = try store.audit(query)
            seen += page.entries.compactMap(\.subject)
            query.before = page.next
            try store.record(.make(subject: "later"))
        } while query.before != nil
        #expect(seen == (1...25).reversed().map(String.init))
    }

    @Test func `a page that is just full is the last`() throws {
        try store.record((1...10).map { .make(subject: "\($0)") })
        let page = try store.audit(AuditQuery(limit: 10))
        #expect(page.entries.count == 10)
        #expect(page.next == nil)
        #expect(try store.audit(AuditQuery(limit: 9)).next == 2)
    }

    @Test(arguments: [(Int.min, 1), (0, 1), (1000, 1000), (Int.max, 1000)])
    func `a limit keeps within its bounds`(limit: Int, count: Int) throws {
        try store.record(Array(repeating: .make(), count: 1001))
        #expect(try store.audit(AuditQuery(limit: limit)).entries.count == count)
    }

    @Test func `finds by all that is asked for`() throws {
        try store.record([
            .make(actor: "a", event: .signedIn, subject: "1"),
            .make(actor: "a", event: .feedSent, building: .example, subject: "2"),
            .make(actor: "b", event: .feedSent, building: .other, subject: "3"),
            .make(actor: nil, event: .accountAdded, subject: "4"),
            .make(actor: "a", event: .feedSent, building: .other, subject: "5"),
        ])
        #expect(try subjects(AuditQuery(actor: "a")) == ["5", "2", "1"])
        #expect(try subjects(AuditQuery(event: .feedSent)) == ["5", "3", "2"])
        #expect(try subjects(AuditQuery(building: .other)) == ["5", "3"])
        #expect(
            try subjects(AuditQuery(actor: "a", event: .feedSent, building: .other)) == ["5"])
        #expect(try subjects(AuditQuery(actor: "A")) == [])
        #expect(try subjects(AuditQuery(actor: "")) == [])
    }

    @Test func `days are those of 重庆, first and last included`() throws {
        let midnight = Instant.end(of: .make("2026-10-30")).milliseconds + 1
        let day = 86_400_000
        try store.record([
            .make(at: midnight - 1, subject: "the 30th"), .make(at: midnight, subject: "the 31st"),
            .make(at: midnight + day - 1, subject: "late"),
            .make(at: midnight + day, subject: "the 1st"),
        ])
        func subjects(_ from: String?, _ to: String?) throws -> [String] {
            try self.subjects(
                AuditQuery(from: from.map(CalendarDate.make), to: to.map(CalendarDate.make)))
        }
        #expect(try subjects("2026-10-31", "2026-10-31") == ["late", "the 31st"])
        #expect(try subjects("2026-10-31", nil) == ["the 1st", "late", "the 31st"])
        #expect(try subjects(nil, "2026-10-30") == ["the 30th"])
        #expect(try subjects("2026-11-02", "2026-10-01") == [])
    }

    // MARK: Texts

    @Test func `a text is found in subject and detail, wherever it stands`() throws {
        try store.record([
            .make(subject: "li.lei", detail: nil), .make(subject: nil, detail: "密码错误"),
            .make(subject: "Li Lei", detail: "x"), .make(actor: "li.lei", subject: "else"),
        ])
        #expect(try subjects(AuditQuery(text: "i.l")) == ["li.lei"])
        #expect(try subjects(AuditQuery(text: "码错")) == ["-"])
        #expect(try subjects(AuditQuery(text: "LI")) == ["Li Lei", "li.lei"])
        #expect(try subjects(AuditQuery(text: "")).count == 4)
    }

    @Test(arguments: [
        "%", "_", "'", "%_'", "\\", "\\%", "\\\\", "\"", "%%", "a%b", "%\u{301}", ";--", "*", "?",
    ])
    func `hostile text is looked for letter by letter`(text: String) throws {
        try store.record([
            .make(subject: "plain"), .make(subject: "before\(text)after"), .make(detail: text),
            .make(subject: "aXb"),
        ])
        let found = try store.audit(AuditQuery(text: text)).entries.map(\.id)
        #expect(found == [3, 2])
        #expect(try store.audit(AuditQuery(actor: text)).entries.isEmpty)
    }

    @Test(arguments: HostileTextTests.texts.indices)
    func `hostile text is kept and does nothing`(index: Int) throws {
        let text = HostileTextTests.texts[index]
        try store.record(
            AuditEntry(
                at: .make(1), actor: text, event: .signInFailed, subject: text, detail: text,
                address: text, requestID: text))
        let entry = try #require(try store.audit(AuditQuery(actor: text)).entries.first)
        let kept = AuditText.stored(text)
        #expect(kept.unicodeScalars.starts(with: text.unicodeScalars.prefix(500)))
        for field in [entry.actor, entry.subject, entry.detail, entry.address, entry.requestID] {
            #expect(field.map { Array($0.utf8) } == Array(kept.utf8))
        }
        #expect(try store.audit(AuditQuery(text: text)).entries.count == 1)
    }

    @Test func `a text is cut where strangers type without end`() throws {
        try store.record(.make(actor: String(repeating: "长", count: 1_000_000)))
        let actor = try #require(try store.audit(AuditQuery()).entries.first?.actor)
        #expect(actor == String(repeating: "长", count: 500) + "…")
    }

    @Test func `a name that only begins like another is not taken for it`() throws {
        try store.record(.make(actor: "admin\0x", subject: "a\0b"))
        #expect(try store.audit(AuditQuery(actor: "admin")).entries.isEmpty)
        let entry = try #require(try store.audit(AuditQuery(text: "\0b")).entries.first)
        #expect(entry.actor == "admin\u{FFFD}x")
        #expect(entry.subject == "a\u{FFFD}b")
    }
}
