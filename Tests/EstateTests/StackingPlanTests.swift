import Estate
import Testing

@Suite struct StackingPlanTests {
    private let building = Building.make(floors: [-1, 1, 2, 3])

    private func source(_ id: Int, _ asOf: String, revision: Int = 1) -> BuildingOccupancy.Source {
        BuildingOccupancy.Source(id: id, asOf: .make(asOf), revision: revision, sender: nil)
    }

    private func plan(_ floors: [StackedFloor], building: Building? = nil) -> StackingPlan {
        StackingPlan(
            of: building ?? self.building, asOf: .make("2026-11-30"), floors: floors,
            classifier: Classifier(overrides: ["6513": .digitalContent]))
    }

    @Test func `the top floor comes first, whatever the order of floors`() {
        let feed = source(1, "2026-10-31")
        let floors = [1, 3, -1, 2].map { StackedFloor(floor: .make($0), feed: feed) }
        #expect(
            plan(floors).rows.map(\.number) == [3, 2, 1, -1].map(FloorNumber.make))
        #expect(plan(floors.reversed()) == plan(floors))
    }

    @Test func `a floor that no feed names is there without units`() {
        let rows = plan([]).rows
        #expect(rows.map(\.number) == [3, 2, 1, -1].map(FloorNumber.make))
        for row in rows {
            #expect(row.grossArea == Area(squareMetres: 1000))
            #expect(row.use == .office)
            #expect(row.label == nil && row.feed == nil && row.units.isEmpty)
        }
        #expect(plan([]).feed == nil)
    }

    @Test func `a full feed speaks for the floors it does not name, a partial one does not`() {
        let full = source(1, "2026-10-31")
        let partial = source(2, "2026-11-15")
        let above = StackedFloor(floor: .make(3), feed: partial, coverage: .partial)
        let feeds = plan([above, StackedFloor(floor: .make(1), feed: full)]).rows.map(\.feed)
        #expect(feeds == [partial, full, full, full])
        #expect(plan([above]).rows.map(\.feed) == [partial, nil, nil, nil])
    }

    @Test func `the plan names the latest of its feeds`() {
        let floors = [
            StackedFloor(floor: .make(1), feed: source(7, "2026-10-31", revision: 2)),
            StackedFloor(floor: .make(2), feed: source(9, "2026-10-31")),
            StackedFloor(floor: .make(3), feed: source(8, "2026-09-30", revision: 5)),
        ]
        #expect(plan(floors).feed?.id == 7)
    }

    @Test func `the gross area is the feed's, else the policy file's`() {
        let feed = source(1, "2026-10-31")
        let area = Area(hundredths: 99_950)
        let rows = plan([
            StackedFloor(floor: .make(2, grossArea: area), feed: feed),
            StackedFloor(floor: .make(1), feed: feed),
        ]).rows
        #expect(rows[1].grossArea == area)
        #expect(rows[2].grossArea == Area(squareMetres: 1000))
    }

    @Test func `floors that only a feed knows of are there too, nameless ones last`() {
        let feed = source(1, "2026-10-31")
        let rows = plan([
            StackedFloor(floor: .make(nil, [.make()]), feed: feed),
            StackedFloor(floor: .make(9, [.make()]), feed: feed),
        ]).rows
        #expect(rows.map(\.number) == [9, 3, 2, 1, -1].map(FloorNumber.make) + [nil])
        for row in [rows[0], rows[5]] {
            #expect(row.grossArea == nil && row.use == nil)
            #expect(row.units.count == 1)
        }
    }

    @Test func `units keep their order, each with the class of its tenant`() {
        let units: [Estate.Unit] = [
            .make(id: "c", tenant: .make(direction: .blockchain)),
            .make(id: "b", tenant: .make(industry: "6513")), .vacant(id: "a"),
            .make(id: "d", tenant: .make(industry: "6591")),
        ]
        func directions(_ edition: IndustryEdition) -> [Direction?] {
            let stacked = StackedFloor(
                floor: .make(1, units), feed: source(1, "2026-10-31"), industryEdition: edition)
            let row = plan([stacked]).rows[2]
            #expect(row.units.map(\.unit) == units)
            return row.units.map(\.direction)
        }
        #expect(directions(.edition2017) == [.blockchain, .digitalContent, nil, .itServices])
        // 6591 has changed its meaning since 2011.
        #expect(directions(.edition2011) == [.blockchain, .digitalContent, nil, nil])
    }
}
