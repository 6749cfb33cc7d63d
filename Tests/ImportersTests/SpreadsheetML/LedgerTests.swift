import Estate
import Importers
import Testing

@Suite struct LedgerTests {
    /// A ledger as they come: titles, merged cells, gaps, sums, every notation.
    static let messy = Ledger([
        [Ledger.Cell("示例大厦租赁台账", across: 12)],
        ["楼宇编码：5001030001", Ledger.Cell("数据日期", index: 4), .day("2026-10-31")],
        Ledger.Row(
            [
                "序号", "楼层", "房 号", "租赁面积\n（㎡）", "出租状态", "承租方", "统一社会信用代码", "国民经济行业",
                "起租日", "到期日", "单价（元/㎡·天）", "员工数", "是否属地注册", "备注",
            ], index: 4),
        [
            .number("1"), Ledger.Cell("12F", down: 2), "1201", .number("300.5"), "已租",
            Ledger.Cell("重庆示例软件有限公司", down: 1), Ledger.Cell("91350100M000100Y43", down: 1),
            "6531 软件开发", .day("2025-03-01"), "2028年2月29日", .number("2"), "４５", "是", "靠窗",
        ],
        [
            .number("2"), Ledger.Cell("1202", index: 3), "1,250.50", "在租",
            Ledger.Cell("6531", index: 8), "2025/3/1", "2028-2-29", "2.5", .number("45"), "是",
        ],
        [
            .number("3"), Ledger.Cell("1203", index: 3), .number("70"), "空置", "", "", "", "", "",
            "3",
        ],
        ["小计", Ledger.Cell("", index: 4), .number("1621")],
        Ledger.Row([]),
        Ledger.Row(
            [
                .number("4"), "B1", "B101", .number("100"), "", "—", "/", "", "", "", "", "", "",
            ], index: 20),
        [.number("5"), "13", "1301", "９００", "待入驻", "示例设计（重庆）有限公司", "", "", .number("46388")],
        ["合计", Ledger.Cell("", index: 4), .number("2621")],
        ["制表：张三"],
    ])

    @Test func `reads a messy ledger whole`() throws {
        let reading = SourceReading.of(Self.messy.xml)
        #expect(reading.codes[.stateAssumed] == 1)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        let feed = try #require(reading.feed)
        #expect(feed.building.rawValue == "5001030001")
        #expect(feed.asOf == .make("2026-10-31"))
        #expect(feed.coverage == .full)
        #expect(feed.industryEdition == .edition2017)
        #expect(reading.floors.map(\.number) == [12, -1, 13].map(FloorNumber.init))

        var software = Tenant(
            name: "重庆示例软件有限公司", creditCode: "91350100M000100Y43", industry: "6531")
        software.headcount = 45
        software.isRegisteredInDistrict = true
        let lease = Lease(
            start: .make("2025-03-01"), end: .make("2028-02-29"),
            rent: Rent(perDayMillionths: 2_000_000))
        var second = lease
        second.rent = Rent(perDayMillionths: 2_500_000)
        var signed = Lease()
        signed.start = .make("2027-01-01")
        let expected: [Unit] = [
            Unit(
                id: "1201", area: Area(hundredths: 30_050), state: .leased, tenant: software,
                lease: lease),
            Unit(
                id: "1202", area: Area(hundredths: 125_050), state: .leased, tenant: software,
                lease: second),
            Unit(
                id: "1203", area: Area(squareMetres: 70), state: .vacant,
                askingRent: Rent(perDayMillionths: 3_000_000)),
            Unit(id: "B101", area: Area(squareMetres: 100), state: .vacant),
            Unit(
                id: "1301", area: Area(squareMetres: 900), state: .signed,
                tenant: Tenant(name: "示例设计（重庆）有限公司"), lease: signed),
        ]
        let units = reading.units.map { unit in
            var unit = unit
            unit.line = 0
            return unit
        }
        for (unit, wanted) in zip(units, expected) { #expect(unit == wanted) }
        #expect(units.count == expected.count)
    }

    @Test func `sums that are right say nothing, rows that are no units are told`() {
        let codes = SourceReading.of(Self.messy.xml).codes
        #expect(codes[.totalDiffers] == nil)
        #expect(codes[.rowSkipped] == 1)
    }

    @Test func `shows how each column was understood`() throws {
        let reading = SourceReading.of(Self.messy.xml)
        let fields = try #require(reading.outcome?.fields)
        let area = try #require(fields.first { $0.field == .area })
        #expect(area.place == "台账!R4C4")
        #expect(area.name == "租赁面积\n（㎡）")
        #expect(area.note == "㎡")
        #expect(area.sample == "300.5")
        #expect(area.count == 5)
        #expect(fields.first { $0.name == "单价（元/㎡·天）" }?.field == .rent)
        #expect(fields.first { $0.name == "序号" }?.field == nil)
        #expect(fields.first { $0.field == .building }?.sample == "5001030001")
    }

    @Test func `findings name sheet, row and column, and the place in the file`() throws {
        let ledger = Ledger([
            Ledger.statements(),
            ["楼层", "房号", "面积", "状态", "租户", "到期日"],
            [.number("12"), "1201", "八百", "已租", "甲公司", "2026-02-30"],
            Ledger.Row(
                [.number("12"), "1202", .number("800"), "租了", "乙公司"], index: 9),
        ])
        let reading = SourceReading.of(ledger.xml)
        let found = reading.log.listed.filter { $0.severity == .error }
        #expect(
            found.map(\.path) == ["台账!R3C3", "台账!R3C6", "台账!R9C4"], "\(reading.log.listed)")
        #expect(found.map(\.value) == ["八百", "2026-02-30", "租了"])
        #expect(found.map(\.line) == [9, 9, 10])
        #expect(found.allSatisfy { $0.column != nil })
        #expect(found.last?.code == .wordUnknown)
        #expect(found.last?.hint.contains("是不是") == true)
        #expect(reading.floors.isEmpty)
    }

    @Test func `rules point at the cells, too`() throws {
        let ledger = Ledger([
            Ledger.statements(),
            ["楼层", "房号", "面积", "状态", "租户", "信用代码", "起租日", "到期日"],
            [
                .number("12"), "1201", .number("900"), "已租", "甲公司", "91350100M000100Y44",
                "2026-01-01", "2025-01-01",
            ],
            [.number("12"), "1201", .number("0"), "空置", "乙公司"],
            [.number("40"), "4001", .number("900"), "空置"],
        ])
        let log = SourceReading.of(ledger.xml).log
        func path(_ code: Diagnostic.Code) -> String? {
            log.listed.first { $0.code == code }?.path
        }
        #expect(path(.creditCodeInvalid) == "台账!R3C6")
        #expect(path(.leaseReversed) == "台账!R3C8")
        #expect(path(.unitRepeated) == "台账!R4C2")
        #expect(path(.areaNotPositive) == "台账!R4C3")
        #expect(path(.vacantWithTenant) == "台账!R4C5")
        #expect(path(.floorUnknown) == "台账!R5C1")
    }

    @Test func `a merged area belongs to its first row only`() {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", Ledger.Cell("900", "Number", down: 1), "空置"],
            [.number("12"), "1202", Ledger.Cell("空置", index: 4)],
        ])
        let log = SourceReading.of(ledger.xml).log
        #expect(log.counts == [.valueMissing: 1])
        #expect(log.listed.first?.path == "台账!R4C3")
        #expect(log.listed.first?.hint.contains("拆开") == true)
    }

    @Test func `takes the sheet whose heading fits best and tells of others`() {
        let plain: Ledger.Row = ["房号", "面积"]
        let good: Ledger.Row = ["楼层", "房号", "面积", "状态"]
        let ledger = Ledger([
            Ledger.Sheet(name: "封面", rows: [["示例大厦"]]),
            Ledger.Sheet(name: "房间表", rows: [plain, ["1", .number("5")]]),
            Ledger.Sheet(
                name: "十月",
                rows: [
                    Ledger.statements(), good, [.number("12"), "1201", .number("1600"), "空置"],
                ]),
            Ledger.Sheet(name: "九月", rows: [good, [.number("12"), "1", .number("5"), "空置"]]),
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(reading.units.map(\.id) == ["1201"])
        #expect(reading.codes == [.sheetIgnored: 2])
        #expect(Set(reading.log.listed.map(\.value)) == ["房间表", "九月"])
    }

    @Test func `headings may stand in two rows, measures in a row of their own`() throws {
        let ledger = Ledger([
            Ledger.statements(),
            [
                Ledger.Cell("楼层", down: 1), Ledger.Cell("房号", down: 1),
                Ledger.Cell("面积", down: 1), Ledger.Cell("租赁情况", across: 2),
            ],
            [Ledger.Cell("状态", index: 4), "租户", "租金"],
            [Ledger.Cell("（万㎡）", index: 3), Ledger.Cell("元/㎡·天", index: 6)],
            [.number("12"), "1201", .number("0.16"), "已租", "甲公司", .number("12")],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        let unit = try #require(reading.units.first)
        #expect(unit.area == Area(squareMetres: 1600))
        #expect(unit.lease?.rent == Rent(millionths: 365_000_000))
    }

    @Test func `a table may name its measures above, and rents by the month and unit`() throws {
        let ledger = Ledger([
            Ledger.statements(), ["单位：万㎡"],
            ["楼层", "房号", "面积", "状态", "租户", "租金(元/月)"],
            [.number("12"), "1201", .number("0.16"), "已租", "甲公司", .number("80000")],
        ])
        let unit = try #require(SourceReading.of(ledger.xml).units.first)
        #expect(unit.area == Area(squareMetres: 1600))
        #expect(unit.lease?.rent == Rent(millionths: 50_000_000))
    }

    /// A heading of areas or rents, a value, and what one unit is then, hundredths of a square metre
    /// or millionths of 元/㎡·月.
    @Test(arguments: [
        ("面积(单位:万㎡)", 80_000), ("建筑面积（万㎡，保留四位小数）", 80_000), ("面积(万㎡)(含公摊)", 80_000),
        ("租赁面积（万方）", 80_000), ("面积(含公摊)", 8),
    ])
    func `a measure is found wherever the brackets hold it`(heading: String, area: Int) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", Ledger.Cell(heading), "状态"],
            [.number("12"), "1201", .number("0.08"), "空置"],
        ])
        #expect(SourceReading.of(ledger.xml).units.map(\.area.hundredths) == [area])
    }

    @Test(arguments: [
        ("租金(元/㎡·天)(含税)", 60_833_333), ("租金(元/㎡/天，含税)", 60_833_333), ("月租金(元)", 20_000),
        ("月租金（元/㎡·月）", 2_000_000),
    ])
    func `a rent is never read in another measure than its heading's`(
        heading: String, rent: Int
    ) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态", Ledger.Cell(heading)],
            [.number("12"), "1201", .number("100"), "空置", .number("2")],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(reading.units.map(\.askingRent?.millionths) == [rent], "\(reading.log.listed)")
    }

    @Test(arguments: ["租金(天)", "月租金", "面积(亩)", "面积(万)"])
    func `a measure that can't be told is an error`(heading: String) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "建面", "状态", Ledger.Cell(heading)],
            [.number("12"), "1201", .number("1600"), "空置", .number("2")],
        ])
        #expect(SourceReading.of(ledger.xml).codes[.measureUnknown] == 1, "\(heading)")
    }

    @Test func `sums are told by room, floor or first cell, and names are not sums`() {
        let ledger = Ledger([
            Ledger.statements(), ["企业名称", "序号", "楼层", "房号", "面积", "状态"],
            ["累计科技有限公司", "1", "12", "１２０１", .number("300"), "已租"],
            ["", "2", "12", "1202", .number("1300"), "空置"],
            ["", "", "12", "12层小计", .number("1600")], ["", "3", "", "合计", .number("1600")],
            ["", "—", "合计", "", .number("1600")], ["", "", "出租率", "", .number("0")],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.id) == ["1201", "1202"])
        #expect(reading.units.first?.tenant?.name == "累计科技有限公司")
        #expect(reading.codes[.totalDiffers] == nil)
    }

    @Test func `a word of state among the tenants is the state`() {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "属地注册"],
            [.number("12"), "1", .number("400"), "自用"], [.number("12"), "2", .number("400"), "预留"],
            [.number("12"), "3", .number("400"), "待租"],
            [.number("12"), "4", .number("400"), "甲公司", "否（拟迁入渝中区）"],
        ])
        let units = SourceReading.of(ledger.xml).units
        #expect(units.map(\.state) == [.selfOccupied, .reserved, .vacant, .leased])
        #expect(units.map(\.tenant?.name) == [nil, nil, nil, "甲公司"])
        #expect(units.last?.tenant?.isRegisteredInDistrict == false)
    }

    @Test func `labels above may share a cell, be empty, or be written in full width`() {
        let rows: [Ledger.Row] = [
            ["楼层", "房号", "面积", "状态"], [.number("12"), "1201", .number("1600"), "空置"],
        ]
        for labels: Ledger.Row in [
            ["楼宇编码：５００１０３０００１，数据日期：2026-10-31"],
            ["填报单位", "", "楼宇编码", "5001030001", "数据日期", "2026-10-31"],
        ] {
            let reading = SourceReading.of(Ledger([labels] + rows).xml)
            #expect(reading.codes.isEmpty, "\(reading.log.listed)")
            #expect(reading.feed?.asOf == .make("2026-10-31"))
        }
        let measured = SourceReading.of(
            Ledger(
                [Ledger.statements(), ["（单位：万㎡）"]] + [
                    rows[0], [.number("12"), "1201", .number("0.16"), "空置"],
                ]
            ).xml)
        #expect(measured.units.map(\.area) == [Area(squareMetres: 1600)])
    }

    @Test func `an empty cell that spans rows puts those of LibreOffice in their place`() {
        let heading: Ledger.Row = ["房号", "面积", "楼层", "备注", "租户"]
        let ledger = Ledger([
            Ledger.statements(), heading,
            ["1201", .number("800"), .number("12"), Ledger.Cell("", down: 1), "甲"],
            ["1202", .number("800"), .number("12"), "乙"],
        ])
        let xml = ledger.xml.replacing(
            "xmlns:ss=",
            with: "xmlns:c=\"urn:schemas-microsoft-com:office:component:spreadsheet\" xmlns:ss=")
        #expect(SourceReading.of(xml).units.map(\.tenant?.name) == ["甲", "乙"])
    }

    @Test func `a heading repeated page by page is no row`() {
        let heading: Ledger.Row = ["楼层", "房号", "面积", "状态"]
        let ledger = Ledger([
            Ledger.statements(), heading, [.number("12"), "1201", .number("900"), "空置"],
            heading, [.number("12"), "1202", .number("700"), "空置"],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(reading.units.map(\.id) == ["1201", "1202"])
        #expect(reading.codes.isEmpty)
    }

    @Test func `rich text is read, comments are not, the 1904 date system is known`() throws {
        let xml = Ledger(
            [
                Ledger.statements(), ["楼层", "房号", "面积", "状态", "租户", "到期日"],
                [.number("12"), "@", .number("1600"), "已租", "甲公司", .number("44864")],
            ],
            head:
                "<ExcelWorkbook xmlns=\"urn:schemas-microsoft-com:office:excel\"><Date1904/></ExcelWorkbook>"
        ).xml
        let rich = """
            <ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">12<B>01</B></ss:Data>\
            <Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">张三：待核实</ss:Data></Comment>
            """
        let parts = xml.split(
            separator: "<Data ss:Type=\"String\">@</Data>", maxSplits: 1)
        try #require(parts.count == 2)
        let reading = SourceReading.of(parts[0] + rich + parts[1])
        #expect(reading.units.map(\.id) == ["1201"], "\(reading.log.listed)")
        #expect(reading.units.first?.lease?.end == .make("2026-10-31"))
    }

    @Test func `building and day may be said beside the file, and must not contradict it`() {
        let silent = Ledger([
            ["楼层", "房号", "面积", "状态"], [.number("12"), "1201", .number("1600"), "空置"],
        ]).xml
        let told = SourceReading.of(
            silent, context: .make(building: "5001030001", asOf: .make("2026-10-31")))
        #expect(told.feed?.asOf == .make("2026-10-31"))
        #expect(told.codes.isEmpty)
        #expect(SourceReading.of(silent).codes == [.buildingMissing: 1, .asOfMissing: 1])
        let stated = Ledger([Ledger.statements()] + [["楼层", "房号", "面积", "状态"]]).xml
        let other = SourceReading.of(
            stated,
            context: .make(
                buildings: [.make(), .make(id: "5001030002")], building: "5001030002",
                asOf: .make("2026-09-30")))
        #expect(other.codes == [.buildingMismatch: 1, .asOfMismatch: 1])
        #expect(other.log.listed.map(\.path) == ["台账!R1C2", "台账!R1C4"])
    }

    @Test func `a profile of one's own names columns and words`() throws {
        var profile = ImportProfile(name: "某系统", fields: [:])
        profile.fields = [.floor: ["lv"], .unit: ["rm"], .area: ["sz"], .state: ["st"]]
        profile.states = ["o": .selfOccupied]
        var context = ImportContext.make()
        context.profile = profile
        context.building = Building.ID(rawValue: "5001030001")
        context.asOf = .make("2026-10-31")
        let ledger = Ledger([
            ["LV", "RM", "SZ", "ST"], [.number("12"), "1201", .number("1600"), "O"],
        ])
        let reading = SourceReading.of(ledger.xml, context: context)
        #expect(reading.units.first?.state == .selfOccupied)
        #expect(SourceReading.of(ledger.xml).codes[.tableMissing] == 1)
    }

    @Test(arguments: ["UTF-8", "UTF-16", "GB18030", "GBK", "gb2312"])
    func `the same ledger in every encoding gives the same rows`(encoding: String) throws {
        let expected = SourceReading.of(Self.messy.xml)
        let xml = Self.messy.xml.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"")
        let bytes = try #require(EncodedText.bytes(xml, encoding))
        let reading = SourceReading.of(bytes)
        #expect(reading.floors == expected.floors)
        #expect(reading.log == expected.log)
        #expect(reading.outcome?.fields == expected.outcome?.fields)
    }

    @Test(arguments: [50, 333, 4096])
    func `the findings are the same in whatever pieces a ledger comes`(size: Int) {
        let bytes = Array(Self.messy.xml.utf8)
        #expect(
            SourceReading.log(of: bytes, pieces: size) == SourceReading.of(bytes).log)
    }
}
