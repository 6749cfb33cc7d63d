import Estate
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Reports that are frozen.
@Suite struct PublishedReportTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    @discardableResult
    private func publish(
        _ text: String, period: String = "2026-10", by account: String? = nil, at time: Int = 2000
    ) throws -> (report: PublishedReport, isNew: Bool) {
        try store.publish(.make(text, period: period, knownAt: time), by: account, at: .make(time))
    }

    private func published(_ period: String? = nil, before: Int? = nil, limit: Int = .max) throws
        -> [String]
    {
        try store.publishedReports(period.map(Period.make), before: before, limit: limit)
            .map(\.title)
    }

    // MARK: Versions

    @Test func `a report is published as its period's first version`() throws {
        let (report, isNew) = try publish("{\"甲\":1}", by: "统计员", at: 5000)
        #expect(isNew)
        #expect(
            report
                == PublishedReport(
                    id: report.id, period: .make("2026-10"), version: 1, asOf: .make("2026-10-31"),
                    knownAt: .make(5000), publishedAt: .make(5000), publishedBy: "统计员",
                    sha256: "8eed42340e3e5c9be9bf56a8c592a10efd0e4e9bd6f88bbde3532674b1088875",
                    size: 9))
        #expect(try store.publishedReport(id: report.id) == report)
        #expect(try store.publishedReports() == [report])
    }

    @Test func `what says the same makes no new version, whenever it was known`() throws {
        let first = try publish("甲", by: "统计员", at: 1000).report
        let again = try publish("甲", by: nil, at: 9000)
        #expect(!again.isNew)
        #expect(again.report == first)
        #expect(try store.rowCounts()["published_report"] == 1)
    }

    @Test func `only the first version is made where only that is wanted`() throws {
        let draft = { PublishedReport.Draft.make($0, period: "2026-10", knownAt: 2000) }
        let first = try store.publish(draft("甲"), by: nil, at: .make(2000), onlyFirst: true)
        #expect(first.isNew)
        let second = try store.publish(draft("乙"), by: nil, at: .make(3000), onlyFirst: true)
        #expect(!second.isNew)
        #expect(second.report == first.report)
        try publish("丙", period: "2026-Q3")
        #expect(try store.publishedPeriods() == [.make("2026-10"), .make("2026-Q3")])
    }

    @Test func `what says something else makes the next version, and so does a way back`() throws {
        for (version, text) in ["甲", "乙", "甲"].enumerated() {
            let (report, isNew) = try publish(text)
            #expect(isNew)
            #expect(report.version == version + 1)
        }
        #expect(try published() == ["2026-10 第 3 版", "2026-10 第 2 版", "2026-10 第 1 版"])
    }

    @Test func `every period counts its own versions`() throws {
        let periods = ["2026-10", "2026-Q3", "2026-H1", "2025", "2026-10"]
        for period in periods { try publish("\(period)", period: period) }
        try publish("又一版", period: "2025")
        #expect(
            try published() == [
                "2025 第 2 版", "2025 第 1 版", "2026-H1 第 1 版", "2026-Q3 第 1 版", "2026-10 第 1 版",
            ])
        #expect(try store.publishedReports(.make("2026-Q3")).map(\.asOf) == [.make("2026-09-30")])
    }

    @Test func `what has been published changes what is held against the store`() throws {
        let before = store.contentVersion
        try publish("甲")
        let after = store.contentVersion
        #expect(after > before)
        try publish("甲")
        #expect(store.contentVersion == after)
    }

    // MARK: Lists

    @Test func `reports are listed page by page, newest first`() throws {
        for text in ["甲", "乙", "丙"] {
            try publish(text)
            try publish(text, period: "2025")
        }
        let all = try store.publishedReports()
        #expect(all.map(\.id) == all.map(\.id).sorted(by: >))
        var pages: [PublishedReport] = []
        while true {
            let page = try store.publishedReports(before: pages.last?.id, limit: 4)
            if page.isEmpty { break }
            pages += page
        }
        #expect(pages == all)
        let third = try #require(store.publishedReports(.make("2025")).first)
        #expect(third.version == 3)
        #expect(
            try published("2025", before: third.id, limit: 1) == ["2025 第 2 版"])
        #expect(try published("2024") == [])
    }

    @Test func `a report that was never published is not found`() throws {
        try publish("甲")
        #expect(try store.publishedReport(id: 99) == nil)
        #expect(try store.content(ofReport: 99) == nil)
    }

    // MARK: Content

    @Test func `a report comes back byte by byte`() throws {
        var random = Seeded(1)
        let contents = [[], [0], random.bytes(300_000), Array(repeating: 0x20, count: 1_000_000)]
        for (index, content) in contents.enumerated() {
            let draft = PublishedReport.Draft(
                period: .make("2026-10"), knownAt: .make(1), content: content,
                timeless: [UInt8(index)])
            let report = try store.publish(draft, by: nil, at: .make(2)).report
            #expect(report.size == content.count)
            #expect(report.sha256.count == 64)
            #expect(try store.content(ofReport: report.id) == content)
        }
        #expect(try store.verify().problems == [])
        #expect(try store.verify().reports == contents.count)
    }

    @Test func `a published report is there when the store is opened again`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let report = try store.publish(.make("甲"), by: nil, at: .make(1000)).report
            try store.close()
            let again = try Store.openForReading(path)
            #expect(try again.publishedReports() == [report])
            #expect(try again.content(ofReport: report.id) == Array("甲".utf8))
        }
    }

    // MARK: Frozen

    @Test(arguments: [
        "UPDATE published_report SET version = 2", "UPDATE published_report SET content = x''",
        "UPDATE published_report SET published_by = '别人'", "DELETE FROM published_report",
    ])
    func `the database lets nobody change a published report`(sql: String) throws {
        let report = try publish("甲").report
        #expect(throws: DatabaseError.self) { try store.harm(sql) }
        #expect(try store.publishedReports() == [report])
        #expect(try store.content(ofReport: report.id) == Array("甲".utf8))
    }

    /// Changes that only a damaged disk could make.
    static let damage = [
        "content = (SELECT content FROM published_report WHERE version = 2)",
        "content = CAST(substr(content, 1, 9) AS BLOB)", "content = x''",
        "sha256 = zeroblob(32)", "size = size + 1",
    ]

    @Test(arguments: PublishedReportTests.damage)
    func `bytes that are not those published are not handed out`(change: String) throws {
        let report = try publish("甲，第一版").report
        let second = try publish("甲，第二版").report
        try thaw()
        try store.harm("UPDATE published_report SET \(change) WHERE version = 1")
        #expect {
            try store.content(ofReport: report.id)
        } throws: { error in
            guard let error = error as? StoreError, case .damaged = error else { return false }
            return error.description.isChineseLine && error.description.contains(report.title)
        }
        #expect(try store.content(ofReport: second.id) == Array("甲，第二版".utf8))
        #expect(try store.verify().problems == ["报告 2026-10 第 1 版的校验值不符"])
    }

    @Test(arguments: [
        ("UPDATE published_report SET as_of = '2026-10-30' WHERE version = 1", "日期无效"),
        ("UPDATE published_report SET period = '2026-13' WHERE version = 2", "报告期"),
        ("DELETE FROM published_report WHERE version = 1", "版次不连续"),
    ])
    func `a check finds what is wrong with published reports`(sql: String, word: String) throws {
        try publish("甲")
        try publish("乙")
        try thaw()
        try store.harm(sql)
        let problems = try store.verify().problems
        #expect(problems.contains { $0.contains(word) }, "\(problems)")
    }

    /// Takes away what keeps reports frozen.
    private func thaw() throws {
        try store.harm("DROP TRIGGER published_report_update; DROP TRIGGER published_report_delete")
    }
}

extension Period {
    /// A period that can exist.
    static func make(_ text: String) -> Period {
        guard let period = Period(text) else { preconditionFailure("\(text) is no period") }
        return period
    }
}

extension PublishedReport.Draft {
    /// A report of this text.
    static func make(
        _ text: String, period: String = "2026-10", knownAt time: Int = 1000
    ) -> PublishedReport.Draft {
        PublishedReport.Draft(
            period: .make(period), knownAt: .make(time), content: Array(text.utf8),
            timeless: Array(text.utf8))
    }
}
