import Estate
import HTTPTypes
import Testing

@testable import Web

/// 招商找房, as people see it.
@Suite struct VacanciesPageTests {
    @Test func `says how well space fits, why, and which policies apply or nearly do`() async throws
    {
        try await withService { service in
            let page = try await service.open(
                Paths.vacancies + "?direction=industrial-software&headcount=15&minArea=300",
                as: .investment)
            #expect(page.status == 200)
            #expect(page.oddities == [])
            for text in [
                "工业软件是该楼第 1 位的招商方向", "一核多点的核心楼宇", "满天星示范楼宇", "现在就可用",
                "还差一项：再增加 5 人即可享受“工业软件企业租金减免”", "装修补贴（每平方米补贴 300 元）",
                "一次性补贴约 270,000 元", "匹配分满分 100",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
    }

    @Test func `the best fitting come first where it is said who is looking`() async throws {
        try await withService { service in
            let query = "?direction=industrial-software&headcount=45"
            let answer = try await service.get(Paths.apiVacancies + query, as: .investment)
            let scores = answer.json["hits"].array.compactMap { $0["fit"]["score"].int }
            #expect(scores.count == 3 && scores == scores.sorted(by: >))
            for hit in answer.json["hits"].array {
                let points = hit["fit"]["reasons"].array.compactMap { $0["points"].int }
                #expect(hit["fit"]["score"].int == points.reduce(0, +))
            }
        }
    }

    @Test func `neighbours come as one, on the page as elsewhere`() async throws {
        try await withService { service in
            try await service.sendFeed(
                SampleFeed.make(
                    TestDistrict.silent,
                    floors: [
                        1: [.vacant("101", 400), .vacant("102", 400)],
                        2: [.vacant("201", 800)],
                        3: [.leased("301", 300), .vacant("302", 300), .vacant("303", 200)],
                    ]))
            let query = "?contiguous=true&sort=floor&building=\(TestDistrict.silent)"
            let page = try await service.open(Paths.vacancies + query, as: .investment)
            #expect(page.oddities == [])
            #expect(page.text.contains("1–2 层 101 + 102 + 201"))
            #expect(page.text.contains("3 层 302 + 303"))
            #expect(page.text.contains("name=\"contiguous\" value=\"true\" checked"))
            let answer = try await service.get(Paths.apiVacancies + query, as: .investment)
            #expect(answer.json["hits"].array.map { $0["kind"].string } == ["block", "block"])
            #expect(answer.json["hits"].array.first?["floors"].array.map(\.int) == [1, 2])
            let table = try await service.get(
                Paths.apiVacancies + query + "&format=csv", as: .investment)
            #expect(table.text.contains(",1–2,101+102+201,1600.00,"))
        }
    }

    @Test func `an industry without a direction is not passed over in silence`() async throws {
        try await withService { service in
            for (query, isSaid) in [
                ("industry=6513", true), ("industry=6511", false),
                ("industry=6513&direction=other", false),
            ] {
                let page = try await service.open(
                    Paths.vacancies + "?" + query, as: .investment)
                #expect(page.status == 200)
                #expect(page.oddities == [])
                #expect(page.text.contains("行业代码 6513 应用软件开发：对应多个方向") == isSaid)
                let answer = try await service.get(
                    Paths.apiVacancies + "?" + query, as: .investment)
                #expect(answer.json["industry"]["note"].string?.contains("6513") ?? false == isSaid)
            }
        }
    }

    @Test func `a mistake is pointed out, and nothing can be saved`() async throws {
        try await withService { service in
            let page = try await service.get(
                Paths.vacancies + "?minArea=much", as: .investment, by: .browser)
            #expect(page.status == 400)
            #expect(page.oddities == [])
            #expect(!page.text.contains("把现在的条件保存为"))
        }
    }

    @Test func `numbers may be written as people write them`() async throws {
        try await withService { service throws in
            func leads(_ query: String) async throws -> String? {
                let answer = try await service.get(
                    Paths.vacancies + "?" + query, as: .investment, by: .browser)
                return answer.status == 303 ? answer.headers[.location] : nil
            }
            let typed = "minArea=３００&maxArea=1,000 ㎡&maxRent=65元/㎡·月&headcount=10人"
            let query = typed.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=")
                return "\(parts[0])=\(Paths.percentEncoded(String(parts[1])))"
            }.joined(separator: "&")
            #expect(
                try await leads(query + "&by=2026-01-31&sort=rent") == Paths.vacancies
                    + "?minArea=300&maxArea=1000&maxRent=65&headcount=10&by=2026-11-23&sort=rent")
            #expect(try await leads("minArea=300&floorFrom=-1&by=2026-11-23") == nil)
            #expect(try await leads("minArea=much") == nil)
        }
    }

    @Test(arguments: [
        ("minArea=800&maxArea=300", "上限 300.00 ㎡ 小于下限 800.00 ㎡"),
        ("floorFrom=20&floorTo=5", "最高 5 层低于最低 20 层"),
    ])
    func `limits that nothing can lie between are pointed out`(
        query: String, problem: String
    ) async throws {
        try await withService { service throws in
            let page = try await service.get(
                Paths.vacancies + "?" + query, as: .investment, by: .browser)
            #expect(page.status == 400)
            #expect(page.oddities == [])
            #expect(page.text.contains(problem))
            #expect(try await service.get(Paths.apiVacancies + "?" + query).status == 200)
        }
    }
}
