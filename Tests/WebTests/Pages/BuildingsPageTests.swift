import Configuration
import Estate
import Testing

@testable import Web

/// The register, as people see it.
@Suite struct BuildingsPageTests {
    @Test(arguments: [Person.investment, .analyst, .admin])
    func `everybody but managers sees all buildings`(person: Person) async throws {
        try await withService { service in
            let page = try await service.open(Paths.buildings, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.names == ["示例大厦", "示例中心", "示例广场"])
            #expect(page.text.contains("共 3 栋"))
            #expect(page.text.contains("aria-current=\"page\">楼宇"))
        }
    }

    @Test func `managers see their own alone, measured alone`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.buildings)
            #expect(page.names == ["示例大厦"])
            #expect(!page.text.contains("示例中心"))
            #expect(page.text.contains("共 1 栋"))
            #expect(page.link("/buildings/5001030001") != nil)
        }
    }

    @Test func `a building has its figures, its tags and the day of its data`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.buildings + "?q=大厦", as: .analyst)
            #expect(page.names == ["示例大厦"])
            for text in [
                ">核心<", ">满天星<", ">重庆数字经济产业园<", ">2,550.00<", ">900.00<", ">1,650.00<",
                "35.3%", "工业软件 100.0%", "2026-10-31", "截至 2026-11-23",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(!page.text.contains("tag warn\">过期"))
            let silent = try await service.open(Paths.buildings + "?role=none", as: .analyst)
            #expect(silent.names == ["示例广场"])
            #expect(silent.text.contains("没有数据"))
            #expect(silent.text.contains("符合条件 1 栋"))
        }
    }

    @Test func `headings sort by their column and say so`() async throws {
        try await withService { service in
            let first = try await service.open(Paths.buildings, as: .analyst)
            #expect(first.count(of: "aria-sort") == 1)
            let link = try #require(first.link("/buildings?sort=vacant"))
            let sorted = try await service.open(link, as: .analyst)
            #expect(sorted.names == ["示例大厦", "示例中心", "示例广场"])
            #expect(sorted.count(of: "aria-sort=\"descending\"") == 1)
            let turned = try #require(sorted.link("/buildings?sort=vacant&amp;order=asc"))
            let other = try await service.open(
                turned.replacing("&amp;", with: "&"), as: .analyst)
            #expect(other.names == ["示例中心", "示例大厦", "示例广场"])
            #expect(other.count(of: "aria-sort=\"ascending\"") == 1)
        }
    }

    @Test func `what was asked stands in the form, harmless`() async throws {
        try await withService { service in
            let page = try await service.open(
                "/buildings?q=%22%3E%3Cscript%3E&role=point&stale=true", as: .analyst)
            #expect(page.status == 200)
            #expect(page.text.contains("value=\"&quot;&gt;&lt;script&gt;\""))
            #expect(page.text.contains("<option value=\"point\" selected>"))
            #expect(page.text.contains("name=\"stale\" value=\"true\" checked"))
            #expect(page.text.contains("没有符合条件的楼宇"))
            #expect(page.oddities == [])
        }
    }

    @Test(arguments: ["sort=size", "page=0", "role=x"])
    func `a question that can't be read is refused`(query: String) async throws {
        try await withService { service in
            let page = try await service.open("/buildings?" + query, as: .analyst)
            #expect(page.status == 400)
        }
    }

    @Test func `many buildings are paged by fifty`() async throws {
        try await withService { service in
            var policies = try TestDistrict.policies()
            policies.buildings = (1...120).compactMap { number in
                let serial = String(format(number))
                return Building.ID(rawValue: "500103" + serial).map {
                    Building(id: $0, name: "第 \(number) 号楼")
                }
            }
            service.parts.backend.replace(policies)
            let first = try await service.open(Paths.buildings, as: .analyst)
            #expect(first.names.count == 50)
            #expect(first.text.contains("第 1 页，共 3 页"))
            let last = try await service.open(
                try #require(first.link("/buildings?page=3")), as: .analyst)
            #expect(last.names.count == 20)
            #expect(last.names.last == "第 120 号楼")
            let beyond = try await service.open("/buildings?page=9", as: .analyst)
            #expect(beyond.names == last.names)
        }
    }
}

/// Four digits.
private func format(_ number: Int) -> String {
    String("000\(number)".suffix(4))
}

extension TestAnswer {
    /// The buildings of the list, in its order.
    fileprivate var names: [String] {
        text.matches(of: /<th scope="row"><a href="\/buildings\/[0-9]{10}">([^<]*)<\/a>/)
            .map { String($0.1) }
    }
}
