import Estate
import Importers
import Testing

/// Ledgers as building managers keep them: the fixtures of `SpreadsheetML/Messy`, and what a text
/// beside a fixture can't show.
@Suite struct MessyLedgerTests {
    @Test(arguments: ForeignTranscript.names(in: "SpreadsheetML/Messy"))
    func `a ledger reads as written beside it`(name: String) throws {
        try ForeignTranscript.check(
            "SpreadsheetML/Messy/\(name).xml", try ForeignTranscript.context())
    }

    private func fields(_ name: String) throws -> [FieldReading] {
        try ForeignTranscript.readings("SpreadsheetML/Messy/\(name).xml").first?.outcome?.fields
            ?? []
    }

    @Test func `titles over titles are shown as they were understood`() throws {
        let fields = try fields("headings")
        func name(_ field: ImportField) -> String? { fields.first { $0.field == field }?.name }
        #expect(name(.area) == "面积（㎡）/建筑")
        #expect(name(.leaseStart) == "合同期限/开始")
        #expect(name(.leaseEnd) == "合同期限/结束")
        #expect(name(.rent) == "租金(元/㎡·天)/单价")
        let rent = try #require(fields.first { $0.field == .rent })
        #expect(rent.note == "元/㎡·日，乘 365/12")
        #expect(rent.place == "台账!R4C9")
        #expect(fields.first { $0.name == "楼层" }?.place == "台账!R3C1")
    }

    /// A title, those below it, and what they are.
    @Test(arguments: [
        ("租赁期限", "起", "止", ImportField.leaseStart, ImportField.leaseEnd),
        ("合同期限", "开始日期", "结束日期", .leaseStart, .leaseEnd),
        ("租期（年月日）", "自", "至", .leaseStart, .leaseEnd),
        ("面积", "租赁（㎡）", "层高", .area, nil), ("合同", "面积", "到期", .area, .leaseEnd),
        ("承租方", "名称", "联系人", .tenant, nil), ("免租期", "起", "止", nil, nil),
    ])
    func `two titles tell one field`(
        over: String, left: String, right: String, first: ImportField?, second: ImportField?
    ) throws {
        let ledger = Ledger([
            Ledger.statements(),
            [
                Ledger.Cell("楼层", down: 1), Ledger.Cell("房号", down: 1), Ledger.Cell("建面", down: 1),
                Ledger.Cell("状态", down: 1), Ledger.Cell(over, across: 1), "起租日",
            ],
            [Ledger.Cell(left, index: 5), Ledger.Cell(right), ""],
            [.number("12"), "1201", .number("900"), "空置"],
        ])
        let fields = try #require(SourceReading.of(ledger.xml).outcome?.fields)
        func field(_ child: String) -> ImportField? {
            let reading = fields.first { $0.name == "\(over)/\(child)" }
            return reading.flatMap { reading in
                reading.field ?? (reading.note?.contains("取自") == true ? first : nil)
            }
        }
        #expect(field(left) == first, "\(fields)")
        #expect(field(right) == second, "\(fields)")
    }

    @Test func `a merged title may be wider than its row and have a column without a title below`()
    {
        let ledger = Ledger([
            Ledger.statements(), [Ledger.Cell("示例大厦租赁台账", across: 5)],
            ["楼层", "房号", "面积", "", "状态", "租户"],
            [.number("12"), "1201", .number("900"), "", "空置"],
        ])
        #expect(SourceReading.of(ledger.xml).units.map(\.id) == ["1201"])
    }

    @Test func `a row of units is no second heading`() throws {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态", "租户", "起租日"],
            [.number("12"), "房间", .number("900"), "空置"],
            [.number("12"), "1202", .number("100"), "空置"],
        ])
        #expect(SourceReading.of(ledger.xml).units.map(\.id) == ["房间", "1202"])
    }

    @Test func `a sheet without a table says whose ledger it is, beside or behind it`() {
        let cover = Ledger.Sheet(
            name: "封面",
            rows: [
                ["示例大厦"], ["楼宇编码", "5001030001"], ["截止日期", "2026年10月31日"],
                ["填报单位：示例物业"],
            ])
        let ledger = Ledger.Sheet(
            name: "台账",
            rows: [["楼层", "房号", "面积", "状态"], [.number("12"), "1201", .number("1600"), "空置"]])
        for sheets in [[cover, ledger], [ledger, cover]] {
            let reading = SourceReading.of(Ledger(sheets).xml)
            #expect(reading.codes.isEmpty, "\(reading.log.listed)")
            #expect(reading.feed?.building.rawValue == "5001030001")
            #expect(reading.feed?.asOf == .make("2026-10-31"))
            #expect(reading.feed?.sender == "示例物业")
            let fields = reading.outcome?.fields ?? []
            #expect(fields.first { $0.field == .asOf }?.place == "封面!R3C2")
        }
    }

    @Test func `covers that disagree say nothing; the ledger's own word goes first`() {
        let heading: Ledger.Row = ["楼层", "房号", "面积", "状态"]
        let unit: Ledger.Row = [.number("12"), "1201", .number("1600"), "空置"]
        func cover(_ day: String) -> Ledger.Sheet {
            Ledger.Sheet(name: day, rows: [["楼宇编码", "5001030001"], ["数据日期", Ledger.Cell(day)]])
        }
        let silent = Ledger.Sheet(rows: [heading, unit])
        let two = [cover("2026-09-30"), cover("2026-10-31"), silent]
        #expect(SourceReading.of(Ledger(two).xml).codes == [.asOfMissing: 1])
        let stated = Ledger.Sheet(rows: [Ledger.statements(), heading, unit])
        let own = SourceReading.of(Ledger([cover("2026-09-30"), stated]).xml)
        #expect(own.codes.isEmpty)
        #expect(own.feed?.asOf == .make("2026-10-31"))
    }

    @Test func `a sheet that explains the ledger states nothing`() {
        let notes = Ledger.Sheet(
            name: "填写说明", rows: [["楼宇编码", "十位编码"], ["数据日期", "写成 2026-10-31 这样"]])
        let silent = Ledger.Sheet(
            rows: [["楼层", "房号", "面积", "状态"], [.number("12"), "1201", .number("1600"), "空置"]])
        let told = ImportContext.make(building: "5001030001", asOf: .make("2026-10-31"))
        #expect(SourceReading.of(Ledger([silent, notes]).xml, context: told).codes.isEmpty)
        #expect(
            SourceReading.of(Ledger([silent, notes]).xml).codes
                == [.buildingMissing: 1, .asOfMissing: 1])
    }

    @Test func `a sheet that is shown is read before one that is hidden`() {
        let heading: Ledger.Row = ["楼层", "房号", "面积", "状态"]
        func sheet(_ name: String, _ room: Ledger.Cell) -> Ledger.Sheet {
            Ledger.Sheet(
                name: name,
                rows: [
                    Ledger.statements(), heading, [.number("12"), room, .number("1600"), "空置"],
                ])
        }
        let xml = Ledger([sheet("旧", "1"), sheet("新", "2")]).xml
        let hidden = """
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">\
            <Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            """
        let parts = xml.split(separator: "</Worksheet>", maxSplits: 1).map(String.init)
        #expect(SourceReading.of(xml).units.map(\.id) == ["1"])
        #expect(SourceReading.of(parts.joined(separator: hidden)).units.map(\.id) == ["2"])
    }

    @Test func `what a formula gives where it finds nothing is nothing`() {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "起租日", "到期日"],
            [.number("12"), "1", .number("300"), .number("0"), .number("0"), .number("0")],
            [.number("12"), "2", .number("300"), "甲公司", .day("1899-12-31"), "1900/1/0"],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.tenant?.name) == [nil, "甲公司"])
        #expect(reading.units.allSatisfy { $0.lease == nil })
    }

    @Test func `a room that is there twice is told by its row`() {
        let row: Ledger.Row = [.number("12"), "1201", .number("300"), "空置"]
        let ledger = Ledger([Ledger.statements(), ["楼层", "房号", "面积", "状态"], row, row])
        let finding = SourceReading.of(ledger.xml).log.listed.first { $0.code == .unitRepeated }
        #expect(finding?.path == "台账!R4C2")
        #expect(finding?.message.contains("第 3 行") == true)
    }

    @Test func `a word of state that is unknown is answered with one word for each`() throws {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", .number("900"), "毛坯交付"],
        ])
        let log = SourceReading.of(ledger.xml).log
        let finding = try #require(log.listed.first { $0.code == .wordUnknown })
        #expect(finding.hint.hasPrefix("写出租、自用、已签未入驻、装修、空置、保留、停用；"), "\(finding.hint)")
        #expect(finding.placeText == "第 3 行 D 列")
    }

    @Test func `the sum of all may count the rooms`() {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", .number("900"), "空置"],
            ["合计", "1间", .number("900")], ["入驻率", "0%"],
        ])
        #expect(SourceReading.of(ledger.xml).codes.isEmpty)
    }

    /// A sum as its row calls it, and whether 100 is right for it: 60 and 40 on 12, 50 on 13.
    @Test(arguments: [
        ("12F合计", "100", 0), ("12层小计", "100", 0), ("小计", "150", 0), ("小计", "90", 1),
        ("小计", "50", 0), ("合计", "150", 0), ("合计", "100", 1), ("合计", "0", 1), ("出租率", "3", 0),
    ])
    func `a sum is held against what it can be the sum of`(name: String, area: String, wrong: Int) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", .number("60"), "空置"],
            [.number("12"), "1202", .number("40"), "空置"],
            ["小计", "", .number("100")], [.number("13"), "1301", .number("50"), "空置"],
            [Ledger.Cell(name), "", .number(area)],
        ])
        let codes = SourceReading.of(ledger.xml).codes
        #expect(codes[.totalDiffers, default: 0] == wrong)
    }

    @Test(arguments: ["2025年3月", "25年3月", "2025.03", "2025-3", "25.3.1", "2025年3月1日起"])
    func `a lease may begin in a month`(text: String) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "起租日", "到期日"],
            [.number("12"), "1201", .number("900"), "甲公司", Ledger.Cell(text), "2028年2月"],
        ])
        let lease = SourceReading.of(ledger.xml).units.first?.lease
        #expect(lease?.start == .make("2025-03-01"))
        #expect(lease?.end == .make("2028-02-29"))
    }

    @Test(arguments: [
        ("60元/㎡·月", 60_000_000), ("60元", 60_000_000), ("60", 60_000_000), ("免租", 0),
        ("2元/㎡/天", 60_833_333), ("90000元/月", 100_000_000), ("1,000元/平/月", 1_000_000_000),
    ])
    func `a rent's cell may name its measure`(text: String, rent: Int) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "租金"],
            [.number("12"), "1201", .number("900"), "甲公司", Ledger.Cell(text)],
        ])
        #expect(SourceReading.of(ledger.xml).units.first?.lease?.rent?.millionths == rent)
    }

    @Test(arguments: [("￥85元/㎡·月（含税）", 85), ("¥85", 85), ("85元", 85), ("85（含物业费）", 85)])
    func `signs and remarks around a rent say nothing of it`(text: String, rent: Int) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "租金"],
            [.number("12"), "1201", .number("900"), "甲公司", Ledger.Cell(text)],
        ])
        let unit = SourceReading.of(ledger.xml).units.first
        #expect(unit?.lease?.rent?.millionths == rent * 1_000_000)
    }

    @Test func `a month's rent of several rooms together is none of one room`() {
        func reading(_ heading: String) -> SourceReading {
            SourceReading.of(
                Ledger([
                    Ledger.statements(), ["楼层", "房号", "面积", "租户", Ledger.Cell(heading)],
                    [
                        .number("12"), "1201", .number("800"), Ledger.Cell("甲公司", down: 1),
                        Ledger.Cell("80000", "Number", down: 1),
                    ],
                    [.number("12"), "1202", .number("200")],
                ]
                ).xml)
        }
        let byMonth = reading("租金(元/月)")
        #expect(byMonth.units.map(\.lease?.rent) == [nil, nil])
        #expect(byMonth.codes[.rentIgnored] == 2)
        #expect(reading("租金(元/㎡·月)").units.map { $0.lease?.rent != nil } == [true, true])
    }

    @Test func `a formula that went wrong is told as one`() throws {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户", "人数"],
            [.number("12"), "1201", Ledger.Cell("#REF!", "Error"), "甲公司", "约30"],
        ])
        let errors = SourceReading.of(ledger.xml).log.listed.filter { $0.severity == .error }
        #expect(errors.map(\.message) == ["面积这一格的公式出了错，是“#REF!”。", "从业人数“约30”不是可用的数字。"])
        #expect(errors.map(\.hint) == ["请改正公式，或直接填写数字。", "只写一个整数，如 45；不清楚就留空。"])
    }

    @Test(arguments: [("统计月份：2026年10月", "2026-10-31"), ("截至2026年9月", "2026-09-30")])
    func `a ledger of a month is of its last day`(label: String, day: String) throws {
        let ledger = Ledger([
            ["楼宇编码", "5001030001"], [Ledger.Cell(label)], ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", .number("1600"), "空置"],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(reading.feed?.asOf == .make(day))
        #expect(reading.outcome?.fields.first { $0.field == .asOf }?.note == "按 \(day)")
    }

    @Test(
        arguments: [
            ("空置（可分割）", Unit.State.vacant, nil), ("自用(物业)", .selfOccupied, nil),
            ("示例（重庆）", .leased, "示例（重庆）"), ("示例投资（有限合伙）", .leased, "示例投资（有限合伙）"),
            ("装修中（戊公司）", .fitOut, "戊公司"), ("甲公司（装修中）", .fitOut, "甲公司"),
            ("甲公司(已签未入驻)", .signed, "甲公司"),
        ] as [(String, Unit.State, String?)])
    func `a state among the tenants is the state`(
        text: String, state: Unit.State, tenant: String?
    ) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户"],
            [.number("12"), "1201", .number("900"), Ledger.Cell(text)],
        ])
        let unit = SourceReading.of(ledger.xml).units.first
        #expect(unit?.state == state)
        #expect(unit?.tenant?.name == tenant)
    }

    @Test func `several tenants in a cell are told, the first is read`() {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "租户"],
            [.number("12"), "1201", .number("900"), "甲有限公司、乙有限公司"],
        ])
        let reading = SourceReading.of(ledger.xml)
        #expect(reading.units.map(\.tenant?.name) == ["甲有限公司"])
        let finding = reading.log.listed.first { $0.code == .tenantsSeveral }
        #expect(finding?.value == "乙有限公司")
        #expect(finding?.path == "台账!R3C4")
    }

    @Test(arguments: ["房号/铺位号", "租赁单元、房号", "房号或铺位号"])
    func `a heading may name a column twice`(heading: String) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", Ledger.Cell(heading), "面积", "状态"],
            [.number("12"), "1201", .number("900"), "空置"],
        ])
        #expect(SourceReading.of(ledger.xml).units.map(\.id) == ["1201"])
    }

    @Test(arguments: ["1,234.5㎡", "1234.5 m²", "1234.5平方", "1234.5平", "１２３４．５平方米", "0.12345万㎡"])
    func `an area's cell may name its measure`(text: String) {
        let ledger = Ledger([
            Ledger.statements(), ["楼层", "房号", "面积", "状态"],
            [.number("12"), "1201", Ledger.Cell(text), "空置（可分割）"],
        ])
        let unit = SourceReading.of(ledger.xml).units.first
        #expect(unit?.area.hundredths == 123_450)
        #expect(unit?.state == .vacant)
    }
}
