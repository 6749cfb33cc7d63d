import Estate
import Importers
import Testing

@Suite struct NativeImporterTests {
    // MARK: Values

    /// The example of the contract.
    private static let example = """
        <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030001" asOf="2026-10-31"
                       coverage="full" areaUnit="m2" rentUnit="month" industryEdition="2017" sender="示例物业">
          <floor number="12" grossArea="1650.50" label="12F">
            <unit id="1201" area="820.25" state="leased" use="office">
              <tenant name="重庆示例软件有限公司" uscc="91350100M000100Y43" industry="6513" direction="industrial-software"
                      headcount="45" registeredInDistrict="true" annualOutput="3200"/>
              <lease start="2025-03-01" end="2028-02-29" rent="68.00"/>
            </unit>
            <unit id="1202" area="830.25" state="vacant" availableFrom="2026-12-01" askingRent="65.00"/>
          </floor>
        </occupancyFeed>
        """

    @Test func `reads the example of the contract`() throws {
        let reading = SourceReading.of(Self.example)
        let building = try #require(Building.ID(rawValue: "5001030001"))
        #expect(
            reading.feed
                == Feed(
                    building: building, asOf: .make("2026-10-31"), coverage: .full,
                    industryEdition: .edition2017, sender: "示例物业"))
        let tenant = Tenant(
            name: "重庆示例软件有限公司", creditCode: "91350100M000100Y43", industry: "6513",
            direction: .industrialSoftware, headcount: 45, isRegisteredInDistrict: true,
            annualOutput: 32_000_000)
        let lease = Lease(
            start: .make("2025-03-01"), end: .make("2028-02-29"), rent: Rent(millionths: 68_000_000)
        )
        let floor = Floor(
            number: FloorNumber(12), grossArea: Area(hundredths: 165_050), label: "12F",
            units: [
                Unit(
                    id: "1201", area: Area(hundredths: 82_025), state: .leased, use: .office,
                    tenant: tenant, lease: lease, line: 4),
                Unit(
                    id: "1202", area: Area(hundredths: 83_025), state: .vacant, use: .office,
                    availableFrom: .make("2026-12-01"), askingRent: Rent(millionths: 65_000_000),
                    line: 9),
            ])
        #expect(reading.floors == [floor])
        #expect(reading.summary == OccupancySummary(of: floor, edition: .edition2017))
        #expect(reading.outcome?.feed == reading.feed)
        #expect(reading.outcome?.floors == 1)
        #expect(reading.outcome?.units == 2)
        #expect(reading.log == DiagnosticLog())
        #expect(reading.source == Array(Self.example.utf8))
    }

    @Test func `fills in the defaults`() throws {
        let text = nativeFeed(
            """
            <floor number="-1">
              <unit id="P" area="1650.50" state="self-occupied"/>
            </floor>
            <floor number="3"><unit id="301" area="1650.50" state="fit-out"><tenant name="甲"
              direction="other"/><lease/></unit></floor>
            """)
        let reading = SourceReading.of(text)
        #expect(reading.codes == [:])
        #expect(reading.feed?.coverage == .full)
        #expect(reading.feed?.industryEdition == nil)
        #expect(reading.feed?.sender == nil)
        let area = Area(hundredths: 165_050)
        #expect(
            reading.floors == [
                Floor(
                    number: FloorNumber(-1),
                    units: [Unit(id: "P", area: area, state: .selfOccupied, line: 5)]),
                Floor(
                    number: FloorNumber(3),
                    units: [
                        Unit(
                            id: "301", area: area, state: .fitOut,
                            tenant: Tenant(name: "甲", direction: .other), lease: Lease(), line: 7)
                    ]),
            ])
    }

    @Test func `reads every word of the contract`() {
        let states = Unit.State.allCases.map(\.id)
        #expect(
            states == [
                "leased", "self-occupied", "signed", "fit-out", "vacant", "reserved",
                "out-of-service",
            ])
        let directions = Direction.allCases.map(\.id)
        var units = ""
        for (index, state) in states.enumerated() where state != "vacant" {
            units += """
                <unit id="s\(index)" area="100" state="\(state)"><tenant name="企业\(index)"
                  direction="other"/></unit>
                """
        }
        for (index, direction) in directions.enumerated() {
            units += """
                <unit id="d\(index)" area="50" state="leased"><tenant name="公司\(index)"
                  direction="\(direction)" registeredInDistrict="false"/></unit>
                """
        }
        for use in ["office", "retail", "parking", "other"] {
            units += "<unit id=\"\(use)\" area=\"50\" state=\"vacant\" use=\"\(use)\"/>"
        }
        let text = nativeFeed(
            attributes: #"coverage="partial" industryEdition="2011""#,
            "<floor number=\"8\">\(units)</floor>")
        let reading = SourceReading.of(text)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.feed?.coverage == .partial)
        #expect(reading.feed?.industryEdition == .edition2011)
        #expect(
            reading.units.prefix(6).map(\.state) == [
                .leased, .selfOccupied, .signed, .fitOut, .reserved, .outOfService,
            ])
        #expect(
            reading.units.dropFirst(6).prefix(10).compactMap(\.tenant?.direction)
                == Direction.allCases)
        #expect(reading.units.suffix(4).map(\.use) == Unit.Use.allCases)
    }

    @Test(arguments: [
        // A tie goes to the even hundredth; anything above a tie goes up.
        ("10.005", 1000), ("10.015", 1002), ("10.025", 1002), ("10.0050001", 1001),
        ("10.0149999", 1001), ("10.0150000", 1002), ("10", 1000), ("10.", 1000), ("+10.5", 1050),
        (".5", 50), (" 12.34 ", 1234), ("0010.10", 1010), ("0.015", 2),
    ])
    func `rounds areas half to even`(text: String, hundredths: Int) {
        let feed = nativeFeed(
            "<floor number=\"1\"><unit id=\"1\" area=\"\(text)\" state=\"vacant\"/></floor>")
        #expect(SourceReading.of(feed).units.map(\.area) == [Area(hundredths: hundredths)])
    }

    @Test(arguments: [
        ("0.082025", 82_025), ("0.0820245", 82_024), ("0.0820255", 82_026), ("0.08202451", 82_025),
        ("0.1", 100_000), ("0.000001", 1),
    ])
    func `reads areas in 万㎡`(text: String, hundredths: Int) {
        let feed = nativeFeed(
            areaUnit: "wan-m2",
            """
            <floor number="1" grossArea="0.1650505"><unit id="1" area="\(text)" state="vacant"/></floor>
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.units.map(\.area) == [Area(hundredths: hundredths)])
        #expect(reading.floors.first?.grossArea == Area(hundredths: 165_050))
    }

    @Test(arguments: [
        // Times 365/12; the second and third are ties.
        ("2.00", 60_833_333), ("0.000006", 182), ("0.000018", 548), ("2.4", 73_000_000), ("0", 0),
    ])
    func `turns rents by the day into rents by the month`(text: String, millionths: Int) {
        let feed = nativeFeed(
            attributes: #"rentUnit="day""#,
            """
            <floor number="1"><unit id="1" area="1600" state="leased" askingRent="\(text)"><tenant
              name="甲" direction="other"/><lease rent="\(text)"/></unit></floor>
            """)
        let unit = SourceReading.of(feed).units.first
        #expect(unit?.askingRent == Rent(millionths: millionths))
        #expect(unit?.lease?.rent == Rent(millionths: millionths))
    }

    @Test(arguments: [
        ("6531", "6531"), ("I6531", "I6531"), ("i6531", "I6531"), (" I6531 ", "I6531"),
    ])
    func `reads industry codes with and without their section letter`(
        written: String, read: String
    ) {
        let feed = nativeFeed(
            attributes: #"industryEdition="2017""#,
            """
            <floor number="1"><unit id="1" area="1600" state="leased"><tenant name="甲"
              industry="\(written)"/></unit></floor>
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.codes == [:])
        #expect(reading.units.first?.tenant?.industry == read)
        let evidence = reading.summary.tenancies.map(\.evidence)
        #expect(
            evidence == [ClassEvidence(code: IndustryCode(number: 6531, edition: .edition2017))])
    }

    @Test func `reads annual output in 万元 as whole 元`() {
        func output(_ text: String) -> Int? {
            let feed = nativeFeed(
                """
                <floor number="1"><unit id="1" area="1600" state="leased"><tenant name="甲"
                  direction="other" annualOutput="\(text)"/></unit></floor>
                """)
            return SourceReading.of(feed).units.first?.tenant?.annualOutput
        }
        #expect(output("3200") == 32_000_000)
        #expect(output("697.4") == 6_974_000)
        #expect(output("0.00005") == 0)
        #expect(output("0.00015") == 2)
    }

    @Test func `a code in small letters and with white space is the same code`() {
        let feed = nativeFeed(
            """
            <floor number="1"><unit id=" 101 " area="1600" state="leased"><tenant name=" 甲 公司 "
              uscc=" 91350100m000100y43 " direction="other"/></unit></floor>
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.codes == [:])
        #expect(reading.units.first?.id == "101")
        #expect(reading.units.first?.tenant?.creditCode == "91350100M000100Y43")
        #expect(reading.units.first?.tenant?.name == "甲 公司")
    }

    @Test func `a feed without floors has none`() {
        let reading = SourceReading.of(nativeFeed(""))
        #expect(reading.codes == [:])
        #expect(reading.feed != nil)
        #expect(reading.floors.isEmpty)
        #expect(reading.outcome?.units == 0)
    }

    // MARK: Passed over

    @Test func `elements and attributes of other namespaces are ignored`() {
        let feed = nativeFeed(
            attributes: #"x:note="1" xml:lang="zh-CN""#,
            """
            <x:meta>文字<floor number="0"><unit/></floor><x:deep><x:deeper/>文字</x:deep></x:meta>
            <floor number="1" x:number="99"><x:unit id="1"/><unit x:id="7" id="101" area="1600"
              state="leased" x:state="vacant"><x:tenant name="乙"/><tenant name="甲" x:name="丙"
              direction="other"><x:more/></tenant><lease x:end="1999-01-01"><x:more/></lease></unit>
            </floor><plain xmlns=""><energy/></plain>
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.codes == [:], "\(reading.log.listed)")
        #expect(reading.units.map(\.id) == ["101"])
        #expect(reading.units.first?.state == .leased)
        #expect(reading.units.first?.tenant?.name == "甲")
        #expect(reading.units.first?.lease == Lease())
    }

    @Test func `elements may carry a prefix`() {
        let text = """
            <o:occupancyFeed xmlns:o="urn:mantianxing:occupancy:1" building="5001030001"
              asOf="2026-10-31" areaUnit="m2"><o:floor number="1"><o:unit id="1" area="1600"
              state="vacant"/></o:floor></o:occupancyFeed>
            """
        let reading = SourceReading.of(text)
        #expect(reading.codes == [:])
        #expect(reading.units.map(\.id) == ["1"])
    }

    @Test func `energy of a unit is passed over, and said so once`() {
        let energy = #"<energy kind="electricity">12 <reading at="x"/></energy>"#
        let feed = nativeFeed(
            """
            <floor number="1"><unit id="1" area="800" state="vacant">\(energy)\(energy)</unit>
            <unit id="2" area="800" state="vacant">\(energy)</unit></floor>
            """)
        let reading = SourceReading.of(feed)
        #expect(reading.codes == [.energyIgnored: 1])
        #expect(reading.units.count == 2)
        #expect(reading.outcome?.energy == [])
    }

    // MARK: Findings

    /// The findings of a feed with one unit.
    private func findings(unit: String, attributes: String = "") -> [Diagnostic] {
        let floor = "<floor number=\"1\">\n\(unit)\n</floor>"
        return SourceReading.of(nativeFeed(attributes: attributes, floor)).log.listed
    }

    @Test(arguments: [
        "", " ", "abc", "1,000", "1e3", "１２５０", "12.3.4", "--1", "NaN", "100㎡", "0x10", "1 2",
        "100000000.01", "99999999999999999999",
    ])
    func `refuses an area that is not a number of a building's size`(text: String) {
        let found = findings(unit: #"<unit id="1" area="\#(text)" state="vacant"/>"#)
        #expect(found.map(\.code) == [.numberMalformed])
        #expect(found.first?.path == "/occupancyFeed/floor[1]/unit[1]/@area")
        #expect(found.first?.value == text)
    }

    @Test(arguments: ["0", "-5", "0.004", "-0.01", "0.005"])
    func `refuses an area that is not above 0`(text: String) {
        let found = findings(
            unit: """
                <unit id="1" area="1600" state="vacant"/>
                <unit id="2" area="\(text)" state="vacant"/>
                """)
        #expect(found.map(\.code) == [.areaNotPositive])
    }

    @Test(arguments: [
        "", "2026-2-29", "2026-02-30", "2027-02-29", "2026/10/31", "2026年10月31日", "20261031",
        "2026-13-01", "2026-00-10", "0000-01-01", "2026-10-31T00:00:00", "2026-10-31+08:00",
    ])
    func `refuses what is not a day`(text: String) {
        let found = findings(
            unit: #"<unit id="1" area="1600" state="vacant" availableFrom="\#(text)"/>"#)
        #expect(found.map(\.code) == [.dateMalformed])
        #expect(found.first?.value == text)
    }

    @Test(arguments: [
        (#"headcount="1.5""#, Diagnostic.Code.numberMalformed),
        (#"headcount="-1""#, .numberMalformed),
        (#"headcount="""#, .numberMalformed), (#"headcount="10000001""#, .numberMalformed),
        (#"annualOutput="-1""#, .numberMalformed), (#"annualOutput="三千""#, .numberMalformed),
        (#"registeredInDistrict="是""#, .wordUnknown), (#"registeredInDistrict="""#, .wordUnknown),
        (#"Headcount="1""#, .attributeUnknown), (#"area="1""#, .attributeUnknown),
    ])
    func `refuses a tenant's value that is malformed`(attribute: String, code: Diagnostic.Code) {
        let found = findings(
            unit: """
                <unit id="1" area="1600" state="leased"><tenant name="甲" direction="other" \(attribute)
                /></unit>
                """)
        #expect(found.map(\.code) == [code])
    }

    @Test(arguments: ["0", "B1", "12.0", "1.5", "", "99999", "一"])
    func `refuses what is not a floor's number`(text: String) {
        let feed = nativeFeed(
            "<floor number=\"\(text)\"><unit id=\"1\" area=\"1\" state=\"vacant\"/></floor>")
        let reading = SourceReading.of(feed)
        #expect(reading.codes == [.numberMalformed: 1])
    }

    @Test(arguments: ["0", "-1650.50", "abc"])
    func `a gross area that is not above 0 is one finding`(text: String) {
        let feed = nativeFeed(
            """
            <floor number="1" grossArea="\(text)"><unit id="1" area="1600" state="vacant"/></floor>
            """)
        #expect(SourceReading.of(feed).codes == [.numberMalformed: 1])
    }

    @Test func `every required attribute that is missing is named`() {
        let text = """
            <occupancyFeed xmlns="urn:mantianxing:occupancy:1"><floor><unit/></floor></occupancyFeed>
            """
        let reading = SourceReading.of(text)
        #expect(reading.codes == [.attributeMissing: 7])
        #expect(
            reading.log.listed.compactMap(\.path) == [
                "/occupancyFeed/@building", "/occupancyFeed/@asOf", "/occupancyFeed/@areaUnit",
                "/occupancyFeed/floor[1]/@number", "/occupancyFeed/floor[1]/unit[1]/@id",
                "/occupancyFeed/floor[1]/unit[1]/@area", "/occupancyFeed/floor[1]/unit[1]/@state",
            ])
        #expect(reading.feed == nil)
        #expect(reading.outcome?.feed == nil)
        #expect(reading.outcome?.units == 1)
    }

    @Test func `finds all that is wrong at once`() {
        let feed = nativeFeed(
            asOf: "2026-11-24", attributes: #"industryEdition="2017""#,
            """
            <floor number="1"><unit id="1" area="x" state="vacant"/><unit id="2" area="900"
              state="rented"/></floor>
            <floor number="99"><unit id="3" area="1600" state="vacant"><tenant name="甲"
              industry="6531" direction="它"/><lease start="2027-01-01" end="2026-12-31"/></unit></floor>
            """)
        #expect(
            SourceReading.of(feed).codes == [
                .asOfInFuture: 1, .numberMalformed: 1, .wordUnknown: 1, .floorUnknown: 1,
                .directionUnknown: 1, .leaseReversed: 1, .vacantWithTenant: 1,
            ])
    }

    @Test func `an unknown direction is no undetermined one as well`() {
        let found = findings(
            unit: """
                <unit id="1" area="1600" state="leased"><tenant name="甲" direction="软件"/></unit>
                """)
        #expect(found.map(\.code) == [.directionUnknown])
    }

    @Test func `a feed of today is not in the future`() {
        #expect(SourceReading.of(nativeFeed(asOf: "2026-11-23", "")).codes == [:])
        #expect(SourceReading.of(nativeFeed(asOf: "2026-11-24", "")).codes == [.asOfInFuture: 1])
    }

    @Test func `a floor may hold half a per cent more than its gross area`() {
        func codes(_ area: String) -> [Diagnostic.Code: Int] {
            SourceReading.of(
                nativeFeed(
                    """
                    <floor number="1" grossArea="1000"><unit id="1" area="\(area)" state="vacant"/>
                    </floor>
                    """)
            ).codes
        }
        #expect(codes("1005.00") == [:])
        #expect(codes("1005.01") == [.floorAreaExceeded: 1])
        #expect(codes("500.00") == [:])
        #expect(codes("499.99") == [.floorSparse: 1])
    }

    @Test func `the feed's gross area goes before the policy file's`() {
        func codes(_ grossArea: String) -> [Diagnostic.Code: Int] {
            SourceReading.of(
                nativeFeed(
                    """
                    <floor number="1" \(grossArea)><unit id="1" area="2000" state="vacant"/></floor>
                    """)
            ).codes
        }
        #expect(codes("") == [.floorAreaExceeded: 1])
        #expect(codes("grossArea=\"2000\"") == [:])
    }

    @Test func `says where a unit that is repeated stood first`() throws {
        let feed = nativeFeed(
            """
            <floor number="1"><unit id="1" area="800" state="vacant"/>
              <unit id="1" area="800" state="vacant"/></floor>
            """)
        let found = try #require(SourceReading.of(feed).log.listed.first)
        #expect(found.code == .unitRepeated)
        #expect(found.line == 5)
        #expect(found.message.contains("第 4 行"))
    }

    @Test func `guesses the word that was meant`() throws {
        let found = findings(unit: #"<unit id="1" area="1600" state="vacant" avalableFrom="x"/>"#)
        #expect(found.map(\.code) == [.attributeUnknown])
        #expect(found.first?.hint.contains("availableFrom") == true)
        let state = findings(unit: #"<unit id="1" area="1600" state="rented"/>"#)
        #expect(state.first?.hint.contains("self-occupied") == true)
    }

    @Test func `points at the feed's own attribute, not at one of another namespace`() throws {
        let found = try #require(
            findings(unit: #"<unit id="1" x:area="1" area="x" state="vacant"/>"#).first)
        #expect(found.code == .numberMalformed)
        #expect(found.line == 5)
        #expect(found.column == 31)
        #expect(found.value == "x")
    }

    @Test func `points at a value behind a spaced equals sign`() throws {
        let found = try #require(
            findings(unit: #"<unit id="1" area = "x" state="vacant"/>"#).first)
        #expect(found.line == 5)
        #expect(found.column == 22)
    }

    @Test func `a stretch of text is one finding, where it begins`() throws {
        let long = String(repeating: "装修中。", count: 500)
        for text in ["装修中", "1201 室装修中", "A &amp; B", "a\n  b\n  c", long] {
            let found = findings(unit: "  \(text)\n<unit id=\"1\" area=\"1600\" state=\"vacant\"/>")
            #expect(found.map(\.code) == [.textUnexpected], "\(text.prefix(20))")
            #expect(found.first?.line == 5)
            #expect(found.first?.column == 3)
            #expect(found.first?.path == "/occupancyFeed/floor[1]")
        }
    }

    @Test func `a value is shown with at most 200 characters`() {
        let long = String(repeating: "长", count: 300)
        let found = findings(unit: "<unit id=\"1\" area=\"1600\" state=\"\(long)\"/>")
        #expect(found.first?.value == String(repeating: "长", count: 200) + "…")
    }

    @Test func `a dialect that the sender names must be the feed's`() {
        #expect(SourceReading.of(Self.example, context: .make(dialect: .native)).codes == [:])
    }

    @Test func `other root elements are told what is read`() throws {
        for root in [
            "<feed/>", "<occupancyFeed/>", "<occupancyFeed xmlns=\"urn:mantianxing:occupancy:2\"/>",
            "<floor xmlns=\"urn:mantianxing:occupancy:1\"/>",
        ] {
            let reading = SourceReading.of(root)
            #expect(reading.codes == [.dialectUnknown: 1])
            #expect(reading.feed == nil)
            let hint = try #require(reading.log.listed.first?.hint)
            #expect(hint.contains("urn:mantianxing:occupancy:1"))
        }
    }

    // MARK: Many findings

    @Test func `a log counts all findings of a code and lists a thousand`() {
        var log = DiagnosticLog()
        var worded = 0
        for line in 1...2500 {
            log.append(.unitRepeated) {
                worded += 1
                return Diagnostic(code: .unitRepeated, line: line, message: "", hint: "")
            }
        }
        log.append(Diagnostic(code: .leaseOver, line: 1, message: "", hint: ""))
        #expect(log.counts == [.unitRepeated: 2500, .leaseOver: 1])
        #expect(worded == 1000)
        #expect(log.listed.count == 1001)
        #expect(log.listed.prefix(1000).compactMap(\.line) == Array(1...1000))
        #expect(log.errors == 2500)
        #expect(log.warnings == 1)
        #expect(log.countsInOrder.map { $0.code } == [.unitRepeated, .leaseOver])
    }

    @Test func `a feed's findings are all counted and a thousand of each code listed`() {
        let units = (1...2500).map { #"<unit id="\#($0)" area="x" state="rented"/>"# }
        let text = nativeFeed("<floor number=\"1\">\n\(units.joined(separator: "\n"))\n</floor>")
        let reading = SourceReading.of(text)
        #expect(reading.codes == [.numberMalformed: 2500, .wordUnknown: 2500])
        #expect(reading.log.listed.count == 2000)
        #expect(
            reading.log.listed.filter { $0.code == .numberMalformed }.compactMap(\.line)
                == Array(5...1004))
        #expect(reading.outcome?.units == 2500)
    }
}
