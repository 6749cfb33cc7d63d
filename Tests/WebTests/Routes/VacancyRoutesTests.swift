import Estate
import HTTPTypes
import Testing

@testable import Web

struct VacancyRoutesTests {
    @Test func `finds space, smallest first`() async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiVacancies + "?sort=area", as: .investment)
            #expect(answer.status == 200)
            #expect(
                answer.places == ["5001030001/102", "5001030002/102", "5001030001/301"])
            #expect(answer.json["total"].int == 3)
            #expect(answer.json["isTotalExact"].bool == true)
            #expect(answer.json["next"] == .null)
        }
    }

    @Test func `describes the parameters that are read, and the format`() throws {
        var read: Set<String> = ["format"]
        _ = try VacancyQuery.read(
            { name in
                read.insert(name)
                return nil
            }, classifier: Classifier(), district: nil, today: .make("2026-11-23"))
        #expect(Set(VacancyRoutes.searching.parameters.map(\.name)) == read)
    }

    @Test func `says what space costs whom`() async throws {
        try await withService { service in
            let query = "?sort=area&direction=industrial-software&headcount=45&by=2026-12-31"
            let answer = try await service.get(Paths.apiVacancies + query)
            #expect(answer.places.contains("5001030001/202"))
            let hit = try #require(answer.json["hits"].array.first)
            #expect(hit["askingRent"].double == 60)
            #expect(hit["policy"]["effectiveRent"].double == 40)
            #expect(hit["policy"]["incentives"].array.count == 1)
            #expect(hit["policy"]["contact"]["name"].string == "招商专员")
        }
    }

    @Test(arguments: [
        ("minArea=800", ["5001030001/301"]), ("maxArea=250", []),
        ("building=5001030002", ["5001030002/102"]), ("building=5001039999", []),
        ("role=point", ["5001030002/102"]), ("mantianxing=false", ["5001030002/102"]),
        ("park=digital-economy", ["5001030001/102", "5001030001/301"]),
        ("floorFrom=3", ["5001030001/301"]), ("wholeFloor=true", ["5001030001/301"]),
        ("use=retail", []),
    ])
    func `finds what is asked for`(query: String, places: [String]) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiVacancies + "?sort=area&" + query)
            #expect(answer.status == 200)
            #expect(answer.places == places)
        }
    }

    @Test func `shows managers space in their own buildings only`() async throws {
        try await withService { service in
            let answer = try await service.get(
                Paths.apiVacancies + "?sort=area", as: .otherManager)
            #expect(answer.places == ["5001030002/102"])
            #expect(answer.json["total"].int == 1)
            for building in [TestDistrict.own, TestDistrict.absent] {
                let other = try await service.get(
                    Paths.apiVacancies + "?building=\(building)", as: .otherManager)
                #expect(other.status == 403)
            }
        }
    }

    @Test func `lists page by page`() async throws {
        try await withService { service in
            var places: [String] = []
            var cursor: String?
            repeat {
                let next = cursor.map { "&cursor=\(Paths.percentEncoded($0))" } ?? ""
                let answer = try await service.get(
                    Paths.apiVacancies + "?sort=area&limit=1" + next)
                #expect(answer.places.count == 1)
                places += answer.places
                cursor = answer.json["next"].string
            } while cursor != nil && places.count < 10
            #expect(places == ["5001030001/102", "5001030002/102", "5001030001/301"])
        }
    }

    @Test(arguments: [
        ("minArea=much", "minArea"), ("maxRent=-1", "maxRent"), ("headcount=x", "headcount"),
        ("by=tomorrow", "by"), ("direction=farming", "direction"), ("industry=99", "industry"),
        ("role=edge", "role"), ("mantianxing=maybe", "mantianxing"), ("building=1", "building"),
        ("floorFrom=top", "floorFrom"), ("wholeFloor=2", "wholeFloor"), ("use=garden", "use"),
        ("sort=beauty", "sort"), ("limit=0", "limit"), ("cursor=x", "cursor"),
        ("park=nowhere", "park"), ("minarea=100", "minarea"), ("minArea=1&minArea=2", "minArea"),
    ])
    func `names the parameter that is wrong`(query: String, name: String) async throws {
        try await withService { service in
            let answer = try await service.get(Paths.apiVacancies + "?" + query)
            #expect(answer.status == 400)
            #expect(answer.json["parameter"].string == name)
        }
    }

    @Test(arguments: [("?format=csv", nil), ("", "text/csv")])
    func `finds space for a table, too`(query: String, accept: String?) async throws {
        try await withService { service in
            var headers = HTTPFields()
            headers[.accept] = accept
            let answer = try await service.get(Paths.apiVacancies + query, headers: headers)
            #expect(answer.status == 200)
            #expect(answer.type == "text/csv")
            #expect(
                answer.headers[.contentDisposition]?.contains("vacancies-2026-11-23.csv") == true)
            #expect(answer.text.split(separator: "\r\n").count == 4)
            let html = try await service.get(Paths.apiVacancies + "?format=html")
            #expect(html.status == 406)
        }
    }

    @Test func `answers what the client has with 304, until something changes`() async throws {
        try await withService { service in
            let tag = try #require(try await service.get(Paths.apiVacancies).headers[.eTag])
            let again = try await service.get(Paths.apiVacancies, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304)
            try await service.sendFeed(
                SampleFeed.make(TestDistrict.silent, floors: [1: [.vacant("101", 800)]]))
            let changed = try await service.get(Paths.apiVacancies, headers: [.ifNoneMatch: tag])
            #expect(changed.status == 200)
            #expect(changed.json["total"].int == 4)
        }
    }
}

extension TestAnswer {
    /// Each hit's building and units.
    fileprivate var places: [String] {
        json["hits"].array.map { hit in
            let units = hit["units"].array.compactMap(\.string).joined(separator: "+")
            return "\(hit["building"]["id"].string ?? "?")/\(units)"
        }
    }
}
