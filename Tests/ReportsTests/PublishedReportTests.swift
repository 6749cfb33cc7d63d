import Estate
import Reports
import Testing

@Suite struct PublishedReportTests {
    @Test func `a draft freezes the report's JSON`() throws {
        let report = AreaReport.sample()
        let draft = try #require(report.draft())
        #expect(draft.content == report.json())
        #expect(draft.period == Period("2026-10"))
        #expect(draft.knownAt == .make("2026-11-23T15:30:00"))
    }

    @Test func `drafts agree whenever they were known, if they say the same`() throws {
        let early = try #require(AreaReport.sample(.inOctober(knownAt: "2026-11-01")).draft())
        let late = try #require(AreaReport.sample(.inOctober(knownAt: "2026-12-01")).draft())
        #expect(early.content != late.content)
        #expect(early.timeless == late.timeless)
        var building = Building.sampleB
        building.name = "改名大厦"
        let other = AreaReport.sample(
            .inOctober(knownAt: "2026-12-01"), buildings: [.sampleA, building])
        #expect(other.draft()?.timeless != late.timeless)
    }

    @Test(arguments: ["2026-10-01T00:00", "2026-10-31T23:59:59"])
    func `a period that is not over has no draft`(knownAt: String) {
        #expect(AreaReport.sample(.inOctober(knownAt: knownAt)).draft() == nil)
        #expect(AreaReport.sample(.inOctober(knownAt: "2026-11-01T00:00")).draft() != nil)
    }

    @Test func `a report of a day has no draft`() {
        let subject = AreaReport.Subject(
            asOf: .make("2026-10-31"), knownAt: .make("2026-11-23T15:30:00"))
        #expect(AreaReport.sample(subject).draft() == nil)
    }

    @Test func `a published report is told of without its content`() throws {
        let report = PublishedReport(
            id: 3, period: try #require(Period("2026-Q3")), version: 2, asOf: .make("2026-09-30"),
            knownAt: .make("2026-10-08T18:00"), publishedAt: .make("2026-10-08T18:00:01"),
            publishedBy: nil, sha256: "00ff", size: 12_345)
        var json = JSONWriter()
        json.object { $0.fields(report) }
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {"id":3,"period":"2026-Q3","version":2,"asOf":"2026-09-30",\
                "knownAt":"2026-10-08T18:00:00.000+08:00",\
                "publishedAt":"2026-10-08T18:00:01.000+08:00","publishedBy":null,\
                "sha256":"00ff","size":12345}
                """)
        #expect(report.title == "2026-Q3 第 2 版")
    }
}
