import Estate
import Foundation
import Importers
import Testing

/// Workbooks with a sheet for each floor.
@Suite struct LedgerFloorsTests {
    private static let context: ImportContext = .make(
        buildings: [
            .make(floors: [-2, -1] + Array(1...28), grossArea: .largest),
            .make(id: "5001030002", floors: [-2, -1] + Array(1...28), grossArea: .largest),
        ])

    private func sheet(
        _ name: String, _ rooms: [String], heading: Ledger.Row = ["房号", "面积", "状态"],
        floor: Ledger.Cell? = nil, statements: Ledger.Row? = nil
    ) -> Ledger.Sheet {
        let rows = rooms.map { room in
            Ledger.Row((floor.map { [$0] } ?? []) + [Ledger.Cell(room), .number("10"), "空置"])
        }
        let heads = floor == nil ? heading : Ledger.Row(["楼层"] + heading.cells)
        return Ledger.Sheet(name: name, rows: (statements.map { [$0] } ?? []) + [heads] + rows)
    }

    private func reading(_ sheets: [Ledger.Sheet]) -> SourceReading {
        SourceReading.of(Ledger(sheets).xml, context: Self.context)
    }

    /// Rooms by floor, in the order in which they were read.
    private func rooms(_ reading: SourceReading) -> [String] {
        reading.floors.flatMap { floor in
            floor.units.map { "\(floor.number.map { "\($0)" } ?? "?") \($0.id)" }
        }
    }

    @Test func `the name of a sheet is the floor of its rows`() throws {
        let reading = reading([
            sheet("1F", ["101", "102"], statements: Ledger.statements()), sheet("2层", ["201"]),
            sheet("负一层", ["车1"]), sheet("12楼租赁", ["1201"]),
        ])
        #expect(rooms(reading) == ["1 101", "1 102", "2 201", "-1 车1", "12 1201"])
        #expect(reading.codes.filter { $0.key != .floorSparse }.isEmpty, "\(reading.log.listed)")
        let fields = try #require(reading.outcome?.fields)
        let name = try #require(fields.first { $0.name == "工作表名称" })
        #expect(name.field == .floor)
        #expect(name.count == 4)
        #expect(name.sample == "1F（1 层）")
        // The same column of every sheet is shown once, with the values of all.
        #expect(fields.filter { $0.field == .unit }.map(\.count) == [5])
    }

    @Test func `findings name the sheet they are of, a repeated room that of the first, too`() {
        let reading = reading([
            sheet("1F", ["01"], statements: Ledger.statements()), sheet("2F", ["02", "01"]),
        ])
        let finding = reading.log.listed.first { $0.code == .unitRepeated }
        #expect(finding?.path == "2F!R3C1")
        #expect(finding?.message == "房号 01 重复，工作表“1F”第 3 行已有。")
    }

    @Test func `columns may stand in another order on each sheet`() {
        let reading = reading([
            sheet("1F", ["101"], statements: Ledger.statements()),
            Ledger.Sheet(
                name: "2F", rows: [["租户", "面积(万㎡)", "房号"], ["甲公司", .number("0.001"), "201"]]),
        ])
        #expect(rooms(reading) == ["1 101", "2 201"])
        #expect(reading.units.map(\.area) == [Area(squareMetres: 10), Area(squareMetres: 10)])
        #expect(reading.units.last?.tenant?.name == "甲公司")
    }

    @Test func `a floor in a column goes before the name of the sheet`() {
        let reading = reading([
            sheet("1F", ["101"], statements: Ledger.statements()),
            sheet("2F", ["301"], floor: .number("3")),
        ])
        #expect(rooms(reading) == ["1 101", "3 301"])
    }

    @Test func `a sheet of other floors is read beside those of floors`() {
        let office = sheet(
            "写字楼", ["1201"], floor: .number("12"), statements: Ledger.statements())
        let reading = reading([office, sheet("B1", ["车1"]), sheet("B2", ["车2"])])
        #expect(rooms(reading) == ["12 1201", "-1 车1", "-2 车2"])
        #expect(reading.codes[.sheetIgnored] == nil)
    }

    @Test func `a list of all rooms is read instead of sheets that say the same`() {
        let all = sheet(
            "总表", ["101", "102", "201"], floor: .number("1"), statements: Ledger.statements())
        let reading = reading([all, sheet("1F", ["101", "102"]), sheet("2F", ["201"])])
        #expect(reading.units.map(\.id) == ["101", "102", "201"])
        #expect(
            reading.log.listed.filter { $0.code == .sheetIgnored }.map(\.value) == ["1F", "2F"])
    }

    @Test func `a list of some rooms is passed over for the sheets of floors`() {
        let some = sheet("空置房源", ["102"], floor: .number("1"))
        let reading = reading([
            some, sheet("1F", ["101", "102"], statements: Ledger.statements()),
            sheet("2F", ["201"]),
        ])
        #expect(rooms(reading) == ["1 101", "1 102", "2 201"])
        let ignored = reading.log.listed.filter { $0.code == .sheetIgnored }
        #expect(ignored.map(\.value) == ["空置房源"])
        #expect(ignored.first?.message.contains("“1F”等 2 张") == true)
    }

    @Test func `a sheet named for a floor that holds no table is told`() {
        let reading = reading([
            sheet("1F", ["101"], statements: Ledger.statements()),
            Ledger.Sheet(name: "2F", rows: [["本层自用"]]), Ledger.Sheet(name: "3F", rows: []),
            Ledger.Sheet(name: "说明", rows: [["请照此填写"]]),
        ])
        #expect(reading.units.map(\.id) == ["101"])
        let ignored = reading.log.listed.filter { $0.code == .sheetIgnored }
        #expect(ignored.map(\.value) == ["2F"])
        #expect(ignored.first?.path == "2F!R1")
    }

    @Test func `sheets named for buildings are read as ever: the first, and the others told`() {
        let reading = reading([
            sheet("A座", ["101"], floor: .number("1"), statements: Ledger.statements()),
            sheet("1号楼", ["201"], floor: .number("2"), statements: Ledger.statements("5001030002")),
        ])
        #expect(reading.units.map(\.id) == ["101"])
        #expect(reading.log.listed.filter { $0.code == .sheetIgnored }.map(\.value) == ["1号楼"])
    }

    @Test func `rows of sheets for floors may name several buildings`() {
        let heading: Ledger.Row = ["楼宇编码", "房号", "面积", "状态"]
        func sheet(_ name: String) -> Ledger.Sheet {
            Ledger.Sheet(
                name: name,
                rows: [
                    ["数据日期", "2026-10-31"], heading,
                    ["5001030001", Ledger.Cell("\(name)甲"), .number("10"), "空置"],
                    ["5001030002", Ledger.Cell("\(name)乙"), .number("10"), "空置"],
                ])
        }
        let readings = SourceReading.all(
            [.bytes(Array(Ledger([sheet("1F"), sheet("2F")]).xml.utf8), name: "台账.xml")],
            context: Self.context)
        #expect(readings.map { $0.feed?.building.rawValue } == ["5001030001", "5001030002"])
        #expect(readings.map { rooms($0) } == [["1 1F甲", "2 2F甲"], ["1 1F乙", "2 2F乙"]])
    }

    @Test func `sheets of different days are no one feed`() {
        let reading = reading([
            sheet("1F", ["101"], statements: Ledger.statements()),
            sheet("2F", ["201"], statements: Ledger.statements(asOf: "2026-09-30")),
        ])
        #expect(reading.codes[.asOfMismatch] == 1)
        #expect(reading.log.listed.first { $0.code == .asOfMismatch }?.path == "2F!R1C4")
    }

    @Test func `a hidden sheet named for a floor is not read`() throws {
        let xml = Ledger([
            sheet("1F", ["101"], statements: Ledger.statements()), sheet("2F", ["201"]),
        ]).xml
        let hidden = """
            <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">\
            <Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>\n</Workbook>
            """
        let end = try #require(xml.range(of: "</Worksheet>\n</Workbook>"))
        let reading = SourceReading.of(
            xml.replacingCharacters(in: end, with: hidden), context: Self.context)
        #expect(reading.units.map(\.id) == ["101"])
        #expect(reading.log.listed.filter { $0.code == .sheetIgnored }.map(\.value) == ["2F"])
    }
}
