import Estate
import Testing

@testable import Web

/// How tall and dense buildings are drawn piece by piece.
@Suite struct StackingPartTests {
    /// Floors 1 to so many with so many units each.
    private func floors(_ count: Int, units: Int) -> [FloorNumber?: Int] {
        Dictionary(uniqueKeysWithValues: (1...count).map { (FloorNumber($0), units) })
    }

    private func parts(_ floors: [FloorNumber?: Int]) -> [StackingPart] {
        StackingPart.all(of: floors)
    }

    @Test func `an ordinary building is drawn at once, from the top down`() {
        let numbers = [3, 1, -1, 12].map { FloorNumber($0) }
        let floors = Dictionary(uniqueKeysWithValues: (numbers + [nil]).map { ($0, 40) })
        let found = parts(floors)
        #expect(found.count == 1)
        #expect(found[0].pieces.map(\.floor) == [12, 3, 1, -1].map { FloorNumber($0) } + [nil])
        #expect(found[0].pieces.allSatisfy { $0.isWhole && $0.units == 0..<40 })
        #expect(parts(self.floors(60, units: 40)).count == 1)
        #expect(parts([:]) == [StackingPart(pieces: [])])
    }

    @Test(arguments: [(10_000, 100), (10_000, 0), (121, 1), (60, 100), (3, 3999), (2, 9000)])
    func `no part is too large, and together they are all there is`(count: Int, units: Int) {
        let found = parts(floors(count, units: units))
        #expect(found.count > 1)
        for part in found {
            #expect(part.pieces.count <= 60)
            #expect(part.pieces.reduce(0) { $0 + $1.units.count } <= 4000)
        }
        let pieces = found.flatMap(\.pieces)
        #expect(pieces.reduce(0) { $0 + $1.units.count } == count * units)
        let order = pieces.compactMap { $0.floor.map { Int($0.rawValue) } }
        #expect(order == order.sorted(by: >))
        #expect(Set(order).count == count)
        for number in [1, count] {
            let run = pieces.filter { $0.floor == FloorNumber(number) }
            #expect(run.flatMap { Array($0.units) } == Array(0..<units))
        }
    }

    @Test func `a floor is divided only where it does not fit on a part`() {
        let pieces = parts(floors(60, units: 100)).flatMap(\.pieces)
        #expect(pieces.count { $0.isWhole } == 60)
        let dense = parts(floors(1, units: 9000))
        #expect(dense.map { $0.pieces.map(\.units) } == [[0..<4000], [4000..<8000], [8000..<9000]])
        #expect(!dense[0].pieces[0].isWhole)
    }

    @Test func `a question leads to a part, or to the part with a floor`() throws {
        let found = parts(floors(300, units: 1))
        func index(_ query: String) throws -> Int {
            let values = RequestValues(form: query)
            let question = try BuildingQuestion(values, today: .make("2026-11-23"))
            return StackingPart.index(question, in: found)
        }
        #expect(try index("") == 0)
        #expect(try index("part=3") == 2)
        #expect(try index("part=99") == 4)
        #expect(try index("floor=300") == 0)
        #expect(try index("floor=1&part=2") == 4)
        #expect(try index("floor=999&part=2") == 1)
    }

    @Test func `a part shows its own floors and units, their texts cut short`() throws {
        let part = StackingPart(pieces: [
            .init(floor: FloorNumber(2), units: 1..<3, isWhole: false),
            .init(floor: FloorNumber(1), units: 0..<1, isWhole: true),
        ])
        let feed = BuildingOccupancy.Source(
            id: 1, asOf: .make("2026-10-31"), revision: 1, sender: nil)
        func floor(_ number: Int, _ ids: [String]) -> StackedFloor {
            let units = ids.map { id in
                Estate.Unit(
                    id: id, area: Area(squareMetres: 100), state: .leased,
                    tenant: Tenant(name: String(repeating: "长", count: 5000)))
            }
            let floor = Floor(
                number: FloorNumber(number), grossArea: Area(squareMetres: 900), units: units)
            return StackedFloor(floor: floor, feed: feed)
        }
        let run = try #require(part.cut(floor(2, ["a", "b", "c", "d"])))
        #expect(run.floor.units.map(\.id) == ["b", "c"])
        #expect(run.floor.grossArea == nil)
        #expect(run.floor.units[0].tenant?.name.count == 81)
        let long = String(repeating: "1", count: 3000)
        let whole = try #require(part.cut(floor(1, [long])))
        #expect(whole.floor.units[0].id.count == 41)
        #expect(whole.floor.grossArea == Area(squareMetres: 900))
        #expect(part.cut(floor(3, ["a"])) == nil)
    }
}
