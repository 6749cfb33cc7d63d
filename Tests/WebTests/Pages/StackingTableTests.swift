import Estate
import Testing

@testable import Web

/// The stacking plan as a table.
@Suite struct StackingTableTests {
    private func row(
        _ unit: Estate.Unit, direction: Direction? = nil
    ) -> StackingTable.Row {
        StackingTable.Row(unit, direction, on: FloorNumber(12), asOf: .make("2026-11-23"))
    }

    private func unit(
        _ state: Estate.Unit.State = .leased, tenant: Tenant? = nil, lease: Lease? = nil
    ) -> Estate.Unit {
        Estate.Unit(
            id: "1201", area: Area(hundredths: 165_050), state: state, tenant: tenant,
            lease: lease)
    }

    @Test func `an anchor is safe, and no other unit's`() {
        let ids = [
            "1201", "12 01", "12_01", "12-01", "十二", "\"><script>", "a", "A", "", "a/b", "%41",
        ]
        let floors = [12, -12, 1, nil].map { $0.flatMap { FloorNumber($0) } }
        let anchors = floors.flatMap { floor in
            ids.map { StackingTable.anchor($0, on: floor) }
        }
        #expect(Set(anchors).count == ids.count * floors.count)
        for anchor in anchors {
            #expect(anchor.wholeMatch(of: /unit-[A-Za-z0-9_-]*/) != nil)
        }
        #expect(StackingTable.anchor("1201", on: FloorNumber(12)) == "unit-12-1201")
    }

    @Test func `a unit has all that is known of it`() {
        let shown = row(
            unit(
                tenant: Tenant(name: "甲公司", headcount: 1200),
                lease: Lease(
                    start: .make("2025-03-01"), end: .make("2028-02-29"),
                    rent: Rent(millionths: 68_000_000))), direction: .blockchain)
        #expect(shown.area == "1,650.50")
        #expect(shown.areaOrder == "1650.50")
        #expect(shown.stateID == "leased")
        #expect(shown.tenant == "甲公司")
        #expect(shown.direction == "区块链")
        #expect(shown.headcount == "1,200")
        #expect("\(shown.start) \(shown.end)" == "2025-03-01 至 2028-02-29")
        #expect(shown.rent == "68.00")
        #expect(shown.availableFrom == "—")
    }

    @Test func `a vacant unit says from when it can be had and for how much`() {
        var vacant = unit(.vacant)
        #expect(row(vacant).availableFrom == "随时")
        vacant.availableFrom = .make("2026-12-01")
        vacant.askingRent = Rent(millionths: 65_000_000)
        let shown = row(vacant)
        #expect(shown.availableFrom == "2026-12-01")
        #expect(shown.rent == "65.00（挂牌）")
        #expect(shown.tenant == "—")
        #expect(shown.direction == "—")
        #expect(row(unit(.reserved)).availableFrom == "—")
    }

    @Test(
        arguments: [
            ("2026-11-22", "至 2026-11-22（已到期）"), ("2026-11-23", "至 2026-11-23（90 天内到期）"),
            ("2027-05-22", "至 2027-05-22（180 天内到期）"), ("2027-05-23", "至 2027-05-23"),
        ])
    func `a lease that ends soon says so`(end: String, text: String) {
        #expect(row(unit(lease: Lease(end: .make(end)))).end == text)
        let own = row(unit(.selfOccupied, lease: Lease(end: .make(end))))
        #expect(own.end == "至 \(end)")
    }

    @Test func `a lease may have one end, or none`() {
        let begun = row(unit(lease: Lease(start: .make("2025-03-01"))))
        #expect((begun.start, begun.end) == ("2025-03-01 起", ""))
        let unknown = row(unit(lease: Lease(rent: Rent(millionths: 1))))
        #expect((unknown.start, unknown.end) == ("", "—"))
    }

    @Test func `a floor without units has a line of its own`() throws {
        let building = Building(
            id: TestDistrict.own, name: "示例大厦",
            floors: [
                Building.FloorPlan(
                    number: try #require(FloorNumber(-1)), grossArea: Area(squareMetres: 2600),
                    use: .parking)
            ])
        let table = StackingTable(
            StackingPlan(
                of: building, asOf: .make("2026-11-23"), floors: [], classifier: Classifier()))
        #expect(table.floors.map(\.floorName) == ["B1"])
        #expect(table.floors[0].units.isEmpty)
        #expect(table.floors[0].note == "没有报单元（车位，建筑面积 2,600.00 ㎡）")
        #expect(table.summary == "单元列表（1 层，0 个单元）")
    }
}
