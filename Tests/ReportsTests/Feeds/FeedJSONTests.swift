import Estate
import Reports
import Testing

@Suite struct FeedJSONTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        json.object(write)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `a feed`() {
        #expect(
            written { $0.fields(FeedRecord.sample) } == """
                {"id":7,"building":"5001030001","asOf":"2026-10-31","revision":2,\
                "status":"accepted","coverage":"full","dialect":"native","sender":"示例物业",\
                "file":"10月.xml","floors":3,"units":12,"occupied":1234.50,"warnings":1,\
                "receivedAt":"2026-11-01T09:00:00.000+08:00",\
                "acceptedAt":"2026-11-01T09:00:00.000+08:00"}
                """)
    }

    @Test func `a feed that is held has no revision, and was not accepted`() {
        var feed = FeedRecord.sample
        feed.status = .held
        feed.revision = nil
        feed.acceptedAt = nil
        feed.sender = nil
        let json = written { $0.fields(feed) }
        #expect(json.contains(#""revision":null,"status":"held""#))
        #expect(json.contains(#""sender":null"#))
        #expect(json.hasSuffix(#""acceptedAt":null}"#))
    }

    private let log = DiagnosticLog(
        [.sample(.leaseOver), .sample(.areaNotPositive)]
            + Array(repeating: .sample(.tenantUnnamed), count: 1002))

    @Test func `what became of a source`() {
        let outcome = ImportOutcome(
            status: .rejected,
            feed: ImportOutcome.Identity(
                id: nil, building: .make("5001030001"), asOf: .make("2026-10-31"), revision: nil),
            floors: 1, units: 4, log: log)
        let json = written { $0.fields(outcome, file: "10月.xml") }
        #expect(
            json.hasPrefix(
                """
                {"file":"10月.xml","status":"rejected",\
                "feed":{"id":null,"building":"5001030001","asOf":"2026-10-31","revision":null},\
                "counts":{"floors":1,"units":4,"errors":1,"warnings":1003,\
                "codes":{"area-not-positive":1,"tenant-unnamed":1002,"lease-over":1}},\
                "diagnostics":[{"severity":"warning","code":"lease-over","line":12,"column":8,\
                "path":"/occupancyFeed/floor[1]/unit[1]/lease/@end","value":"2025-12-31",\
                "message":"租约到期了。","hint":"请核对。"},{"severity":"error",
                """))
        // All are counted, the first thousand of each code listed.
        #expect(json.split(separator: #"{"severity""#).count == 1 + 1002)
    }

    @Test func `a source without a feed, and without a name`() {
        let outcome = ImportOutcome(
            status: .rejected, feed: nil, floors: 0, units: 0, log: DiagnosticLog())
        #expect(
            written { $0.fields(outcome, file: nil) } == """
                {"file":null,"status":"rejected","feed":null,\
                "counts":{"floors":0,"units":0,"errors":0,"warnings":0,"codes":{}},\
                "diagnostics":[]}
                """)
    }

    @Test func `the findings of a stored feed are counted as those of an import`() {
        let stored = written { $0.findings(log.counts, listed: log.listed) }
        let outcome = ImportOutcome(status: .rejected, feed: nil, floors: 0, units: 0, log: log)
        let imported = written { $0.fields(outcome, file: nil) }
        #expect(stored.hasPrefix(#"{"counts":{"errors":1,"warnings":1003,"codes":{"#))
        #expect(imported.hasSuffix(stored.dropFirst(#"{"counts":{"#.count)))
    }
}

extension FeedRecord {
    static let sample = FeedRecord(
        id: 7, building: .make("5001030001"), asOf: .make("2026-10-31"), revision: 2,
        status: .accepted, coverage: .full, sender: "示例物业", dialect: "native",
        sourceName: "10月.xml", floors: 3, units: 12, occupied: Area(hundredths: 123_450),
        warnings: 1, receivedAt: .make("2026-11-01T09:00"), acceptedAt: .make("2026-11-01T09:00"))
}

extension Diagnostic {
    static func sample(_ code: Code, value: String = "2025-12-31") -> Diagnostic {
        Diagnostic(
            code: code, line: 12, column: 8, path: "/occupancyFeed/floor[1]/unit[1]/lease/@end",
            value: value, message: "租约到期了。", hint: "请核对。")
    }
}
