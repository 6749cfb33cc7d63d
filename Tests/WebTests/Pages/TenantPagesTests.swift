import Estate
import HTTPTypes
import Testing

@testable import Web

/// 企业, 一企一档 and what units have been.
@Suite struct TenantPagesTests {
    private static let file = Paths.filled(Paths.tenant, RouteRights.Whose.own.tenant)

    @Test func `tenants are found and lead to their files`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.tenants, as: .investment)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            #expect(page.text.contains("入驻企业 3 家"))
            #expect(page.link(Self.file) != nil)
            let found = try await service.open(
                Paths.tenants + "?search=\(Paths.percentEncoded("设计"))", as: .investment)
            #expect(found.text.contains("找到企业 1 家"))
            #expect(found.oddities == [])
            let none = try await service.open(
                Paths.tenants + "?search=91350100M000100Y43", as: .investment)
            #expect(none.text.contains("没有这样的企业入驻"))
            #expect(none.link("/tenants/91350100M000100Y43") != nil)
            #expect(none.oddities == [])
        }
    }

    @Test func `managers find and see what is in their own buildings`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.tenants)
            #expect(page.text.contains("入驻企业 2 家"))
            #expect(!page.text.contains("重庆示例网络有限公司"))
            let other = Paths.filled(Paths.tenant, RouteRights.Whose.other.tenant)
            let absent = Paths.filled(Paths.tenant, RouteRights.Whose.absent.tenant)
            #expect(try await service.open(other).status == 403)
            #expect(try await service.open(absent).status == 403)
            #expect(try await service.open(absent, as: .admin).status == 404)
        }
    }

    @Test func `the file says where, since when, how many and why`() async throws {
        try await withService { service in
            let page = try await service.open(Self.file, as: .analyst)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "重庆示例软件有限公司", "400.00 ㎡", "2026-09-30 起", "45 人", "数据里写明了方向", "1,350.00",
                "2025-03-01 至 2028-02-29",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(page.link("/buildings/5001030001/units?unit=101") != nil)
            #expect(page.link("/feeds/2") != nil)
            let investment = try await service.open(Self.file, as: .investment)
            #expect(investment.link("/feeds/2") == nil)
        }
    }

    @Test func `files lead to where directions are decided and back, for those who may follow`()
        async throws
    {
        try await withService { service in
            #expect(try await service.sendFeed(UnclassifiedPagesTests.feed).status == 201)
            let file = "/tenants/91350100M000100Y43"
            let deciding = "/directions/tenant?uscc=91350100M000100Y43"
            let page = try await service.open(file, as: .investment)
            #expect(page.link(deciding) != nil)
            for path in [deciding, Paths.unclassified] {
                let other = try await service.open(path, as: .investment)
                #expect(other.oddities == [])
                #expect(other.link(file) != nil, "\(path)")
            }
            #expect(try await service.open(Self.file).link("/directions/tenant") == nil)
            let made = try await service.submit(
                Paths.assignments,
                [
                    ("uscc", "91350100M000100Y43"), ("direction", "it-services"),
                    ("from", "2026-11-01"),
                ], as: .investment)
            #expect(made.status == 303)
            for path in [Paths.assignments, "/directions/it-services"] {
                let other = try await service.open(path, as: .investment)
                #expect(other.link(file) != nil, "\(path)")
            }
        }
    }

    @Test func `a unit leads to its tenant's file while the tenant is there`() async throws {
        try await withService { service in
            let page = try await service.open("/buildings/5001030001/units?unit=101")
            #expect(page.text.contains("<a class=\"button secondary\" href=\"\(Self.file)\">"))
            let free = try await service.open("/buildings/5001030001/units?unit=202")
            #expect(!free.text.contains("租户的一企一档"))
        }
    }

    @Test func `a tenant that has left has a file still`() async throws {
        try await withService { service in
            let feed = SampleFeed.sound().replacing("重庆示例软件有限公司", with: "重庆示例新来有限公司")
            #expect(try await service.sendFeed(feed).status == 201)
            let page = try await service.open(Self.file, as: .analyst)
            #expect(page.status == 200)
            #expect(page.text.contains("现在没有入驻"))
            #expect(page.text.contains("2026-11-20"))
            #expect(page.oddities == [])
        }
    }

    @Test func `the stacking plan and the list of tenants lead to histories`() async throws {
        try await withService { service in
            let page = try await service.open(Paths.building(TestDistrict.own))
            #expect(page.link("/buildings/5001030001/units?unit=202") != nil)
            #expect(page.link(Self.file) != nil)
            let unit = try await service.open("/buildings/5001030001/units?unit=202")
            #expect(unit.status == 200)
            #expect(unit.oddities == [])
            // The line of each of its two feeds.
            #expect(unit.text.contains("<a href=\"/feeds/2?line=9#line\"><bdi>9</bdi></a>"))
            #expect(unit.count(of: "class=\"number screen-only\"") == 3)
            #expect(unit.link(Self.file) != nil)
            for text in ["示例大厦 <bdi>202</bdi>", "状态、租户、租约", "首次", "2026-12-01"] {
                #expect(unit.text.contains(text), "\(text)")
            }
            #expect(try await service.open("/buildings/5001030001/units?unit=9").status == 404)
            #expect(try await service.open("/buildings/5001030001/units").status == 400)
            #expect(try await service.open("/buildings/5001030002/units?unit=9").status == 403)
        }
    }

    @Test func `whatever a feed says stays text`() async throws {
        try await withService { service in
            let hostile = "&lt;b&gt;&quot;'../{{frame.csrf}}"
            let feed = SampleFeed.sound().replacing("\"101\"", with: "\"\(hostile)\"")
                .replacing("重庆示例软件有限公司", with: hostile)
            #expect(try await service.sendFeed(feed).status == 201)
            let unit = Paths.unit("<b>\"'../{{frame.csrf}}", in: TestDistrict.own)
            let key = TenantKey(creditCode: nil, name: "<b>\"'../{{frame.csrf}}")
            for path in [
                unit, Paths.filled(Paths.tenant, key?.description ?? ""), Paths.tenants,
                Paths.movements,
            ] {
                let page = try await service.open(path)
                #expect(page.status == 200, "\(path)")
                #expect(!page.text.contains("<b>"), "\(path)")
                #expect(page.text.contains("&lt;b&gt;"), "\(path)")
            }
        }
    }
}
