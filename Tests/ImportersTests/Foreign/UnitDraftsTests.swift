import Estate
import Testing

@testable import Importers

@Suite struct UnitDraftsTests {
    private func draft(_ number: Int) -> UnitDrafts.Draft {
        var unit = ForeignUnit(
            floor: number % 3 == 0 ? nil : FloorNumber(number % 40 + 1),
            unit: Unit(
                id: "\(number)", area: Area(hundredths: number + 1), state: .leased,
                tenant: Tenant(name: "重庆示例\(number)号软件公司"), line: number))
        unit.isReadable = number % 5 != 0
        return UnitDrafts.Draft(
            unit: unit, name: number % 7 == 0 ? nil : "房\(number)", id: number % 2 == 0 ? nil : "",
            references: (0..<number % 4).map { "t\($0)" })
    }

    @Test func `drafts come out as they went in`() {
        var drafts = UnitDrafts()
        for number in 0..<3000 { drafts.append(draft(number)) }
        #expect(Array(drafts.names.prefix(9)) == (0..<9).map { draft($0).name })
        var taken = 0
        drafts.drain { index, found in
            let expected = draft(index)
            #expect(index == taken)
            #expect(found.name == expected.name && found.id == expected.id)
            #expect(found.references == expected.references)
            #expect(
                found.unit.unit == expected.unit.unit && found.unit.floor == expected.unit.floor)
            #expect(found.unit.isReadable == expected.unit.isReadable)
            taken += 1
        }
        #expect(taken == 3000)
        #expect(Array(drafts.names).isEmpty)
    }

    @Test func `units are kept as they are, and added up`() {
        var units = ForeignUnits()
        #expect(units.isEmpty && units.areReadable)
        for number in 1..<3000 { units.append(draft(number).unit) }
        #expect(units.count == 2999 && !units.areReadable)
        #expect(units.area == Area(hundredths: (2...3000).reduce(0, +)))
        for index in units.indices {
            let expected = draft(index + 1).unit
            #expect(units.unit(index) == expected.unit)
            #expect(units.floor(index) == expected.floor)
            #expect(units.isReadable(index) == expected.isReadable)
        }
    }
}
