import Estate
import Testing

@Suite struct VacancyQueryReadingTests {
    private let today = CalendarDate.make("2026-11-23")
    private let district = District.make(parks: [District.Park(id: "p", name: "甲园")])

    private func read(
        _ values: [String: String], classifier: Classifier = Classifier()
    ) throws(VacancyQuery.Problem) -> VacancyQuery {
        try VacancyQuery.read(
            { values[$0] }, classifier: classifier, district: district, today: today)
    }

    @Test func `asks for any office free today where nothing is said`() throws {
        #expect(try read([:]) == VacancyQuery(by: today))
    }

    @Test func `reads every parameter`() throws {
        var expected = VacancyQuery(by: .make("2027-01-31"))
        expected.direction = .itServices
        expected.minimumArea = Area(squareMetres: 300)
        expected.maximumArea = Area(hundredths: 80_050)
        expected.maximumRent = Rent(millionths: 65_500_000)
        expected.headcount = 45
        expected.park = "p"
        expected.role = .core
        expected.isMantianxing = false
        expected.building = .make("5001030001")
        expected.lowestFloor = -2
        expected.highestFloor = 28
        expected.wholeFloors = true
        expected.joinsNeighbours = true
        expected.use = .retail
        expected.sort = .rent
        expected.limit = 1000
        expected.cursor = VacancyQuery.Cursor("30000_5001030001_-1_4")
        let query = try read([
            "direction": "it-services", "industry": "6513", "minArea": "300",
            "maxArea": "800.50", "maxRent": "65.5", "headcount": "45", "by": "2027-01-31",
            "park": "p", "role": "core", "mantianxing": "0", "building": "5001030001",
            "floorFrom": "-2", "floorTo": "28", "wholeFloor": "true",
            "contiguous": "1", "use": "retail", "sort": "rent", "limit": "1000",
            "cursor": "30000_5001030001_-1_4",
        ])
        #expect(query == expected)
    }

    @Test(arguments: [("true", true), ("1", true), ("false", false), ("0", false)])
    func `a flag is true or false`(text: String, isSet: Bool) throws {
        #expect(try read(["mantianxing": text]).isMantianxing == isSet)
        #expect(try read(["wholeFloor": text]).wholeFloors == isSet)
        #expect(try read(["contiguous": text]).joinsNeighbours == isSet)
    }

    @Test func `an industry stands for its direction, as the district sees it`() throws {
        #expect(try read(["industry": "I6511"]).direction == .xinchuang)
        let classifier = Classifier(overrides: ["6511": .industrialSoftware])
        #expect(
            try read(["industry": "6511"], classifier: classifier).direction == .industrialSoftware)
    }

    @Test func `the best fitting come first where it is said who is looking`() throws {
        #expect(try read([:]).sort == .area)
        #expect(try read(["headcount": "45"]).sort == .area)
        #expect(try read(["direction": "blockchain"]).sort == .fit)
        #expect(try read(["industry": "6511"]).sort == .fit)
        #expect(try read(["direction": "blockchain", "sort": "floor"]).sort == .floor)
    }

    @Test func `parks are not checked where the district is not known`() throws {
        let query = try VacancyQuery.read(
            { $0 == "park" ? "nonsense" : nil }, classifier: Classifier(), district: nil,
            today: today)
        #expect(query.park == "nonsense")
    }

    @Test(arguments: [
        ("direction", "软件", "industrial-software"), ("industry", "65", "四位行业代码"),
        ("minArea", "-1", "820.25"), ("minArea", "100000000.01", "820.25"),
        ("maxArea", "big", "820.25"), ("maxRent", "1e3", "68.00"), ("maxRent", "-1", "68.00"),
        ("headcount", "many", "整数"), ("headcount", "-5", "0 至 10000000"),
        ("headcount", "10000001", "0 至 10000000"), ("by", "2026-11-31", "2026-10-31"),
        ("park", "q", "p"), ("role", "centre", "core、point"), ("mantianxing", "yes", "true"),
        ("building", "12", "十位数字"), ("floorFrom", "1.5", "整数"), ("floorTo", "顶楼", "整数"),
        ("wholeFloor", "2", "true"), ("contiguous", "on", "true"),
        ("use", "hotel", "office、retail、parking、other"),
        ("sort", "beauty", "fit、area、rent、floor"), ("limit", "0", "1 至 1000"),
        ("limit", "1001", "1 至 1000"), ("cursor", "nonsense", "上一页"),
        ("cursor", "1_2_3_4", "上一页"),
    ])
    func `says which value cannot be used, and what would do`(
        name: String, text: String, hint: String
    ) throws {
        let problem = try #require(throws: VacancyQuery.Problem.self) {
            try read([name: text])
        }
        #expect(problem.parameter == name)
        #expect(problem.message.contains("“\(text)”"))
        #expect(problem.message.contains(hint))
        #expect(problem.message.isChinese)
        #expect(!problem.message.contains(name))
    }
}
