import Configuration
import Estate
import HTTPTypes
import Testing

@testable import Web

/// A building's page.
@Suite struct BuildingPageTests {
    private static let own = Paths.building(TestDistrict.own)
    private static let silent = Paths.building(TestDistrict.silent)

    @Test(arguments: [Person.manager, .investment, .analyst, .admin])
    func `everybody who may sees the building whole`(person: Person) async throws {
        try await withService { service in
            let page = try await service.open(Self.own, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "<h1>示例大厦</h1>", "重庆市渝中区示例路1号", "核心（2025-06-20 起）",
                "市级示范楼宇（2025-09-01 起）", "3 层，3,000.00 ㎡（1 至 3）", "经度 106.5516，纬度 29.5567",
                "工业软件企业租金减免", "tel:023-00000000", "900.00 ㎡ ÷ 可租售 2,550.00 ㎡ · 2026-11-23",
                "class=\"chart gutter stacking\"", "依据 2026-10-31 第 1 版的数据，示例物业报送。",
                "2028-02-29", "<h2 id=\"mantianxing-h\">满天星条件</h2>", "其余条件：未配置",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test(
        arguments: [
            "5001030002", "5001039999", "500103000", "x", "5001030001%20", "..%2F5001030001",
        ])
    func `another's building and one that is not there are alike to a manager`(id: String)
        async throws
    {
        try await withService { service async throws in
            #expect(try await service.open("/buildings/\(id)").status == 403)
            let known = id == "5001030002" ? 200 : 404
            #expect(try await service.open("/buildings/\(id)", as: .analyst).status == known)
        }
    }

    @Test func `a block leads to its row`() async throws {
        try await withService { service in
            let page = try await service.open(Self.own)
            let targets = page.text.matches(of: /<a href="#(unit-[^"]*)" class="block/)
                .map { String($0.1) }
            #expect(
                Set(targets) == [
                    "unit-1-101", "unit-1-102", "unit-2-201", "unit-2-202", "unit-3-301",
                ])
            for target in targets {
                #expect(page.count(of: "<tr id=\"\(target)\">") == 1)
            }
        }
    }

    @Test func `on a phone the values of a unit have names beside them, unless unknown`()
        async throws
    {
        try await withService { service in
            let page = try await service.open(Self.own)
            for label in ["面积", "用途", "租户", "方向", "人数", "租约", "租金", "可用日期", "报送行号"] {
                #expect(page.count(of: "data-label=\"\(label)\"") >= 5, "\(label)")
            }
            #expect(page.text.contains("<td class=\"wide tenant none\" data-label=\"租户\">"))
            #expect(!page.text.contains("<td class=\"number none\" data-label=\"面积\""))
        }
    }

    @Test func `a past day has the plan of that day`() async throws {
        try await withService { service in
            let today = try await service.open(Self.own)
            #expect(today.row("unit-2-202")?.contains("空置") == true)
            #expect(today.row("unit-2-201")?.contains("重庆示例设计有限公司") == true)
            let past = try await service.open(Self.own + "?asOf=2026-10-30")
            #expect(past.status == 200)
            #expect(past.oddities == [])
            #expect(past.row("unit-2-202")?.contains("出租") == true)
            #expect(past.row("unit-2-201")?.contains("重庆示例软件有限公司") == true)
            #expect(past.text.contains("这是 2026-10-30 的情况"))
            #expect(past.text.contains("依据 2026-09-30 第 1 版的数据"))
            #expect(past.text.contains("1,350.00 ㎡ ÷ 可租售 2,550.00 ㎡ · 2026-10-30"))
            let link = try #require(past.link("/buildings/5001030001?asOf=2026-09-30"))
            #expect(link.hasSuffix("#floors"))
        }
    }

    @Test func `before the first feed there are only the floors`() async throws {
        try await withService { service in
            let page = try await service.open(Self.own + "?asOf=2026-01-01")
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("到 2026-01-01 为止还没有数据"))
            #expect(page.count(of: "没有报单元（办公，建筑面积 1,000.00 ㎡）") == 3)
        }
    }

    @Test(
        arguments: [
            ("asOf=2026-11-24", "2026-11-24 还没有到"), ("asOf=2026-02-30", "“2026-02-30”应写成"),
            ("colour=red", "没有“red”"), ("floor=top", "“top”应是"),
        ])
    func `what can't be shown is said above the building as it is today`(
        query: String, text: String
    ) async throws {
        try await withService { service in
            let page = try await service.open(Self.own + "?" + query)
            #expect(page.status == 400)
            #expect(page.text.contains("<div class=\"notice error\" role=\"status\"><p>\(text)"))
            #expect(page.row("unit-2-202")?.contains("空置") == true)
            #expect(page.oddities == [])
        }
    }

    @Test(arguments: [("direction", "c-industrial-software"), ("lease-end", "c-later")])
    func `the colours can be chosen`(colour: String, mark: String) async throws {
        try await withService { service in
            let page = try await service.open(Self.own + "?colour=\(colour)")
            #expect(page.text.contains("class=\"block \(mark)\""))
            #expect(
                page.text.contains("<input type=\"hidden\" name=\"colour\" value=\"\(colour)\">"))
            #expect(page.oddities == [])
        }
    }

    @Test func `a building without data, place and policy has a page`() async throws {
        try await withService { service in
            let page = try await service.open(Self.silent, as: .analyst)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "这栋楼还没有报送过数据", "政策文件里还没有写“一楼一策”", "还没有收到过数据", "不在布局内",
                "未认定", "入驻企业 0 家",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test func `whatever a feed says stays text`() async throws {
        try await withService { service in
            let hostile = "&lt;script&gt;alert(1)&lt;/script&gt;&quot;'{{frame.csrf}}"
            let feed = SampleFeed.make(
                floors: [
                    1: [
                        .leased(hostile, 400, tenant: hostile, until: "2027-01-31"),
                        .vacant("102", 300),
                    ],
                    2: [.leased("201", 500), .leased("202", 450)], 3: [.vacant("301", 900)],
                ]
            ).replacing("sender=\"示例物业\"", with: "sender=\"\(hostile)\"")
            #expect(try await service.sendFeed(feed).status == 201)
            let page = try await service.open(Self.own)
            #expect(page.status == 200)
            #expect(!page.text.contains("<script>alert"))
            #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(!page.text.contains("\"'{{"))
            #expect(page.oddities.filter { !$0.contains("{{") && $0 != "}}" } == [])
        }
    }

    @Test func `feeds are linked for those who may read them`() async throws {
        try await withService { service in
            let analyst = try await service.open(Self.own, as: .analyst)
            #expect(analyst.link("/feeds/2") != nil)
            #expect(analyst.link("/feeds?building=5001030001") != nil)
            let investment = try await service.open(Self.own, as: .investment)
            #expect(investment.text.contains("2026-10-31 第 1 版"))
            #expect(investment.link("/feeds") == nil)
        }
    }

    @Test func `one can go on as far as the account may`() async throws {
        try await withService { service in
            let manager = try await service.open(Self.own)
            #expect(manager.link("/vacancies?building=5001030001") != nil)
            #expect(manager.link("/feeds#upload") != nil)
            let analyst = try await service.open(Self.own, as: .analyst)
            #expect(analyst.link("/vacancies?building=5001030001") != nil)
            #expect(analyst.link("/feeds#upload") == nil)
        }
    }

    @Test func `managers are not told how the rest of the district is`() async throws {
        try await withService { service in
            #expect(try await !service.open(Self.own).text.contains("区位熵"))
            let page = try await service.open(Self.own, as: .investment)
            #expect(page.text.contains("主导方向的区位熵"))
            #expect(page.text.contains("样本不足"))
        }
    }

    @Test func `late data is called late`() async throws {
        try await withService { service throws in
            service.clock.advance(seconds: 22 * 86_400)
            #expect(try await !service.own().contains("数据已过期"))
            service.clock.advance(seconds: 86_400)
            let text = try await service.own()
            #expect(text.contains("最近一份是 2026-10-31 的，已过 46 天，超过 45 天"))
        }
    }

    @Test func `a partial feed is put together with the one before`() async throws {
        try await withService { service in
            let feed = SampleFeed.make(floors: [3: [.leased("301", 900, tenant: "新公司")]])
                .replacing("areaUnit", with: "coverage=\"partial\" areaUnit")
            #expect(try await service.sendFeed(feed).status == 201)
            let page = try await service.open(Self.own)
            #expect(page.text.contains("由 2 份数据合成"))
            #expect(page.row("unit-3-301")?.contains("新公司") == true)
            #expect(page.row("unit-2-201") != nil)
            #expect(page.text.contains("部分楼层"))
            #expect(page.text.contains("2026-11-20：70.6%（1,800.00 ÷ 2,550.00 ㎡）"))
        }
    }

    @Test func `a tower is shown part by part`() async throws {
        try await withService { service in
            var policies = try TestDistrict.policies()
            let index = try #require(
                policies.buildings.firstIndex { $0.id == TestDistrict.own })
            policies.buildings[index].floors = (1...130).compactMap { FloorNumber($0) }.map {
                Building.FloorPlan(number: $0, grossArea: Area(squareMetres: 1000))
            }
            service.parts.backend.replace(policies)
            let top = try await service.open(Self.own + "?asOf=2026-10-31&colour=direction")
            #expect(top.text.contains("130F 至 71F（第 1 段，共 3 段）"))
            #expect(top.row("unit-1-101") == nil)
            #expect(top.oddities == [])
            let lower = try #require(top.link("/buildings/5001030001?asOf=2026-10-31&amp;colour"))
            #expect(lower.contains("direction"))
            let bottom = try await service.open(Self.own + "?floor=2")
            #expect(bottom.text.contains("10F 至 1F（第 3 段，共 3 段）"))
            #expect(bottom.row("unit-1-101") != nil)
            // The figures are the building's, whatever part of it is drawn.
            #expect(top.text.contains("入驻企业 2 家"))
        }
    }
}

extension TestAnswer {
    /// The row of the table that has an identifier.
    fileprivate func row(_ id: String) -> String? {
        let parts = text.split(separator: "<tr id=\"\(id)\">", maxSplits: 1)
        return parts.count == 2 ? String(parts[1].prefix { $0 != "\n" }) : nil
    }
}

extension TestService {
    /// The page of the manager's building; a session would be over by now.
    fileprivate func own() async throws -> String {
        try await get(
            Paths.building(TestDistrict.own), as: .manager, headers: [.accept: "text/html"]
        ).text
    }
}
