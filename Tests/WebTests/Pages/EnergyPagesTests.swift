import Estate
import HTTPTypes
import Testing

@testable import Web

/// 智慧绿色, and 能耗 of a building.
@Suite struct EnergyPagesTests {
    private static let building = Paths.building(TestDistrict.own)

    @Test func `a building with readings has a section of them`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            let page = try await service.open(Self.building, as: .manager)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "<a href=\"#energy\">能耗</a>", "<h2 id=\"energy-h\">能耗 · ", "<h3>电（kWh）</h3>",
                "最近完整月 2026年10月：6.20 kWh/㎡（整栋楼）。", "近 12 个月不完整或口径不同，不合计。",
                "class=\"chart gutter energy\"", "数据不全：30 天里有 15 天", "<h3>水（m³）</h3>",
                "按 2 层计", "18,600.0", "900.00 ÷ 2,550.00 ㎡", "20.67", "各楼层最近的完整月",
                "写“缺”的月份有的日子没有读数，不算用量。",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(page.link("/api/v1/buildings/5001030001/energy?format=csv") != nil)
        }
    }

    @Test func `a feed's page says how many readings it carries`() async throws {
        try await withService { service in
            let sent = try await service.sendFeed(SampleFeed.measured)
            let id = try #require(sent.json["feed"]["id"].int)
            let page = try await service.open(Paths.feed(id), as: .manager)
            #expect(page.text.contains("<dt>能耗读数</dt><dd><bdi>4 条</bdi></dd>"))
            #expect(page.oddities == [])
            let before = try await service.open(Paths.feed(1), as: .manager)
            #expect(!before.text.contains("能耗读数"))
        }
    }

    @Test func `a building without readings does not speak of them`() async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            for page in [
                try await service.open(Paths.building(TestDistrict.other), as: .analyst),
                try await service.open(Self.building + "?asOf=2026-11-19"),
            ] {
                #expect(page.status == 200)
                #expect(!page.text.contains("能耗"))
                #expect(page.oddities == [])
            }
        }
    }

    @Test(arguments: [Person.manager, .investment, .analyst, .admin])
    func `everybody who may sees which buildings use most`(person: Person) async throws {
        try await withService { service in
            try await service.sendFeed(SampleFeed.measured)
            let page = try await service.open(Paths.energy, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "截至 2026-11-23 收到的能耗读数，近 24 个月", "<h2 id=\"electricity-h\">电（kWh）</h2>",
                "示例大厦", "2026-10", "6.20",
                "<a href=\"/buildings\" aria-current=\"page\">楼宇</a>",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            let all = person == .manager ? 1 : 3
            #expect(page.text.contains("\(all) 栋楼里有 1 栋报过近 24 个月的读数。"))
            #expect(page.text.contains("智慧绿色 · 自己的楼宇") == (person == .manager))
            #expect(page.link("/buildings/5001030001#energy") != nil)
            let register = try await service.open(Paths.buildings, as: person)
            #expect(register.link("/energy\"") != nil)
        }
    }

    @Test func `without readings the page says how to send them`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.energy, as: .manager)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("还没有能耗读数"))
            #expect(
                page.text.contains("&lt;energy kind=&quot;electricity&quot;")
                    || page.text.contains("&lt;energy kind=\"electricity\""))
        }
    }

    @Test(arguments: [("asOf=2026-12-01", 422, "还没有到"), ("asOf=x", 400, "“x”应写成")])
    func `a slip is said above what there is`(query: String, status: Int, text: String)
        async throws
    {
        try await withService { service in
            let page = try await service.open(Paths.energy + "?" + query)
            #expect(page.status == status)
            #expect(page.text.contains("<div class=\"notice error\" role=\"status\"><p>"))
            #expect(page.text.contains(text))
            #expect(page.text.contains("还没有能耗读数"))
            #expect(page.oddities == [])
        }
    }
}
