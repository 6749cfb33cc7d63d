import Estate
import HTTPTypes
import Storage
import Testing

@testable import Web

/// 产业图谱: directions × buildings, and the tenants of one direction.
@Suite struct DirectionsPagesTests {
    @Test(arguments: [Person.investment, .analyst, .admin])
    func `staff see every direction in every building`(person: Person) async throws {
        try await withService { service in
            let page = try await service.open(Paths.directions, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "产业图谱", "示例大厦", "示例中心", "示例广场", "heat h-5", "EG γ", "样本不足",
                "补链：哪里缺什么", "aria-current=\"page\">产业图谱",
            ] { #expect(page.text.contains(text), "\(text)") }
            #expect(page.link("/directions/industrial-software") != nil)
        }
    }

    @Test func `managers see nothing of it`() async throws {
        try await withService { service in
            for path in [Paths.directions, Paths.direction(.blockchain), Paths.unclassified] {
                #expect(try await service.open(path).status == 403)
            }
            let own = try await service.open(Paths.buildings)
            #expect(!own.text.contains("产业图谱"))
        }
    }

    @Test func `shares are by area or by tenants, of any day`() async throws {
        try await withService { service in
            let area = try await service.open(Paths.directions, as: .analyst)
            #expect(area.text.contains("1,500.00 ㎡"))
            let tenants = try await service.open(
                Paths.directions + "?by=tenants&sort=leading", as: .analyst)
            #expect(tenants.oddities == [])
            #expect(tenants.text.contains("2 家"))
            let before = try await service.open(
                Paths.directions + "?asOf=2020-01-01", as: .analyst)
            #expect(before.status == 200 && before.oddities == [])
            for path in [
                Paths.directions, Paths.direction(.blockchain), Paths.unclassified,
            ] {
                let ahead = try await service.open(path + "?asOf=2030-01-01", as: .analyst)
                #expect(ahead.status == 422, "\(path)")
                #expect(ahead.text.contains("2030-01-01 还没有到，最晚到今天（2026-11-23）。"))
            }
            for query in ["?by=x", "?sort=x", "?asOf=x", "?page=0"] {
                let bad = try await service.open(Paths.directions + query, as: .analyst)
                #expect(bad.status == 400)
            }
        }
    }

    @Test func `what a policy wants and is missing is told, with where there is some`()
        async throws
    {
        try await withService { service in
            let page = try await service.open(Paths.directions, as: .analyst)
            let report = try await service.get(Paths.apiClustering)
            let gaps = report.json["gaps"].array
            #expect(page.text.contains("补链：哪里缺什么（\(gaps.count) 处）"))
            for gap in gaps {
                let building = try #require(gap["building"].string)
                let direction = try #require(gap["direction"].string)
                #expect(
                    page.text.contains(
                        "/vacancies?building=\(building)&amp;direction=\(direction)"))
            }
        }
    }

    @Test func `a direction's tenants are listed with their buildings`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.direction(.industrialSoftware), as: .investment)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "重庆示例软件有限公司", "重庆示例网络有限公司", "2025-03-01", "1F 101",
                "校验不通过，按名称识别",
            ] { #expect(page.text.contains(text), "\(text)") }
            let narrow = try await service.open(
                Paths.direction(.industrialSoftware) + "?q=网络", as: .investment)
            #expect(narrow.count(of: "<tr><th scope=\"row\">") == 1)
            let empty = try await service.open(Paths.direction(.blockchain), as: .investment)
            #expect(empty.text.contains("没有这个方向的企业"))
            #expect(empty.oddities == [])
            #expect(try await service.open("/directions/x", as: .investment).status == 404)
        }
    }

    @Test func `the interface has the same, as a table too`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiClustering + "?asOf=2026-10-31")
            #expect(answer.status == 200)
            #expect(answer.json["directions"].array.count == 10)
            #expect(answer.json["buildings"].array.count == 3)
            let table = try await service.get(Paths.apiClustering + "?format=csv")
            #expect(table.type == "text/csv")
            let late = try await service.get(Paths.apiClustering + "?knownAt=2099-01-01")
            #expect(late.status == 400)
        }
    }
}
