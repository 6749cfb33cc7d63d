import Estate
import Importers
import TestSupport
import Testing

/// The same units in whatever shape a ledger has.
@Suite struct LedgerShapesTests {
    /// Floors and the rows of their units, and the units as they are to be read.
    private func floors(_ random: inout Seeded) -> [(number: FloorNumber, units: [Unit])] {
        Floor.random(&random).compactMap { floor in
            floor.number.flatMap { floor.units.isEmpty ? nil : ($0, floor.units) }
        }
    }

    private func expect(
        _ ledger: Ledger, toSay floors: [(number: FloorNumber, units: [Unit])]
    ) {
        let reading = SourceReading.of(ledger.xml)
        #expect(!reading.log.hasErrors, "\(reading.log.listed)")
        #expect(reading.floors.map(\.number) == floors.map(\.number))
        let units = reading.units.map { unit in
            var unit = unit
            unit.line = 0
            return unit
        }
        #expect(units == floors.flatMap(\.units))
    }

    @Test(arguments: 0..<30)
    func `a sheet for each floor says what one sheet says`(seed: Int) {
        var random = Seeded(seed)
        let floors = floors(&random)
        let sheets = floors.enumerated().map { index, floor in
            let number = floor.number.rawValue
            let rows = floor.units.map { Ledger.Row(Ledger.cells($0, &random)) }
            return Ledger.Sheet(
                name: number < 0 ? "B\(-number)" : "\(number)层租赁",
                rows: (index == 0 ? [Ledger.statements()] : []) + [Ledger.Row(Ledger.titles)] + rows
            )
        }
        guard !sheets.isEmpty else { return }
        expect(Ledger(sheets), toSay: floors)
    }

    @Test(arguments: 0..<30)
    func `two tables side by side say what one says`(seed: Int) {
        var random = Seeded(seed)
        let floors = floors(&random)
        let heads = ["楼层"] + Ledger.titles
        func rows(_ floors: ArraySlice<(number: FloorNumber, units: [Unit])>) -> [[Ledger.Cell]] {
            floors.flatMap { floor in
                floor.units.map { [.number("\(floor.number)")] + Ledger.cells($0, &random) }
            }
        }
        let left = rows(floors.prefix(floors.count / 2))
        let right = rows(floors.dropFirst(floors.count / 2))
        let none = heads.map { _ in Ledger.Cell("") }
        let both = (0..<max(left.count, right.count)).map { index in
            let first = index < left.count ? left[index] : none
            return Ledger.Row(first + [""] + (index < right.count ? right[index] : none))
        }
        expect(
            Ledger([Ledger.statements(), Ledger.Row(heads + [""] + heads)] + both), toSay: floors)
    }

    @Test(arguments: 0..<30)
    func `marks say what is written out above them`(seed: Int) {
        var random = Seeded(seed)
        // Neighbours that have much in common.
        let floors = floors(&random).map { floor in
            let units = floor.units.enumerated().map { index, unit in
                var repeated = floor.units[index / 3 * 3]
                (repeated.id, repeated.area) = (unit.id, unit.area)
                return repeated
            }
            return (number: floor.number, units: units)
        }
        var rows: [Ledger.Row] = []
        var above: [Ledger.Cell] = []
        for floor in floors {
            for unit in floor.units {
                let cells = [.number("\(floor.number)")] + Ledger.cells(unit, &random)
                let written = cells.enumerated().map { column, cell in
                    // Not a room, an area, or what is counted once for each enterprise.
                    guard !above.isEmpty, ![1, 2, 9, 11].contains(column), !cell.text.isEmpty,
                        above[column].text == cell.text, Int.random(in: 0...3, using: &random) > 0
                    else { return cell }
                    return Ledger.Cell(["同上", "〃", "\""].randomElement(using: &random) ?? "同上")
                }
                above = cells
                rows.append(Ledger.Row(written))
            }
        }
        expect(
            Ledger([Ledger.statements(), Ledger.Row(["楼层"] + Ledger.titles)] + rows), toSay: floors)
    }
}
