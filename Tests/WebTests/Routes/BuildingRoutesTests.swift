import Estate
import HTTPTypes
import Testing

@testable import Web

struct BuildingRoutesTests {
    @Test func `lists the register`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiBuildings, as: .investment)
            #expect(answer.status == 200)
            #expect(answer.ids == ["5001030001", "5001030002", "5001030003"])
            let buildings = answer.json["buildings"].array
            #expect(buildings[0]["role"].string == "core")
            #expect(buildings[0]["mantianxing"].bool == true)
            #expect(buildings[0]["grossArea"].double == 3000)
            #expect(buildings[0]["feed"]["asOf"].string == "2026-10-31")
            #expect(buildings[0]["stale"].bool == false)
            #expect(buildings[1]["park"] == .null)
            #expect(buildings[2]["feed"] == .null)
            #expect(buildings[2]["stale"].bool == true)
        }
    }

    @Test func `lists page by page`() async throws {
        try await withService { service in
            let first = try await service.get(Paths.apiBuildings + "?limit=2")
            #expect(first.ids == ["5001030001", "5001030002"])
            #expect(first.json["next"].string == "5001030002")
            let last = try await service.get(Paths.apiBuildings + "?limit=2&cursor=5001030002")
            #expect(last.ids == ["5001030003"])
            #expect(last.json["next"] == .null)
        }
    }

    @Test func `shows managers their own buildings only`() async throws {
        try await withService { service async throws in
            #expect(try await service.get(Paths.apiBuildings, as: .manager).ids == ["5001030001"])
        }
    }

    @Test(arguments: [("limit=0", "limit"), ("cursor=x", "cursor"), ("park=a", "park")])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiBuildings + "?" + query)
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
        }
    }

    @Test func `calls a building stale once its feed is too old`() async throws {
        try await withService { service async throws in
            let uri = "/api/v1/buildings/5001030001"
            // 45 days after 2026-10-31 is 2026-12-15.
            service.clock.advance(seconds: 22 * 86_400)
            #expect(try await service.get(uri).json["stale"].bool == false)
            service.clock.advance(seconds: 86_400)
            #expect(try await service.get(uri).json["stale"].bool == true)
        }
    }

    @Test func `shows a building with its policy`() async throws {
        try await withService { service in
            let answer = try await service.get("/api/v1/buildings/5001030001", as: .manager)
            #expect(answer.status == 200)
            #expect(answer.json["name"].string == "示例大厦")
            #expect(answer.json["policy"]["incentives"].array.count == 2)
            #expect(answer.json["policy"]["contact"]["phone"].string == "023-00000000")
            #expect(answer.json["carrier"]["floors"] == .list([.number(2), .number(3)]))
            #expect(answer.json["feed"]["id"].int == 2)
            let plain = try await service.get("/api/v1/buildings/5001030003")
            #expect(plain.json["policy"] == .null)
            #expect(plain.json["feed"] == .null)
        }
    }

    @Test(arguments: ["5001039999", "500103000", "x", "5001030001%20", "%EF%BC%95001030001"])
    func `knows no other building`(id: String) async throws {
        try await withService { service async throws in
            for path in ["", "/stack", "/stack?asOf=2026-10-31"] {
                let uri = "/api/v1/buildings/\(id)\(path)"
                #expect(try await service.get(uri).status == 404)
                #expect(try await service.get(uri, as: .manager).status == 403)
            }
        }
    }

    @Test func `shows a building floor by floor`() async throws {
        try await withService { service in
            let answer = try await service.get("/api/v1/buildings/5001030001/stack")
            #expect(answer.status == 200)
            #expect(answer.json["asOf"].string == "2026-11-23")
            #expect(answer.json["feed"]["id"].int == 2)
            let floors = answer.json["floors"].array
            #expect(floors.map { $0["number"].int } == [3, 2, 1])
            let unit = floors[1]["units"].array[0]
            #expect(unit["state"].string == "leased")
            #expect(unit["tenant"]["direction"].string == "industrial-software")
            #expect(unit["lease"]["rent"].double == 68)
            let lines = TestDistrict.octoberFeed.split(separator: "\n")
            let line = try #require(unit["line"].int)
            #expect(lines[line - 1].contains("<unit id=\"201\""))
        }
    }

    @Test func `shows it as of any day`() async throws {
        try await withService { service in
            let september = try await service.get(
                "/api/v1/buildings/5001030001/stack?asOf=2026-10-30", as: .manager)
            #expect(september.json["feed"]["asOf"].string == "2026-09-30")
            let before = try await service.get(
                "/api/v1/buildings/5001030001/stack?asOf=2026-01-01")
            #expect(before.json["feed"] == .null)
            #expect(before.json["floors"].array.count == 3)
            let wrong = try await service.get(
                "/api/v1/buildings/5001030001/stack?asOf=2026-02-30")
            #expect(wrong.status == 400)
            #expect(wrong.json["parameter"].string == "asOf")
        }
    }

    @Test(arguments: ["", "/5001030001", "/5001030001/stack"])
    func `answers what the client has with 304, until something changes`(path: String)
        async throws
    {
        try await withService { service in
            let uri = Paths.apiBuildings + path
            let tag = try #require(try await service.get(uri).headers[.eTag])
            #expect(try await service.get(uri, headers: [.ifNoneMatch: tag]).status == 304)
            // Another caller, another answer.
            let other = try await service.get(
                uri, as: .analyst, headers: [.ifNoneMatch: tag])
            #expect(other.status == 200)
            service.clock.advance(seconds: 86_400)
            #expect(try await service.get(uri, headers: [.ifNoneMatch: tag]).status == 200)
        }
    }
}

extension TestAnswer {
    fileprivate var ids: [String] { json["buildings"].array.compactMap { $0["id"].string } }
}
