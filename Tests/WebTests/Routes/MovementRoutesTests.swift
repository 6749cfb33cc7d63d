import Estate
import HTTPTypes
import Testing

@testable import Web

struct MovementRoutesTests {
    private static let days = "?from=2026-09-30&to=2026-10-31"

    @Test func `says who came and went, and that it adds up`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiMovements + Self.days, as: .analyst)
            #expect(answer.status == 200)
            let total = answer.json["total"]
            #expect(total["buildings"].int == 1)
            #expect(total["occupiedBefore"].double == 1350)
            #expect(total["occupiedAfter"].double == 900)
            #expect(total["netAbsorption"].double == -450)
            #expect(total["movedIn"]["area"].double == 500)
            #expect(total["shrunk"]["area"].double == 950)
            #expect(total["movedOut"]["tenants"].int == 0)
            #expect(answer.json["roles"].array.map { $0["buildings"].int } == [1, 0, 0])
            let tenants = answer.json["tenants"].array
            #expect(tenants.map { $0["name"].string } == ["重庆示例软件有限公司", "重庆示例设计有限公司"])
            #expect(tenants.map { $0["kind"].string } == ["shrunk", "moved-in"])
            #expect(answer.json["next"] == .null)
            #expect(answer.json["series"] == .null)
        }
    }

    @Test func `a building with data on one day only is not counted`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiMovements + Self.days)
            let buildings = answer.json["buildings"].array
            #expect(buildings.map { $0["flow"] == .null } == [false, true, true])
            #expect(buildings[1]["before"] == .null)
            #expect(buildings[1]["after"]["occupied"].double == 600)
            #expect(buildings[1]["after"]["feed"]["asOf"].string == "2026-10-31")
        }
    }

    @Test func `without days it is this month so far`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiMovements)
            #expect(answer.json["from"].string == "2026-10-31")
            #expect(answer.json["to"].string == "2026-11-23")
            #expect(answer.json["total"]["buildings"].int == 2)
            #expect(answer.json["total"]["netAbsorption"].double == 0)
        }
    }

    @Test func `a moment before the feeds knows of none`() async throws {
        try await withService { service in
            let query = Self.days + "&knownAt=2026-11-01"
            let answer = try await service.get(Paths.apiMovements + query)
            #expect(answer.status == 200)
            #expect(answer.json["total"]["buildings"].int == 0)
        }
    }

    @Test func `tenants come page by page`() async throws {
        try await withService { service in
            let path = Paths.apiMovements + Self.days + "&limit=1"
            let first = try await service.get(path)
            #expect(first.json["next"].string == "1")
            let second = try await service.get(path + "&cursor=1")
            #expect(second.json["tenants"].array.map { $0["kind"].string } == ["moved-in"])
            #expect(second.json["next"] == .null)
        }
    }

    @Test func `steps add up to the whole`() async throws {
        try await withService { service in
            let query = "?from=2026-08-31&to=2026-11-23&series=month"
            let answer = try await service.get(Paths.apiMovements + query)
            let steps = answer.json["series"].array
            #expect(steps.map { $0["period"].string } == ["2026-09", "2026-10", "2026-11"])
            #expect(steps.map { $0["netAbsorption"].double } == [0, -450, 0])
            #expect(steps.map { $0["buildings"].int } == [0, 1, 2])
        }
    }

    @Test func `the table's changes add up to the net absorption`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiMovements + Self.days + "&format=csv")
            #expect(answer.type == "text/csv")
            #expect(
                answer.text.dropFirst() == """
                    楼宇编号,楼宇,角色,园区,企业,统一社会信用代码,方向,变动,2026-09-30 面积(㎡),\
                    2026-10-31 面积(㎡),变化(㎡),全部楼宇合计的变动,区内迁移\r
                    5001030001,示例大厦,核心,digital-economy,重庆示例软件有限公司,,工业软件,缩租,\
                    1350.00,400.00,-950.00,缩租,否\r
                    5001030001,示例大厦,核心,digital-economy,重庆示例设计有限公司,91500000000000000X,\
                    工业软件,迁入,0.00,500.00,500.00,迁入,否\r

                    """)
        }
    }

    @Test func `managers see what moved in their own buildings`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiMovements, as: .otherManager)
            #expect(answer.json["buildings"].array.map { $0["id"].string } == ["5001030002"])
            let expiries = try await service.get(Paths.apiExpiries, as: .otherManager)
            #expect(expiries.json["buildings"].array.map { $0["id"].string } == ["5001030002"])
            #expect(expiries.json["total"]["byQuarter"].array.count == 12)
        }
    }

    @Test(
        arguments: [
            ("from=2026-10-31&to=2026-09-30", 422), ("to=2026-11-24", 422),
            ("knownAt=2027-01-01", 400), ("from=2000-01-01&series=month", 422),
            ("from=2026-02-30", 400), ("series=week", 400), ("building=1", 400),
            ("when=now", 400), ("format=xlsx", 406),
        ])
    func `what can't be answered is refused`(query: String, status: Int) async throws {
        try await withService { service async throws in
            #expect(try await service.get(Paths.apiMovements + "?" + query).status == status)
        }
    }

    @Test func `says when leases end`() async throws {
        try await withService { service in
            let path = Paths.apiExpiries + "?quarters=6&asOf=2026-11-23"
            let answer = try await service.get(path, as: .investment)
            #expect(answer.status == 200)
            let quarters = answer.json["quarters"].array.compactMap(\.string)
            #expect(quarters.first == "2026-Q4")
            let total = answer.json["total"]
            let end = try #require(quarters.firstIndex(of: "2028-Q1"))
            #expect(total["byQuarter"].array[end]["area"].double == 1500)
            #expect(total["byQuarter"].array[end]["units"].int == 3)
            #expect(total["byQuarter"].array[end]["tenants"].int == 3)
            #expect(total["over"]["units"].int == 0)
            #expect(answer.json["buildings"].array.map { $0["leases"] == .null }.last == true)
            let csv = try await service.get(path + "&format=csv")
            #expect(csv.text.contains("合计,,,2028-Q1,1500.00,3,3,0.00,0.00\r\n"))
        }
    }
}
