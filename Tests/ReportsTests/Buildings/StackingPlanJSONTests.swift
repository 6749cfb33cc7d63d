import Estate
import Reports
import Testing

@Suite struct StackingPlanJSONTests {
    private let feed = BuildingOccupancy.Source(
        id: 7, asOf: .make("2026-10-31"), revision: 2, sender: "示例物业")

    private func json(_ floors: [StackedFloor]) -> String {
        let plan = StackingPlan(
            of: .sampleB, asOf: .make("2026-11-30"), floors: floors, classifier: Classifier())
        return String(decoding: plan.json(), as: UTF8.self)
    }

    @Test func `a building without a feed has its floors, empty`() {
        #expect(
            json([]) == """
                {"building":"5001030002","name":"示例大厦B座","asOf":"2026-11-30","feed":null,\
                "floors":[{"number":2,"label":null,"grossArea":1900.00,"use":"office",\
                "feed":null,"units":[]},{"number":1,"label":null,"grossArea":2100.00,\
                "use":"office","feed":null,"units":[]}]}

                """)
    }

    @Test func `a unit says what the feed says of it, and the class of its tenant`() {
        let leased = Estate.Unit(
            id: "201", area: Area(hundredths: 82_025), state: .leased,
            tenant: Tenant(
                name: "重庆示例软件有限公司", creditCode: "91350100M000100Y43", industry: "I6511",
                headcount: 45, isRegisteredInDistrict: true, annualOutput: 32_000_001),
            lease: Lease(
                start: .make("2025-03-01"), end: .make("2028-02-29"),
                rent: Rent(millionths: 68_000_000)), line: 34)
        let vacant = Estate.Unit(
            id: "202", area: Area(hundredths: 83_025), state: .outOfService, use: .retail,
            availableFrom: .make("2026-12-01"), askingRent: Rent(millionths: 65_500_000))
        let floor = Floor(
            number: FloorNumber(2), grossArea: Area(hundredths: 189_950), label: "二层",
            units: [leased, vacant])
        let text = json([
            StackedFloor(floor: floor, feed: feed, industryEdition: .edition2017)
        ])
        #expect(
            text.hasPrefix(
                """
                {"building":"5001030002","name":"示例大厦B座","asOf":"2026-11-30",\
                "feed":{"id":7,"asOf":"2026-10-31","revision":2,"sender":"示例物业"},\
                "floors":[{"number":2,"label":"二层","grossArea":1899.50,"use":"office",\
                "feed":{"id":7,"asOf":"2026-10-31","revision":2},\
                "units":[{"id":"201","area":820.25,"state":"leased","use":"office",\
                "availableFrom":null,"askingRent":null,\
                "tenant":{"name":"重庆示例软件有限公司","uscc":"91350100M000100Y43",\
                "industry":"I6511","direction":"xinchuang","headcount":45,\
                "registeredInDistrict":true,"annualOutput":3200.000100},\
                "lease":{"start":"2025-03-01","end":"2028-02-29","rent":68.000000},"line":34},\
                {"id":"202","area":830.25,"state":"out-of-service","use":"retail",\
                "availableFrom":"2026-12-01","askingRent":65.500000,"tenant":null,\
                "lease":null,"line":null}]},
                """))
    }

    @Test func `what a tenant does not say is null`() {
        let units = [
            Estate.Unit(
                id: "1", area: Area(squareMetres: 10), state: .leased, tenant: Tenant(),
                lease: Lease())
        ]
        let text = json([StackedFloor(floor: Floor(number: nil, units: units), feed: feed)])
        #expect(
            text.contains(
                """
                "tenant":{"name":null,"uscc":null,"industry":null,"direction":null,\
                "headcount":null,"registeredInDistrict":null,"annualOutput":null},\
                "lease":{"start":null,"end":null,"rent":null},"line":null}
                """))
        #expect(text.contains(#"{"number":null,"label":null,"grossArea":null,"use":null,"feed":{"#))
    }

    @Test func `every row and every unit has the same keys`() {
        let units: [Estate.Unit] = [
            .leased("201", 82_025, .software, until: "2028-02-29"),
            Estate.Unit(id: "202", area: Area(hundredths: 40_000), state: .vacant),
        ]
        let floor = Floor(number: FloorNumber(2), units: units)
        let outline = JSONOutline(Array(json([StackedFloor(floor: floor, feed: feed)]).utf8))
        #expect(outline.uneven.isEmpty)
        #expect(
            outline.keys["$.floors[].units[]"] == [
                "id", "area", "state", "use", "availableFrom", "askingRent", "tenant", "lease",
                "line",
            ])
    }
}
