import Estate
import Testing

@testable import Storage

/// Texts of attack are stored as given, and do nothing.
@Suite struct HostileTextTests {
    static let texts: [String] = [
        "", " ", "'", "\"", "';--", "'; DROP TABLE feed; --", "x' OR '1'='1",
        "1); DELETE FROM present_floor; --", "?1", ":name", "@a", "$a", "%", "_", "\\", "NULL",
        "x'41'", "0x10", "1e400", "<script>alert(1)</script>", "&lt;b&gt;&amp;", "<!--", "]]>",
        "{{#floors}}", "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "a\r\nSet-Cookie: b=c",
        "../../etc/passwd",
        "C:\\x", "a\tb\u{0B}\u{0C}c", (1..<32).map { String(UnicodeScalar(UInt8($0))) }.joined(),
        "\u{7F}\u{80}\u{85}\u{9F}", "\u{FEFF}bom", "\u{2028}\u{2029}", "\u{202E}gnitset\u{202C}",
        "שלום 重庆 مرحبا", "e\u{301}", "\u{E9}", "👩‍👩‍👧‍👦🏳️‍🌈", "𠮷野家", "\u{FFFD}\u{FFFE}\u{FFFF}",
        "\u{10FFFF}", "a" + String(repeating: "\u{300}", count: 500),
        String(repeating: "很长", count: 100_000),
    ]

    @Test(arguments: HostileTextTests.texts.indices)
    func `a text comes back byte by byte, wherever it stands`(index: Int) throws {
        let text = Self.texts[index]
        let bytes = Array(text.utf8)
        let store = try Store.inMemory()
        try store.importOne(.make(.other))
        var feed = SentFeed.make(sender: text, floors: [.make(1, leased: 1, vacant: 1)])
        feed.floors[0].label = text
        feed.floors[0].units[1].id = text
        feed.floors[0].units[0].tenant = Tenant(name: text, creditCode: text, industry: text)
        feed.dialect = text
        feed.log = DiagnosticLog([.make(.leaseOver, path: text, value: text)])
        let id = try #require(
            try store.importOne(
                feed, name: text,
                options: .make { $0.isConfirmed = true }
            ).feed?.id)

        let record = try #require(try store.feeds(.example).first)
        #expect(record.sender.map { Array($0.utf8) } == bytes)
        #expect(Array(record.sourceName.utf8) == bytes)
        #expect(Array(record.dialect.utf8) == bytes)
        let floor = try #require(try store.floors(ofFeed: id).first)
        #expect(floor.label.map { Array($0.utf8) } == bytes)
        #expect(Array(floor.units[1].id.utf8) == bytes)
        let tenant = try #require(floor.units[0].tenant)
        #expect(Array(tenant.name.utf8) == bytes)
        #expect(tenant.creditCode.map { Array($0.utf8) } == bytes)
        #expect(tenant.industry.map { Array($0.utf8) } == bytes)
        let offer = try #require(try store.offeredFloors(.example).first?.offers.first)
        #expect(Array(offer.unit.utf8) == bytes)
        let state = try store.occupancy(asOf: .later, knownAt: .forever)[.example]
        #expect(state?.feed.sender.map { Array($0.utf8) } == bytes)
        let finding = try #require(try store.findings(ofFeed: id).listed.first)
        #expect(finding.value.map { Array($0.utf8) } == bytes)
        #expect(finding.path.map { Array($0.utf8) } == bytes)

        #expect(try store.importOne(feed).status == .unchanged)
        #expect(try store.feeds().count == 2)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: HostileTextTests.texts.indices)
    func `a policy file's name and text come back byte by byte`(index: Int) throws {
        let text = Self.texts[index]
        let store = try Store.inMemory()
        try store.keepPolicies([.init(name: text, text: text)], at: .make(1000))
        let kept = try #require(try store.policies(knownAt: nil).first)
        #expect(Array(kept.name.utf8) == Array(text.utf8))
        #expect(Array(kept.text.utf8) == Array(text.utf8))
        #expect(try store.rowCounts()["policy_file"] == 1)
    }

    @Test func `texts that only look the same are different content`() throws {
        let store = try Store.inMemory()
        try store.importOne(.make(sender: "caf\u{E9}"))
        let outcome = try store.importOne(.make(sender: "cafe\u{301}"))
        #expect(outcome.status == .accepted)
        #expect(outcome.feed?.revision == 2)
    }
}
