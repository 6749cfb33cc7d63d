import Estate
import Importers
import Testing

/// Tables side by side in one sheet.
@Suite struct LedgerBlocksTests {
    private static let heading: [Ledger.Cell] = ["房号", "面积", "租户"]
    private static let twice = Ledger.Row(["楼层"] + heading + [""] + heading)

    private static let context: ImportContext = .make(
        buildings: [.make(floors: Array(1...28), grossArea: .largest)])

    private func reading(_ rows: [Ledger.Row]) -> SourceReading {
        SourceReading.of(Ledger([Ledger.statements()] + rows).xml, context: Self.context)
    }

    @Test func `the left table is read first, then the right, with their own places`() {
        let reading = reading([
            Self.twice,
            [.number("1"), "101", .number("10"), "甲公司", "", "102", "十", "乙公司"],
            [.number("1"), "103", "三十", "丙公司", "", "104", .number("10"), "丁公司"],
        ])
        let errors = reading.log.listed.filter { $0.severity == .error }
        #expect(errors.map(\.path) == ["台账!R4C3", "台账!R3C7"])
        #expect(errors.map(\.placeText) == ["第 4 行 C 列", "第 3 行 G 列"])
        #expect(reading.codes[.sheetIgnored] == nil)
        #expect(reading.codes[.columnIgnored] == nil)
    }

    @Test func `both tables' columns are shown, what they share once`() throws {
        let fields = try #require(
            reading([Self.twice, [.number("1"), "101", .number("10")]]).outcome?.fields)
        #expect(fields.filter { $0.field == .unit }.map(\.place) == ["台账!R2C2", "台账!R2C6"])
        #expect(fields.filter { $0.field == .floor }.map(\.place) == ["台账!R2C1"])
    }

    @Test func `a column on the left edge is of all tables, a merged cell in it, too`() {
        let reading = reading([
            Self.twice,
            [Ledger.Cell("1", down: 1), "101", .number("10"), "", "", "103", .number("10")],
            [Ledger.Cell("102", index: 2), .number("10"), "", "", "104", .number("10")],
            [.number("2"), "", "", "", "", "201", .number("10")],
            ["〃", "", "", "", "", "202", .number("10")],
        ])
        #expect(reading.floors.map(\.number) == [FloorNumber(1), FloorNumber(2)])
        #expect(reading.units.map(\.id) == ["101", "102", "103", "104", "201", "202"])
    }

    @Test func `a mark in a shared column repeats the row above, whichever table that was of`() {
        let reading = reading([
            Self.twice,
            [.number("1"), "101", .number("10"), "", "", "102", .number("10")],
            [.number("2"), "201", .number("10")],
            ["同上", "202", .number("10"), "", "", "203", .number("10")],
        ])
        #expect(reading.floors.last?.units.map(\.id) == ["201", "202", "203"])
    }

    @Test func `three tables are read, too, and one below groups of titles`() {
        let three = reading([
            Ledger.Row(Self.heading + Self.heading + Self.heading),
            ["1", .number("10"), "", "2", .number("10"), "", "3", .number("10"), "甲公司"],
        ])
        #expect(three.units.map(\.id) == ["1", "2", "3"])
        let grouped = reading([
            [Ledger.Cell("A区", across: 2), Ledger.Cell("B区", across: 2)],
            Ledger.Row(Self.heading + Self.heading),
            ["1", .number("10"), "", "2", .number("10"), "甲公司"],
        ])
        #expect(grouped.units.map(\.id) == ["1", "2"])
    }

    @Test func `a sum may be that of its table or of all`() {
        for (sum, wrong) in [("10", 0), ("30", 0), ("20", 1)] {
            let reading = reading([
                Self.twice,
                [.number("1"), "101", .number("10"), "", "", "102", .number("20")],
                ["合计", "", .number(sum)],
            ])
            #expect(reading.codes[.totalDiffers, default: 0] == wrong, "\(sum)")
        }
    }

    @Test func `what can't be told apart is told to be left out`() {
        let reading = reading([
            ["房号", "面积", "租户", "面积", "房号", "租户"],
            ["1", .number("10"), "", .number("20"), "2", ""],
        ])
        #expect(reading.units.map(\.id) == ["1"])
        #expect(reading.codes[.sheetIgnored] == 1)
    }

    @Test func `a note below is told once, a title over both is of both`() {
        let reading = reading([
            Ledger.Row(Self.heading + Self.heading), [Ledger.Cell("3层", across: 5)],
            ["1", .number("10"), "", "2", .number("10"), ""], ["制表人：张三"],
        ])
        #expect(reading.floors.map(\.number) == [FloorNumber(3)])
        #expect(reading.codes[.rowSkipped] == 1)
    }
}
