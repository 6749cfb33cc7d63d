import Estate
import HTTPTypes
import Testing

@testable import Web

struct TenantRoutesTests {
    private static func key(_ whose: RouteRights.Whose) -> String { whose.tenant }

    @Test func `tenants come the largest first`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiTenants, as: .investment)
            #expect(answer.json["total"].int == 3)
            #expect(
                answer.json["tenants"].array.map { $0["name"].string } == [
                    "重庆示例网络有限公司", "重庆示例设计有限公司", "重庆示例软件有限公司",
                ])
            let page = try await service.get(Paths.apiTenants + "?limit=1&cursor=2")
            #expect(page.json["tenants"].array.map { $0["area"].double } == [400])
            #expect(page.json["next"] == .null)
        }
    }

    @Test(
        arguments: [
            ("%E7%BD%91%E7%BB%9C", 1), ("91500000000000000x", 1), ("%E9%87%8D%E5%BA%86", 3),
            ("x1", 0),
        ])
    func `they are found by name and code`(search: String, count: Int) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiTenants + "?search=\(search)")
            #expect(answer.json["total"].int == count)
            #expect(answer.json["tenants"].array.allSatisfy { $0["name"] != .null })
        }
    }

    @Test func `managers find those in their own buildings`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiTenants, as: .otherManager)
            #expect(answer.json["tenants"].array.map { $0["name"].string } == ["重庆示例网络有限公司"])
        }
    }

    @Test func `a tenant's file says where it is, since when, and why it is of its class`()
        async throws
    {
        try await withService { service in
            let path = Paths.filled(Paths.apiTenant, Self.key(.own))
            let answer = try await service.get(path, as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["name"].string == "重庆示例软件有限公司")
            #expect(answer.json["area"].double == 400)
            #expect(answer.json["headcount"].int == 45)
            #expect(answer.json["class"]["reason"].string == "数据里写明了方向")
            let stay = try #require(answer.json["stays"].array.first)
            #expect(stay["since"].string == "2026-09-30")
            #expect(stay["until"] == .null)
            #expect(stay["records"].array.map { $0["area"].double } == [1350, 400])
            #expect(answer.json["units"].array.map { $0["unit"]["id"].string } == ["101"])
        }
    }

    @Test(arguments: ["x", "91350100M000100Y4Z", "91350100M000100Y43"])
    func `a tenant that is nowhere is not there`(key: String) async throws {
        try await withService { service async throws in
            let path = Paths.filled(Paths.apiTenant, key)
            #expect(try await service.get(path, as: .analyst).status == 404)
            #expect(try await service.get(path, as: .manager).status == 403)
        }
    }

    @Test func `a unit's history is told, the latest first`() async throws {
        try await withService { service in
            let path = Paths.filled(Paths.apiUnit, "5001030001")
            let answer = try await service.get(path + "?unit=202", as: .manager)
            #expect(answer.status == 200)
            let entries = answer.json["entries"].array
            #expect(entries.map { $0["asOf"].string } == ["2026-10-31", "2026-09-30"])
            #expect(entries.map { $0["unit"]["state"].string } == ["vacant", "leased"])
            #expect(entries.map { $0["floor"].int } == [2, 2])
            #expect(try await service.get(path).status == 400)
            #expect(try await service.get(path + "?unit=999").status == 404)
        }
    }
}
