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
                    "<td class=\"number screen-only\" data-label=\"报送行号\"><a href=\"/feeds/2\">8</a></td>"
                ))
            let unlinked = try await service.open(path, as: .investment)
            #expect(!unlinked.text.contains("href=\"/feeds/2\""))
            #expect(
                unlinked.text.contains(
                    "<td class=\"number screen-only\" data-label=\"报送行号\">8</td>"))
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
