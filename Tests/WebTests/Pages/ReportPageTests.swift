import Estate
import HTTPTypes
import Testing

@testable import Web

/// The area report's page.
@Suite struct ReportPageTests {
    @Test(arguments: [Person.investment, .analyst, .admin])
    func `shows goals, trajectory and 满天星, and leads to every format`(
        person: Person
    ) async throws {
        try await withService { service in
            let page = try await service.open(Paths.report + "?period=2026-10", as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "<h2 id=\"goals-h\">四项目标</h2>", "id=\"trajectory\"",
                "<h2 id=\"mantianxing-h\">满天星示范楼宇</h2>", "第一批（2022 年）：满足任一项",
                "第二批（2023 年）：满足全部", "载体面积 ≥ 10,000 ㎡：不符合；其余条件：未配置。不符合",
                "不是官方认定",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(page.link("/movements?from=2026-09-30&amp;to=2026-10-31") != nil)
            for format in AnswerFormat.allCases {
                let path = "/api/v1/reports/area?period=2026-10&amp;format=\(format.rawValue)"
                #expect(page.text.contains("href=\"\(path)\""), "\(format)")
            }
        }
    }

    @Test func `every building's figures can be followed to the line of a feed`() async throws {
        try await withService { service in
            let report = try await service.open(Paths.report + "?period=2026-10", as: .analyst)
            let path = "/buildings/5001030001?asOf=2026-10-31"
            #expect(report.text.contains("<a href=\"\(path)\">"))
            let today = try await service.open(Paths.report, as: .analyst)
            #expect(today.text.contains("<a href=\"/buildings/5001030001\">"))
            let building = try await service.open(path, as: .analyst)
            let row = try #require(
                building.text.split(separator: "<tr id=\"").first {
                    $0.hasPrefix("unit-2-201\"")
                })
            #expect(
                row.contains(
                    "<td class=\"number screen-only\" data-label=\"报送行号\">"
                        + "<a href=\"/feeds/2?line=8#line\">8</a></td>"))
            let unlinked = try await service.open(path, as: .investment)
            #expect(!unlinked.text.contains("href=\"/feeds/2\""))
            #expect(
                unlinked.text.contains(
                    "<td class=\"number screen-only\" data-label=\"报送行号\">8</td>"))
        }
    }

    @Test(
        arguments: [
            (
                "asOf=2030-01-01", 422, "asOf", "date", "2030-01-01",
                "2030-01-01 还没有到，最晚到今天（2026-11-23）。"
            ),
            (
                "period=2027-06", 422, "period", "text", "2027-06",
                "2027年6月从 2027-06-01 开始，今天是 2026-11-23，"
            ),
            ("period=2026-13", 400, "period", "text", "2026-13", "看不懂“2026-13”"),
            (
                "period=2026-10&asOf=2026-10-31", 400, "period", "text", "2026-10", "只能填一个"
            ),
            ("asOf=10-31", 400, "asOf", "text", "10-31", "应写成 2026-10-31"),
            (
                "period=2026-10&knownAt=2026-09-01T08:00", 422, "period", "text", "2026-10",
                "数据已知时间是 2026-09-01"
            ),
            (
                "knownAt=2027-01-01T08:00", 400, "knownAt", "datetime-local", "2027-01-01T08:00",
                "不能早知道将来的数据"
            ),
        ])
    func `what can't be shown is refused at its field, which keeps what was written`(
        query: String, status: Int, field: String, type: String, value: String, text: String
    ) async throws {
        try await withService { service in
            let page = try await service.open(Paths.report + "?" + query, as: .analyst)
            #expect(page.status == status)
            #expect(page.oddities == [])
            #expect(page.text.contains("<p class=\"error\" id=\"\(field)-e\">"))
            #expect(page.text.contains(text))
            let input =
                page.text.matches(of: /<input id="(\w+)"[^>]*>/)
                .first { $0.1 == field }.map { String($0.0) } ?? ""
            #expect(input.contains("type=\"\(type)\""))
            #expect(input.contains("value=\"\(value)\" aria-invalid=\"true\""))
            // No figure, and no file of one.
            #expect(!page.text.contains("id=\"goal-h\""))
            #expect(!page.text.contains(Paths.apiAreaReport))
        }
    }

    @Test(arguments: ["202610", "2026%E5%B9%B410%E6%9C%88", "2026/10", "2026-10"])
    func `a period may be written as people do`(period: String) async throws {
        try await withService { service in
            let page = try await service.open(Paths.report + "?period=" + period, as: .analyst)
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>渝中区楼宇产业2026年10月报告</h1>"))
            #expect(page.text.contains("placeholder=\"2026-10、2026-Q4\" value=\"2026-10\""))
        }
    }

    /// Of its last day nothing is known yet.
    @Test func `a period that is not over is shown as of today, and its files too`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.report + "?period=2026-11", as: .analyst)
            #expect(page.status == 200)
            #expect(page.text.contains("2026年11月到 2026-11-30 才结束，以下是截至今天（2026-11-23）的情况"))
            #expect(page.text.contains("截至 2026-11-23 · 数据已知时间"))
            #expect(page.text.contains("环比与同比"))
            #expect(!page.text.contains("2026-11-30</"))
            #expect(page.text.contains("/api/v1/reports/area?asOf=2026-11-23&amp;format=csv"))
            #expect(!page.text.contains("发布本期报告"))
        }
    }

    @Test func `every building leads to the day of the report`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.report + "?period=2026-10", as: .analyst)
            let links = page.text.matches(of: /href="(\/buildings\/\d+[^"]*)"/).map { $0.1 }
            #expect(links.count == 4)
            for link in links { #expect(link.hasSuffix("?asOf=2026-10-31"), "\(link)") }
        }
    }

    @Test func `a published report is read as a page, as it was frozen`() async throws {
        try await withService { service in
            let answer = try await service.post(
                Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json",
                as: .analyst)
            let sha256 = try #require(answer.json["sha256"].string)
            service.clock.advance(seconds: 60)
            try await service.sendFeed(
                SampleFeed.make(
                    asOf: "2026-10-31", floors: [1: [.leased("101", 400), .leased("102", 300)]]),
                "?confirm=true")
            let page = try await service.open("/reports/1", as: .investment)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "<h1>渝中区楼宇产业2026年10月报告第 1 版</h1>",
                "这是已发布的 2026-10 第 1 版，由 analyst 发布于 2026-11-23 10:00", sha256,
                "入驻 1,500.00 ㎡ ÷ 可租售",
                "href=\"/reports/1?format=json\" download=\"渝中区面积报告 2026-10 第 1 版.json\"",
                "href=\"/reports/1?format=xlsx\" download",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(!page.text.contains("后来又发布了"))
            let file = try await service.open("/reports/1?format=json", as: .investment)
            #expect(file.type == "application/json")
            let again = try await service.post(
                Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json",
                as: .analyst)
            #expect(again.status == 201)
            let old = try await service.open("/reports/1", as: .investment)
            #expect(old.text.contains("2026年10月后来又发布了第 2 版。 <a href=\"/reports/2\">"))
            #expect(old.text.contains("入驻 1,500.00 ㎡ ÷ 可租售"))
        }
    }

    @Test func `publishing leads back to the page, which says so where it was asked for`()
        async throws
    {
        try await withService { service in
            for (name, words) in [
                ("published", "已发布 2026-10 第 1 版。 <a href=\"/reports/1\">看第 1 版</a>"),
                ("unchanged", "内容没有变化，仍是 2026-10 第 1 版。"),
            ] {
                let answer = try await service.submit(
                    Paths.reportPublish, [("period", "2026-10")], as: .analyst)
                #expect(answer.status == 303)
                let place = answer.headers[.location]
                #expect(place == "/reports?period=2026-10&\(name)=1#published")
                let page = try await service.open(
                    "/reports?period=2026-10&\(name)=1", as: .analyst)
                #expect(page.oddities == [])
                let section = try #require(
                    page.text.split(separator: "id=\"published\"").last.map(String.init))
                #expect(section.contains(words))
                #expect(page.text.contains("<a class=\"button\" href=\"#published\">"))
            }
            let forged = try await service.open("/reports?published=99", as: .analyst)
            #expect(!forged.text.contains("已发布 "))
        }
    }

    @Test func `where a form was sent to leads on when opened again`() async throws {
        try await withService { service in
            for (path, place) in [
                (Paths.reportPublish, Paths.report), (Paths.searches, Paths.vacancies),
            ] {
                let answer = try await service.open(path, as: .analyst)
                #expect(answer.status == 303)
                #expect(answer.headers[.location] == place)
            }
            let early = try await service.submit(
                Paths.reportPublish, [("period", "2026-11")], as: .analyst)
            #expect(early.status == 409)
            #expect(early.text.contains("2026年11月到 2026-11-30 才结束，结束之后才能发布。"))
        }
    }

    @Test func `leads to every format of a published report`() async throws {
        try await withService { service in
            let form = try await service.post(
                Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json",
                as: .analyst)
            #expect(form.status == 201)
            let page = try await service.open(Paths.report, as: .investment)
            for format in ["csv", "html", "xlsx"] {
                #expect(page.text.contains("href=\"/reports/1?format=\(format)\""), "\(format)")
            }
            #expect(page.text.contains("href=\"/reports/1\""))
        }
    }
}
