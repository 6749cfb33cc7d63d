import Estate
import Foundation
import Importers
import Testing

@Suite struct RowsetTests {
    private static let context = ImportContext.make(
        building: "5001030001", asOf: .make("2026-10-31"))

    static let rows = """
        <?xml version="1.0" encoding="GBK"?>
        <Root>
          <Head><数据日期>2026-10-31</数据日期><楼宇编码>5001030001</楼宇编码></Head>
          <RecordSet count="3">
            <Row><楼层>12F</楼层><房号>1201</房号><建筑面积>800.50</建筑面积><状态>已租</状态>
              <企业名称>重庆示例软件有限公司</企业名称><行业代码>6531</行业代码><到期日期>2028-02-29</到期日期></Row>
            <Row><楼层>12F</楼层><房号>1202</房号><建筑面积>800</建筑面积><状态>空置</状态>
              <企业名称/><租金>65</租金></Row>
            <Row><楼层>B1</楼层><房号>B101</房号><建筑面积>900</建筑面积><状态>自用</状态>
              <备注>物业</备注></Row>
          </RecordSet>
        </Root>
        """

    @Test func `reads rows of flat elements, in GBK`() throws {
        let bytes = try #require(EncodedText.bytes(Self.rows, "GBK"))
        let reading = SourceReading.of(bytes)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.feed?.building.rawValue == "5001030001")
        #expect(reading.feed?.asOf == .make("2026-10-31"))
        #expect(reading.floors.map(\.number) == [12, -1].map(FloorNumber.init))
        #expect(reading.units.map(\.id) == ["1201", "1202", "B101"])
        try #require(reading.units.count == 3)
        #expect(reading.units.map(\.state) == [.leased, .vacant, .selfOccupied])
        #expect(reading.units[0].tenant?.name == "重庆示例软件有限公司")
        #expect(reading.units[0].lease?.end == .make("2028-02-29"))
        #expect(reading.units[1].askingRent == Rent(millionths: 65_000_000))
        #expect(reading.units.map(\.area.hundredths) == [80_050, 80_000, 90_000])
        #expect(reading.source == bytes)
    }

    @Test func `reads rows of attributes, in any letters and spelling`() {
        let reading = SourceReading.of(
            """
            <export><row floorNo="12" ROOM_NO="1201" RentArea="1600" status="Leased"
              tenantName="甲公司"/><row floorNo="13" ROOM_NO="1301" RentArea="900" status="vacant"/>
            </export>
            """, context: Self.context)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.state) == [.leased, .vacant])
        #expect(reading.units.first?.tenant?.name == "甲公司")
    }

    @Test func `reads the registry's initials; without state and tenant it is inventory`() {
        let reading = SourceReading.of(
            """
            <Data><HU><ZRZH>F0001</ZRZH><CH>12</CH><FH>1201</FH><SCJZMJ>820.25</SCJZMJ>
            <YCJZMJ>1</YCJZMJ></HU><HU><ZRZH>F0001</ZRZH><CH>12</CH><FH>1202</FH>
            <SCJZMJ>800</SCJZMJ></HU></Data>
            """, context: Self.context)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.codes[.inventoryOnly] == 1)
        #expect(reading.codes[.stateAssumed] == nil)
        #expect(reading.units.map(\.state) == [.vacant, .vacant])
        #expect(reading.units.map(\.area.hundredths) == [82_025, 80_000])
    }

    @Test func `rows may leave out the best field and fill another`() {
        let reading = SourceReading.of(
            """
            <Data><r><ZH>3</ZH><CH t="a" l="1">12</CH><FH>1201</FH><SCJZMJ>800</SCJZMJ><ZT>已租</ZT>
            <QYMC>甲</QYMC></r><r><ZH>3</ZH><SZC>12</SZC><SHBW>1202</SHBW><JZMJ>700</JZMJ>
            <ZT>空置</ZT></r></Data>
            """, context: Self.context)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.id) == ["1201", "1202"])
        #expect(reading.units.map(\.area.hundredths) == [80_000, 70_000])
        #expect(reading.units.map(\.tenant?.name) == ["甲", nil])
        #expect(reading.floors.map(\.number) == [FloorNumber(12)])
    }

    @Test func `rows of several buildings are several feeds`() throws {
        let text = """
            <Data><r><ZRZH>甲幢</ZRZH><CH>12</CH><FH>1</FH><SCJZMJ>1600</SCJZMJ></r>
            <r><ZRZH>乙幢</ZRZH><CH>12</CH><FH>1</FH><SCJZMJ>1600</SCJZMJ></r></Data>
            """
        var context = ImportContext.make(
            buildings: [.make(), .make(id: "5001030002")], asOf: .make("2026-10-31"))
        let untold = SourceReading.all(
            [.bytes(Array(text.utf8), name: "a.xml")], context: context)
        #expect(untold.map(\.codes[.buildingMissing]) == [1, 1])
        let finding = untold.first?.log.listed.first { $0.code == .buildingMissing }
        #expect(finding?.hint.contains("甲幢=") == true)
        context.namedBuildings = [
            "甲幢": try #require(Building.ID(rawValue: "5001030001")),
            "乙幢": try #require(Building.ID(rawValue: "5001030002")),
        ]
        let told = SourceReading.all([.bytes(Array(text.utf8), name: "a.xml")], context: context)
        #expect(told.map(\.feed?.building.rawValue) == ["5001030001", "5001030002"])
        #expect(told.map(\.units.count) == [1, 1])
        #expect(told.map(\.number) == [0, 0])
        #expect(told.allSatisfy { $0.source == Array(text.utf8) })
    }

    private static func row(_ building: String?, _ room: String) -> String {
        let building = building.map { "<ZRZH>\($0)</ZRZH>" } ?? ""
        return "<r>\(building)<CH>12</CH><FH>\(room)</FH><SCJZMJ>400</SCJZMJ></r>"
    }

    /// The buildings of three rows.
    @Test(arguments: [["甲幢", nil, nil], [nil, "甲幢", nil], [nil, nil, "甲幢"]])
    func `rows that name no building are of the one that others name`(buildings: [String?]) {
        let rows = buildings.enumerated().map { Self.row($1, "\($0)") }.joined()
        let readings = SourceReading.all(
            [.bytes(Array("<Data>\(rows)</Data>".utf8), name: "-")], context: Self.context)
        #expect(readings.map(\.units.count) == [3])
        #expect(readings.map(\.codes) == [[.inventoryOnly: 1]])
    }

    @Test func `where rows name two buildings, one that names none is an error`() throws {
        let rows = [Self.row("甲幢", "1"), Self.row(nil, "2"), Self.row("乙幢", "3")].joined()
        var context = ImportContext.make(
            buildings: [.make(), .make(id: "5001030002")], asOf: .make("2026-10-31"))
        context.namedBuildings = [
            "甲幢": try #require(Building.ID(rawValue: "5001030001")),
            "乙幢": try #require(Building.ID(rawValue: "5001030002")),
        ]
        let readings = SourceReading.all(
            [.bytes(Array("<Data>\(rows)</Data>".utf8), name: "-")], context: context)
        #expect(readings.map(\.codes[.buildingMissing]) == [1, nil])
        let finding = readings.first?.log.listed.first { $0.code == .buildingMissing }
        #expect(finding?.path == "/Data/r[2]/ZRZH")
        #expect(finding?.message.contains("好几栋") == true)
    }

    @Test func `findings name the row and its field`() {
        let log = SourceReading.of(
            """
            <Root><Row><CH>12</CH><FH>1201</FH><SCJZMJ>1600</SCJZMJ></Row>
            <Row><CH>大堂</CH><FH>1301</FH><SCJZMJ>x</SCJZMJ></Row></Root>
            """, context: Self.context
        ).log
        let found = log.listed.filter { $0.severity == .error }
        #expect(found.map(\.path) == ["/Root/Row[2]/CH", "/Root/Row[2]/SCJZMJ"])
        #expect(found.map(\.line) == [2, 2])
        #expect(found.map(\.value) == ["大堂", "x"])
    }

    @Test func `a native feed in an envelope is found`() {
        let reading = SourceReading.of(
            """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
            <occupancyFeed xmlns="urn:mantianxing:occupancy:1" building="5001030001"
              asOf="2026-10-31" areaUnit="m2"><floor number="12"><unit id="1" area="1600"
              state="vacant"/></floor></occupancyFeed><after room="1"/>
            </s:Body></s:Envelope>
            """)
        #expect(reading.codes.isEmpty, "\(reading.log.listed)")
        #expect(reading.units.map(\.id) == ["1"])
    }

    /// A root that is nothing, and a word of the help.
    @Test(arguments: [
        ("<html><body><table><tr><td>1</td></tr></table></body></html>", "另存为“XML 电子表格 2003”"),
        ("<Workbok><Row/></Workbok>", "是不是“Workbook”"),
        ("<rss><channel><item><title>a</title><link>b</link></item></channel></rss>", "房号和面积"),
        ("<BuildingSync xmlns=\"http://nrel.gov/schemas/bedes-auc/2014\"/>", "版本不同"),
        (
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
            "xlsx 内部"
        ),
    ])
    func `what no dialect knows is told what it may be`(text: String, word: String) throws {
        let log = SourceReading.of(text, context: Self.context).log
        #expect(log.counts == [.dialectUnknown: 1])
        let finding = try #require(log.listed.first)
        #expect(finding.line == 1 && finding.column == 1)
        #expect(finding.hint.contains(word), "\(finding.hint)")
        for dialect in Dialect.allCases { #expect(finding.hint.contains(dialect.name)) }
    }

    @Test func `a dialect that was asked for is held to`() {
        let log = SourceReading.of(
            Self.rows.replacing("GBK", with: "UTF-8"), context: .make(dialect: .spreadsheetml)
        ).log
        #expect(log.counts == [.dialectUnknown: 1])
        let other = SourceReading.of(
            Ledger([Ledger.statements()]).xml, context: .make(dialect: .native)
        ).log
        #expect(other.counts == [.dialectUnknown: 1])
        #expect(other.listed.first?.message.contains("与指定的格式不同") == true)
    }

    @Test func `the sample says what the native sample of that building and day says`() throws {
        let importers = ForeignFixture.folder.deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Importers")
        func read(_ path: String) throws -> SourceReading {
            SourceReading.of(
                Array(try Data(contentsOf: importers.appending(path: path))),
                context: .make(
                    buildings: [.make(floors: [-2, -1] + Array(1...28), grossArea: .largest)]))
        }
        let rows = try read("Rowset/Samples/rows-5001030001-2026-10-31.xml")
        let native = try read("Native/Samples/5001030001-2026-10-31.xml")
        #expect(!rows.log.hasErrors, "\(rows.log.listed)")
        #expect(rows.summary.floors == native.summary.floors)
        #expect(rows.summary.leaseEnds.map(\.end) == native.summary.leaseEnds.map(\.end))
        #expect(rows.summary.tenancies.map(\.tenant) == native.summary.tenancies.map(\.tenant))
    }

    @Test(arguments: [40, 200, 5000])
    func `the findings are the same in whatever pieces rows come`(size: Int) {
        let bytes = Array(Self.rows.replacing("GBK", with: "UTF-8").utf8)
        #expect(SourceReading.log(of: bytes, pieces: size) == SourceReading.of(bytes).log)
    }
}
