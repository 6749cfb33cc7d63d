import Estate
import Testing

@Suite struct BuildingTests {
    @Test(arguments: ["5001030042", "0000000001"])
    func `an id is ten digits`(text: String) {
        #expect(Building.ID(rawValue: text)?.rawValue == text)
    }

    @Test(arguments: [
        "", "500103004", "50010300421", "500103004a", " 5001030042", "5001030042\n", "500103-042",
        "５００１０３００４２", "+500103004",
    ])
    func `refuses other ids`(text: String) {
        #expect(Building.ID(rawValue: text) == nil)
    }

    @Test func `buildings come in the order of their ids`() {
        #expect(Building.ID.make("5001030002") < .make("5001030010"))
    }

    @Test func `carrier floors count from the day of the designation`() {
        let building = Building.make(
            carrier: .make(since: "2025-06-20", floors: [2, 3]), floors: [-1, 1, 2, 3])
        #expect(building.grossArea == Area(squareMetres: 4000))
        #expect(building.carrierFloors(on: .make("2025-06-19")).isEmpty)
        #expect(building.designatedArea(on: .make("2025-06-19")) == .zero)
        #expect(building.carrierFloors(on: .make("2025-06-20")) == [.make(2), .make(3)])
        #expect(building.designatedArea(on: .make("2025-06-20")) == Area(squareMetres: 2000))
        #expect(Building.make().designatedArea(on: .make("2026-01-01")) == .zero)
    }

    @Test(
        arguments: [
            ("2025-06-19", nil), ("2025-06-20", .point), ("2026-01-31", .point),
            ("2026-02-01", .core),
        ] as [(String, Building.Role?)])
    func `the latest membership of a layout that has begun decides`(
        day: String, role: Building.Role?
    ) {
        let building = Building.make(memberships: [
            .init(layout: "a", role: .core, since: .make("2026-02-01")),
            .init(layout: "a", role: .point, since: .make("2025-06-20")),
            .init(layout: "b", role: .point, since: .make("2020-01-01")),
            .init(layout: "b", role: .core, since: .make("2020-01-01")),
        ])
        #expect(building.role(in: "a", on: .make(day)) == role)
        #expect(building.role(in: "b", on: .make(day)) == .core)
        #expect(building.role(in: "c", on: .make(day)) == nil)
        #expect(building.role(in: nil, on: .make(day)) == nil)
    }

    @Test func `a building is a demonstration building from its day on`() {
        let building = Building.make(
            mantianxing: .init(since: .make("2025-09-01"), level: .municipal))
        for (day, expected) in [("2025-08-31", false), ("2025-09-01", true)] {
            #expect(building.isMantianxing(on: .make(day)) == expected)
            #expect(Building.make().isMantianxing(on: .make(day)) == false)
        }
    }
}
