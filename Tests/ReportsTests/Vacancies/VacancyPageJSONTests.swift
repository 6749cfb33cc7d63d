import Estate
import Reports
import Testing

@Suite struct VacancyPageJSONTests {
    private func json(_ page: VacancyPage) -> String {
        String(decoding: page.json(), as: UTF8.self)
    }

    @Test func `has the keys it promises in their order, and no others`() {
        let outline = JSONOutline(VacancyPage.sample(headcount: 15).json())
        #expect(
            outline.keys == [
                "$": ["total", "isTotalExact", "industry", "hits", "next"],
                "$.hits[]": [
                    "kind", "building", "floors", "units", "area", "askingRent", "availableFrom",
                    "fit", "policy",
                ],
                "$.hits[].building": ["id", "name", "park", "role", "mantianxing"],
                "$.hits[].fit": ["score", "reasons"],
                "$.hits[].fit.reasons[]": ["code", "points", "text"],
                "$.hits[].policy": [
                    "incentives", "nearIncentives", "effectiveRent", "grants", "contact",
                ],
                "$.hits[].policy.incentives[]": [
                    "name", "rentReduction", "months", "grantPerSquareMetre", "source",
                ],
                "$.hits[].policy.nearIncentives[]": [
                    "name", "rentReduction", "months", "grantPerSquareMetre", "source", "missing",
                    "text",
                ],
                "$.hits[].policy.nearIncentives[].missing": [
                    "code", "directions", "area", "headcount",
                ],
                "$.hits[].policy.contact": ["name", "phone"],
            ])
        #expect(outline.uneven.isEmpty)
    }

    @Test func `says all there is to say of each hit`() {
        let expected = """
            {"total":3,"isTotalExact":true,"industry":null,"hits":[\
            {"kind":"unit","building":{"id":"5001030002","name":"示例大厦B座","park":null,\
            "role":"point","mantianxing":false},"floors":[-1],"units":["B1"],"area":100.00,\
            "askingRent":null,"availableFrom":"2026-11-23","fit":{"score":13,"reasons":[\
            {"code":"direction","points":0,"text":"该楼没有写明招商方向"},\
            {"code":"clustering","points":0,"text":"该楼还没有已认定方向的入驻企业"},\
            {"code":"date","points":10,"text":"现在就可用"},\
            {"code":"layout-role","points":3,"text":"一核多点的多点楼宇"},\
            {"code":"crowded","points":0,"text":"人均 2.22 ㎡，不足 4 ㎡。"}]},\
            "policy":{"incentives":[],"nearIncentives":[],"effectiveRent":null,"grants":null,"contact":null}},\
            {"kind":"unit","building":{"id":"5001030001","name":"示例·数字经济产业园A座",\
            "park":"digital-economy","role":"core","mantianxing":true},"floors":[],\
            "units":["附1"],"area":120.00,"askingRent":58.000000,"availableFrom":"2026-11-23",\
            "fit":{"score":20,"reasons":[\
            {"code":"direction","points":0,"text":"该楼没有写明招商方向"},\
            {"code":"clustering","points":0,"text":"该楼还没有已认定方向的入驻企业"},\
            {"code":"date","points":10,"text":"现在就可用"},\
            {"code":"layout-role","points":6,"text":"一核多点的核心楼宇"},\
            {"code":"mantianxing","points":4,"text":"满天星示范楼宇"},\
            {"code":"crowded","points":0,"text":"人均 2.67 ㎡，不足 4 ㎡。"}]},\
            "policy":{"incentives":[],"nearIncentives":[],"effectiveRent":58.000000,"grants":null,\
            "contact":{"name":"招商专员","phone":"023-00000000"}}},\
            {"kind":"block","building":{"id":"5001030001","name":"示例·数字经济产业园A座",\
            "park":"digital-economy","role":"core","mantianxing":true},"floors":[3],\
            "units":["301","302"],"area":1650.50,"askingRent":65.000000,\
            "availableFrom":"2026-12-01","fit":{"score":26,"reasons":[\
            {"code":"direction","points":0,"text":"该楼没有写明招商方向"},\
            {"code":"clustering","points":0,"text":"该楼还没有已认定方向的入驻企业"},\
            {"code":"rent","points":10,"text":"适用的政策使前 36 个月的租金平均低 33.3%"},\
            {"code":"date","points":6,"text":"2026-12-01 空出，比要求早 30 天"},\
            {"code":"layout-role","points":6,"text":"一核多点的核心楼宇"},\
            {"code":"mantianxing","points":4,"text":"满天星示范楼宇"},\
            {"code":"rent-from-policy","points":0,"text":"没有挂牌租金，取该楼政策租金区间的中值。"}]},\
            "policy":{"incentives":[{"name":"工业软件企业租金减免","rentReduction":0.500000,\
            "months":24,"grantPerSquareMetre":null,"source":"渝中区示例文件〔2025〕1号"},\
            {"name":"装修补贴","rentReduction":null,"months":null,\
            "grantPerSquareMetre":300.000000,"source":null}],"nearIncentives":[],\
            "effectiveRent":43.333333,"grants":495150.000000,\
            "contact":{"name":"招商专员","phone":"023-00000000"}}}],"next":null}

            """
        #expect(json(.sample()) == expected)
    }

    @Test func `says what is missing for an incentive that nearly applies`() {
        let near = """
            "nearIncentives":[{"name":"工业软件企业租金减免","rentReduction":0.500000,"months":24,\
            "grantPerSquareMetre":null,"source":"渝中区示例文件〔2025〕1号",\
            "missing":{"code":"headcount","directions":[],"area":null,"headcount":5},\
            "text":"再增加 5 人即可享受“工业软件企业租金减免”"}],"effectiveRent":65.000000,\
            "grants":495150.000000
            """
        #expect(json(.sample(headcount: 15)).contains(near))
    }

    @Test func `says where the next page begins`() {
        #expect(
            json(.sample(limit: 2)).hasSuffix(",\"next\":\"12000_5001030001_0_0\"}\n"))
    }

    @Test func `says that more has been found than was counted`() {
        var page = VacancyPage.sample(buildings: [])
        page.total = VacancyPage.mostCounted
        page.isTotalExact = false
        #expect(
            json(page)
                == """
                {"total":1000,"isTotalExact":false,"industry":null,"hits":[],"next":null}

                """)
    }

    @Test func `says how the industry code was understood`() throws {
        let code = try #require(IndustryCode("6510", edition: .edition2017))
        let bytes = VacancyPage.sample(buildings: []).json(
            industry: IndustryReading(code, Classifier()))
        #expect(
            String(decoding: bytes, as: UTF8.self).hasPrefix(
                """
                {"total":0,"isTotalExact":true,"industry":{"code":"6510","direction":null,\
                "note":"行业代码 6510：只有 2011 版才有的代码，所以
                """))
    }
}
