import Estate
import Importers
import TestSupport
import Testing

/// Native feed → ledger → the same units: what a ledger can say survives.
@Suite struct LedgerRoundTripTests {
    @Test(arguments: 0..<40)
    func `units written as a ledger come back as they were`(seed: Int) throws {
        var random = Seeded(seed)
        let floors = Floor.random(&random)
        let ledger = Ledger.of(floors, &random)
        let reading = SourceReading.of(ledger.xml)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.floors.count == floors.count)
        for (read, floor) in zip(reading.floors, floors) {
            #expect(read.number == floor.number)
            let units = read.units.map { unit in
                var unit = unit
                unit.line = 0
                return unit
            }
            #expect(units == floor.units)
        }
        let native = floors.reduce(into: OccupancySummary()) {
            $0 += OccupancySummary(of: $1, edition: .edition2017)
        }
        #expect(reading.summary.floors == native.floors)
        #expect(reading.summary.leaseEnds == native.leaseEnds)
        #expect(reading.summary.tenancies == native.tenancies)
        #expect(reading.summary.openings == native.openings)
    }

    @Test(arguments: 0..<300)
    func `whatever stands in the cells, every row is a unit, an error or passed over with a word`(
        seed: Int
    ) throws {
        var random = Seeded(seed)
        let rows = (0..<Int.random(in: 0...8, using: &random)).map { _ in Ledger.mess(&random) }
        let ledger = Ledger(
            [Ledger.statements(), ["楼层", "房号", "面积", "状态", "租户", "到期日", "租金", "人数"]] + rows)
        let reading = SourceReading.of(ledger.xml)
        let outcome = try #require(reading.outcome)
        for finding in reading.log.listed where finding.code != .heldWithoutUnits {
            #expect(finding.path?.hasPrefix("台账!R") == true, "\(finding)")
            #expect(finding.line != nil)
        }
        if !outcome.log.hasErrors { #expect(reading.units.count == outcome.units) }
        let told = outcome.units + (outcome.log.counts[.rowSkipped] ?? 0)
        #expect(told <= rows.count)
    }
}

extension Ledger {
    /// Texts that stand in real ledgers, and some that do not.
    private static let texts = [
        "", "12", "12F", "B1", "大堂", "1201", "900", "1,250.50", "１２５０", "约800", "已租", "空置", "租了",
        "甲公司", "-", "/", "2026-12-31", "2026年2月30日", "46326", "合计", "小计", "#REF!", "65", "-5",
        "同上", "〃", "4月", "\u{200B}", "　", "=1+1", "<b>", "9".padded(to: 30), "1E300", "0",
    ]

    static func mess(_ random: inout Seeded) -> Row {
        Row(
            (0..<Int.random(in: 0...9, using: &random)).map { _ in
                var cell = Cell(texts.randomElement(using: &random) ?? "")
                if Int.random(in: 0..<12, using: &random) == 0 { cell.down = 2 }
                if Int.random(in: 0..<12, using: &random) == 0 { cell.across = 1 }
                return cell
            }, index: nil)
    }

    /// Floors as a ledger, each value in one of the notations that say the same.
    static func of(_ floors: [Floor], _ random: inout Seeded) -> Ledger {
        var rows: [Row] = [statements(), Row(["楼层"] + titles)]
        for floor in floors {
            for (index, unit) in floor.units.enumerated() {
                let number = floor.number.map { "\($0)" } ?? ""
                let isMerged = floor.units.count > 1 && seedless(floor)
                let first =
                    index == 0
                    ? Cell(number, down: isMerged ? floor.units.count - 1 : 0)
                    : Cell(isMerged ? "" : number)
                rows.append(Row([first] + cells(unit, &random)))
            }
        }
        return Ledger(rows)
    }

    private static func seedless(_ floor: Floor) -> Bool { floor.units.count % 2 == 0 }

    /// The titles of what ``cells(_:_:)`` gives.
    static let titles: [Cell] = [
        "房号", "面积(㎡)", "状态", "用途", "租户", "信用代码", "行业代码", "产业方向", "人数", "属地注册", "年产值", "起租日",
        "到期日", "租金", "可入驻日期", "挂牌租金",
    ]

    static func cells(_ unit: Unit, _ random: inout Seeded) -> [Cell] {
        let tenant = unit.tenant
        func day(_ date: CalendarDate?) -> Cell {
            guard let date else { return "" }
            let (year, month, day) = date.components
            let notations = [
                Cell.day("\(date)"), Cell("\(year)-\(month)-\(day)"),
                Cell("\(year)/\(month)/\(day)"),
                Cell("\(year)年\(month)月\(day)日"),
                .number("\(date.days(since: ImportText.serialEpoch))"),
            ]
            return notations.randomElement(using: &random) ?? ""
        }
        func money(_ rent: Rent?) -> Cell {
            rent.map { .number(DecimalText.written($0.millionths, decimals: 6)) } ?? ""
        }
        let words: [Unit.State: String] = [
            .leased: "在租", .selfOccupied: "自用", .signed: "已签", .fitOut: "装修中", .vacant: "待租",
            .reserved: "锁定", .outOfService: "维修中",
        ]
        return [
            Cell(unit.id), .number("\(unit.area)"), Cell(words[unit.state] ?? ""),
            Cell(unit.use.name), Cell(tenant?.name ?? ""), Cell(tenant?.creditCode ?? ""),
            Cell(tenant?.industry ?? ""), Cell(tenant?.direction?.name ?? ""),
            .number(tenant?.headcount.map { "\($0)" } ?? ""),
            Cell(tenant?.isRegisteredInDistrict.map { $0 ? "是" : "否" } ?? ""),
            .number(
                tenant?.annualOutput.map { DecimalText.written($0, decimals: 4) } ?? ""),
            day(unit.lease?.start), day(unit.lease?.end), money(unit.lease?.rent),
            day(unit.availableFrom), money(unit.askingRent),
        ]
    }
}

extension String {
    fileprivate func padded(to count: Int) -> String { String(repeating: self, count: count) }
}
