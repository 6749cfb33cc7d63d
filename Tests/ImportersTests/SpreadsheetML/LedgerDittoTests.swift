import Estate
import Importers
import Testing

/// Cells that say that they repeat the one above.
@Suite struct LedgerDittoTests {
    private static let heading: Ledger.Row = ["楼层", "房号", "面积", "状态", "租户", "人数", "到期日"]

    private func reading(_ rows: [Ledger.Row]) -> SourceReading {
        SourceReading.of(Ledger([Ledger.statements(), Self.heading] + rows).xml)
    }

    private static let first: Ledger.Row = [
        .number("12"), "1201", .number("900"), "已租", "甲公司", .number("30"), "2028-02-29",
    ]

    @Test(arguments: ["同上", "同前", "上同", "〃", "″", "\"", "”", "＂", "''", " 同上 "])
    func `a mark stands for the value above`(mark: String) throws {
        let cell = Ledger.Cell(mark)
        let reading = reading([
            Self.first, [cell, "1202", .number("100"), cell, cell, "", cell],
            [cell, "1203", .number("100"), cell, cell, "", cell],
        ])
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.floors.map(\.number) == [FloorNumber(12)])
        for unit in reading.units {
            #expect(unit.state == .leased)
            #expect(unit.tenant?.name == "甲公司")
            #expect(unit.lease?.end == .make("2028-02-29"))
        }
    }

    @Test func `how many people a tenant has is said once`() {
        let reading = reading([
            Self.first,
            ["同上", "1202", .number("100"), "同上", "同上", "同上", "同上"],
            ["同上", "1203", .number("100"), "同上", "甲公司", "同上", "同上"],
        ])
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.tenant?.headcount) == [30, nil, nil])
    }

    @Test func `another tenant's people are not those of the one above`() {
        let reading = reading([
            Self.first, ["同上", "1202", .number("100"), "同上", "乙公司", "同上", "同上"],
        ])
        #expect(reading.codes[.valueMissing] == 1)
        let finding = reading.log.listed.first { $0.code == .valueMissing }
        #expect(finding?.path == "台账!R4C6")
        #expect(finding?.message.contains("租户与上一行不同") == true)
    }

    @Test(arguments: [1, 2, 4, 5, 7])
    func `a mark with nothing above it is an error at its place`(column: Int) {
        var cells = Self.first.cells
        cells[column == 2 ? 2 : column - 1] = "同上"
        let reading = reading([Ledger.Row(cells)])
        #expect(reading.codes.filter { $0.key.severity == .error } == [.valueMissing: 1])
        #expect(reading.log.listed.first?.path == "台账!R3C\(column == 2 ? 3 : column)")
        #expect(reading.log.listed.first?.value == "同上")
        #expect(reading.codes[.stateAssumed] == nil)
        #expect(reading.codes[.floorNotStated] == nil)
    }

    @Test func `a room and its area are never those above`() {
        let reading = reading([
            Self.first, ["同上", "同上", "同上", "已租", "乙公司"],
            ["同上", "〃", .number("100"), "空置"], ["同上", "1203", "〃", "空置"],
        ])
        #expect(
            reading.log.listed.filter { $0.code == .valueMissing }.map(\.path)
                == ["台账!R4C2", "台账!R4C3", "台账!R5C2", "台账!R6C3"])
        #expect(reading.codes.filter { $0.key.severity == .error } == [.valueMissing: 4])
    }

    @Test func `titles and sums between do not matter, rows of further tenants do`() {
        let reading = reading([
            Self.first, [Ledger.Cell("十二层", across: 4)], ["小计", "", .number("900")],
            ["", "1202", .number("100"), "同上", "同上"],
            [Ledger.Cell("乙公司", index: 5)],
            ["", "1203", .number("100"), "同上", "同上"],
        ])
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.units.map(\.tenant?.name) == ["甲公司", "甲公司", "乙公司"])
    }

    @Test func `a merged cell above is repeated, too, and what an earlier sheet says is not`() {
        let merged = reading([
            [.number("12"), "1201", .number("100"), "已租", Ledger.Cell("甲公司", down: 1)],
            [.number("12"), "1202", .number("100"), "已租"],
            [.number("12"), "1203", .number("100"), "已租", "同上"],
        ])
        #expect(merged.units.map(\.tenant?.name) == ["甲公司", "甲公司", "甲公司"])
        let heading: Ledger.Row = ["房号", "面积", "租户"]
        let sheets = [
            Ledger.Sheet(
                name: "1F", rows: [Ledger.statements(), heading, ["1", .number("10"), "甲公司"]]),
            Ledger.Sheet(name: "2F", rows: [heading, ["2", .number("10"), "同上"]]),
        ]
        let reading = SourceReading.of(Ledger(sheets).xml)
        #expect(reading.log.listed.first { $0.code == .valueMissing }?.path == "2F!R2C3")
    }

    @Test func `a mark for nothing is nothing, one for the floor of a title is that floor`() {
        let reading = reading([
            [Ledger.Cell("12层", across: 6)],
            ["同上", "1201", .number("900"), "空置", "—"],
            ["同上", "1202", .number("100"), "空置", "同上"],
        ])
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.floors.map(\.number) == [FloorNumber(12)])
        #expect(reading.units.map(\.tenant?.name) == [nil, nil])
    }

    @Test func `a profile may know other marks`() {
        var profile = ImportProfile(
            name: "某系统", fields: [.floor: ["lv"], .unit: ["rm"], .area: ["sz"], .tenant: ["co"]])
        profile.dittos = ["="]
        var context = ImportContext.make(building: "5001030001", asOf: .make("2026-10-31"))
        context.profile = profile
        let ledger = Ledger([
            ["LV", "RM", "SZ", "CO"], [.number("12"), "1", .number("800"), "甲公司"],
            ["=", "2", .number("800"), "="],
        ])
        let units = SourceReading.of(ledger.xml, context: context).units
        #expect(units.map(\.tenant?.name) == ["甲公司", "甲公司"])
    }
}
