import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// What a version of a published report says differently from the one before.
@Suite struct ReportChangesPageTests {
    /// Publishes October, corrects a building and publishes it again.
    private func correct(_ service: TestService) async throws {
        try await publish(service)
        service.clock.advance(seconds: 60)
        try await service.sendFeed(
            SampleFeed.make(
                asOf: "2026-10-31", floors: [1: [.leased("101", 400), .leased("102", 300)]]),
            "?confirm=true")
        try await publish(service)
    }

    private func publish(_ service: TestService) async throws {
        let answer = try await service.post(
            Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json", as: .analyst)
        #expect(answer.status == 201)
    }

    @Test func `a new version leads to what has changed`() async throws {
        try await withService { service in
            try await correct(service)
            let list = try await service.open(Paths.report, as: .investment)
            #expect(list.text.contains("<a href=\"/reports/2/changes\">看变化</a>"))
            #expect(!list.text.contains("/reports/1/changes"))
            let page = try await service.open("/reports/2/changes", as: .investment)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "<h1>2026年10月报告第 2 版的变化</h1>", "第 2 版由 analyst 发布于 2026-11-23 10:01",
                "href=\"/api/v1/reports/2/changes?format=csv\"",
                "<th scope=\"row\">全区合计</th><td>入驻面积</td>"
                    + "<td class=\"number\" data-label=\"前一版\">1,500.00</td>"
                    + "<td class=\"number\" data-label=\"这一版\">1,300.00</td>"
                    + "<td class=\"number\" data-label=\"变化\">-200.00</td>",
                "<a href=\"/buildings/5001030001?asOf=2026-10-31\">",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test func `a first version has nothing to be held against`() async throws {
        try await withService { service in
            try await publish(service)
            let page = try await service.open("/reports/1/changes", as: .analyst)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("这是本期的第一版，没有更早的版次可比。"))
            let answer = try await service.get("/api/v1/reports/1/changes")
            #expect(answer.json["before"] == .null)
            #expect(answer.json["total"].int == 0)
        }
    }

    @Test func `programs get all changes, page by page or as a table`() async throws {
        try await withService { service in
            try await correct(service)
            let frozen = try service.store.content(ofReport: 1)
            let answer = try await service.get("/api/v1/reports/2/changes?limit=1000")
            #expect(answer.json["report"]["version"].int == 2)
            #expect(answer.json["before"]["version"].int == 1)
            let all = answer.json["changes"].array
            #expect(answer.json["total"].int == all.count)
            #expect(answer.json["next"] == .null)
            let occupied = try #require(all.first { $0["path"].string == "totals.occupied" })
            #expect(occupied["field"].string == "入驻面积")
            #expect(occupied["before"].string == "1500.00")
            #expect(occupied["after"].string == "1300.00")
            var paged: [JSON] = []
            var query = "?limit=7"
            while true {
                let page = try await service.get("/api/v1/reports/2/changes\(query)")
                paged += page.json["changes"].array
                guard let next = page.json["next"].string else { break }
                query = "?limit=7&cursor=\(next)"
            }
            #expect(paged == all)
            let table = try await service.get("/api/v1/reports/2/changes?format=csv")
            #expect(table.text.split(separator: "\r\n").count == all.count + 1)
            #expect(table.text.contains("\r\n全区合计,,入驻面积,1500.00,1300.00,-200,totals.occupied\r\n"))
            // Comparing changes nothing.
            #expect(try service.store.content(ofReport: 1) == frozen)
        }
    }

    @Test(arguments: ["3", "0", "x"])
    func `knows no report of another number`(id: String) async throws {
        try await withService { service in
            try await publish(service)
            #expect(try await service.get("/api/v1/reports/\(id)/changes").status == 404)
            #expect(try await service.open("/reports/\(id)/changes", as: .admin).status == 404)
        }
    }
}
