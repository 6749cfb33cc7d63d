import Estate
import HTTPTypes
import Testing

@testable import Web

/// 动态 and 租约到期.
@Suite struct MovementPagesTests {
    private static let days = Paths.movements + "?from=2026-09-30&to=2026-10-31"

    @Test(arguments: [Person.manager, .investment, .analyst, .admin])
    func `everybody who may sees what moved`(person: Person) async throws {
        try await withService { service in
            let page = try await service.open(Self.days, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "2026-09-30 与 2026-10-31 相比", "<p class=\"value\">-450</p>",
                "迁入 500.00 ＋ 扩租 0.00 − 迁出 0.00 − 缩租 950.00 ＋ 没有写明租户的面积变化 0.00 ＝ 净吸纳 -450.00 ㎡",
                "class=\"chart gutter flow\"", "重庆示例设计有限公司", "共 2 家企业有变动",
                "<a href=\"/movements\" aria-current=\"page\">动态</a>",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(page.text.contains("只有一个日期有数据的楼宇") == (person != .manager))
            #expect(page.text.contains("动态 · 自己的楼宇") == (person == .manager))
            #expect(
                page.link("/api/v1/movements?from=2026-09-30&amp;to=2026-10-31&amp;format=csv")
                    != nil)
        }
    }

    @Test func `a building can be looked at by itself`() async throws {
        try await withService { service in
            let page = try await service.open(Self.days + "&building=5001030001", as: .analyst)
            #expect(page.text.contains("动态 · 示例大厦"))
            #expect(page.link("/movements?from=2026-09-30&amp;to=2026-10-31\"") != nil)
            let building = try await service.open(Paths.building(TestDistrict.own))
            #expect(building.link("/movements?building=5001030001") != nil)
        }
    }

    @Test(
        arguments: [
            (
                "from=2026-10-31&to=2026-09-30", 422, "应早于",
                [
                    "name=\"from\" type=\"date\" max=\"2026-11-23\" value=\"2026-10-31\" aria-invalid",
                    "name=\"to\" type=\"date\" max=\"2026-11-23\" value=\"2026-09-30\">",
                ]
            ),
            (
                "to=2026-12-01", 422, "还没有到",
                ["name=\"to\" type=\"date\" max=\"2026-11-23\" value=\"2026-12-01\" aria-invalid"]
            ),
            (
                "from=x&knownAt=2026-10-31T08:00", 400, "“x”应写成",
                [
                    "name=\"from\" type=\"text\" max=\"2026-11-23\" value=\"x\" aria-invalid",
                    "type=\"datetime-local\" value=\"2026-10-31T08:00\"",
                ]
            ),
        ])
    func `a slip is said at the field, which keeps what was written, and nothing else is shown`(
        query: String, status: Int, text: String, fields: [String]
    ) async throws {
        try await withService { service in
            let page = try await service.open(Paths.movements + "?" + query)
            #expect(page.status == status)
            #expect(page.text.contains("<div class=\"notice error\" role=\"status\"><p>"))
            #expect(page.text.contains(text))
            for field in fields { #expect(page.text.contains(field), "\(field)") }
            #expect(!page.text.contains("各月动态"))
            #expect(!page.text.contains("下载"))
            #expect(page.oddities == [])
        }
    }

    @Test func `days may be written as people do`() async throws {
        try await withService { service in
            let days = "from=2026%E5%B9%B49%E6%9C%8830%E6%97%A5&to=2026/10/31"
            let page = try await service.open(Paths.movements + "?" + days)
            #expect(page.status == 200)
            #expect(page.text.contains("2026-09-30 与 2026-10-31 相比"))
            #expect(try await service.get(Paths.apiMovements + "?" + days).status == 400)
        }
    }

    @Test func `months in which no building sent anything say so`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.movements + "?to=2026-11-20", as: .manager)
            // September's and October's feeds: all other months have none.
            #expect(page.text.contains("2026-11：没有楼宇报来新数据，看不出变动"))
            #expect(page.text.contains("2026-10：迁入 500.00 ㎡"))
            #expect(page.text.contains("个月没有楼宇报来新数据（图里画斜线）"))
            #expect(page.text.contains("到 2026-11-20，无新数据"))
            let answer = try await service.get(
                Paths.apiMovements + "?from=2026-08-31&to=2026-11-20&series=month")
            #expect(answer.json["series"].array.map { $0["renewed"].int } == [0, 1, 0])
            let overview = try await service.open(Paths.overview, as: .analyst)
            #expect(overview.text.contains("<p class=\"muted\">3 栋中 0 栋有新数据</p>"))
            try await service.sendFeed(SampleFeed.sound())
            let later = try await service.open(Paths.overview, as: .analyst)
            #expect(later.text.contains("3 栋中 1 栋有新数据"))
        }
    }

    @Test func `a district without data has the pages too`() async throws {
        try await withService { service in
            let page = try await service.open(
                Paths.movements + "?from=2020-01-01&to=2020-02-01", as: .analyst)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("两个日期之间没有企业迁入、迁出或改变面积"))
            let expiries = try await service.open(Paths.expiries + "?asOf=2020-01-01")
            #expect(expiries.oddities == [])
            #expect(expiries.text.contains("到这一天为止还没有楼宇报送过数据，不知道有哪些租约。"))
            #expect(!expiries.text.contains("<svg"))
        }
    }

    @Test func `leases of a day to come are not made up`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.expiries + "?asOf=2030-01-01")
            #expect(page.status == 422)
            #expect(page.oddities == [])
            #expect(page.text.contains("value=\"2030-01-01\" aria-invalid=\"true\""))
            #expect(page.text.contains("2030-01-01 还没有到，最晚到今天（2026-11-23）。"))
            #expect(!page.text.contains("各季度"))
            #expect(!page.text.contains("下载"))
        }
    }

    @Test(arguments: [Person.manager, .analyst])
    func `when leases end is shown by quarter and group`(person: Person) async throws {
        try await withService { service in
            let page = try await service.open(Paths.expiries, as: person)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            let area = person == .manager ? "900.00" : "1,500.00"
            #expect(page.text.contains("出租 \(area) ㎡"))
            #expect(page.text.contains("class=\"chart gutter expiry\""))
            #expect(page.link("/buildings/5001030001#leases") != nil)
            #expect((page.link("/buildings/5001030002#leases") != nil) == (person == .analyst))
            #expect(try await service.open(Paths.expiries + "?asOf=x").status == 400)
        }
    }
}
