import TestSupport
import Testing

@testable import Estate

@Suite struct PackedFloorTests {
    @Test(arguments: 0..<8)
    func `what is packed comes out as it went in`(seed: Int) throws {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let floor = random.anyFloor()
            let packed = PackedFloor(floor)
            let unpacked = try packed.unpacked()
            guard unpacked == floor else {
                Issue.record("\(floor) becomes \(unpacked)")
                return
            }
            #expect(packed.unitCount == floor.units.count { $0.use != .parking })
        }
    }

    @Test func `an empty floor has no bytes`() throws {
        let floor = Floor.make(-2)
        let packed = PackedFloor(floor)
        #expect(packed.units.isEmpty)
        #expect(packed.lines.isEmpty)
        #expect(packed.offers.isEmpty)
        #expect(try packed.unpacked() == floor)
    }

    @Test(arguments: 0..<4)
    func `the offers are the units on offer, with their places`(seed: Int) {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let floor = random.anyFloor()
            let expected = floor.units.enumerated().filter { $0.element.isOnOffer }.map {
                PackedFloor.Offer(
                    position: $0.offset, unit: $0.element.id, area: $0.element.area,
                    use: $0.element.use, state: $0.element.state,
                    availableFrom: $0.element.availableFrom, askingRent: $0.element.askingRent)
            }
            #expect(PackedFloor(floor).offers == expected)
        }
    }

    @Test func `the same units on other lines are the same bytes`() {
        var random = Seeded(9)
        for _ in 0..<100 {
            var floor = random.anyFloor()
            let packed = PackedFloor(floor)
            for index in floor.units.indices { floor.units[index].line += index + 1 }
            #expect(PackedFloor(floor).units == packed.units)
        }
    }

    @Test func `other units are other bytes`() {
        var random = Seeded(10)
        var seen: [[UInt8]: [Unit]] = [:]
        for _ in 0..<2000 {
            let units = [random.anyUnit(line: 0)]
            let bytes = PackedFloor(Floor.make(1, units)).units
            #expect(seen[bytes, default: units] == units)
            seen[bytes] = units
        }
    }

    @Test func `a floor from the store unpacks like the one that went in`() throws {
        let floor = Floor.make(
            12, grossArea: Area(squareMetres: 900),
            [.make(line: 5), .vacant(from: .make("2027-01-01"))])
        let packed = PackedFloor(floor)
        let stored = PackedFloor(
            number: packed.number, grossArea: packed.grossArea, label: packed.label,
            units: packed.units, lines: packed.lines)
        #expect(try stored.unpacked() == floor)
    }
}
