import Testing

@testable import Estate

/// Neighbouring space as one.
@Suite struct VacancyBlockTests {
    private func offer(
        _ position: Int, area: Int = 100, use: Unit.Use = .office, rent: Int? = 60,
        from day: String? = nil
    ) -> PackedFloor.Offer {
        PackedFloor.Offer(
            position: position, unit: "\(position + 1)", area: Area(squareMetres: area), use: use,
            state: .vacant, availableFrom: day.map(CalendarDate.make),
            askingRent: rent.map { Rent(millionths: $0 * 1_000_000) })
    }

    private func floor(
        _ number: Int, _ offers: [PackedFloor.Offer], units: Int? = nil
    ) -> OfferedFloor {
        OfferedFloor(
            building: .make("5001030001"), floor: .make(number),
            units: units ?? offers.count { $0.use != .parking }, offers: offers)
    }

    private func hits(
        _ floors: [OfferedFloor], _ change: (inout VacancyQuery) -> Void = { _ in }
    ) -> [VacancyHit] {
        var building = Building.make(floors: [])
        building.policy = Policy(
            askingRent: Policy.RentRange(
                from: Rent(millionths: 50_000_000), to: Rent(millionths: 70_000_000)))
        let index = VacancyIndex(
            floors, buildings: [building], district: .make(), today: .make("2026-11-23"))
        var query = VacancyQuery(by: .make("2026-11-23"))
        query.sort = .floor
        query.joinsNeighbours = true
        change(&query)
        return index.page(query).hits
    }

    private func units(_ hits: [VacancyHit]) -> [[String]] { hits.map(\.units) }

    @Test func `neighbours are one block, what stands alone is not, and nothing is listed twice`() {
        let offers = [0, 1, 3, 5, 6, 7].map { offer($0) }
        let hits = hits([floor(1, offers, units: 9)])
        #expect(units(hits) == [["1", "2"], ["4"], ["6", "7", "8"]])
        #expect(hits.map(\.kind) == [.block, .unit, .block])
        #expect(hits.map(\.area) == [200, 100, 300].map { Area(squareMetres: $0) })
    }

    @Test func `units of another use and such that are not free yet part a run`() {
        let offers = [
            offer(0), offer(1, use: .retail), offer(2), offer(3), offer(4, from: "2026-12-01"),
            offer(5),
        ]
        #expect(units(hits([floor(1, offers, units: 9)])) == [["1"], ["3", "4"], ["6"]])
        let later = hits([floor(1, offers, units: 9)]) { $0.by = .make("2026-12-01") }
        #expect(units(later) == [["1"], ["3", "4", "5", "6"]])
        #expect(later.last?.availableFrom == .make("2026-12-01"))
    }

    @Test func `a block is free once all of it is`() {
        let offers = [offer(0, from: "2026-10-01"), offer(1), offer(3, from: "2026-10-01")]
        let found = hits([floor(1, offers, units: 9)])
        #expect(units(found) == [["1", "2"], ["4"]])
        #expect(found.map(\.availableFrom) == [.make("2026-11-23"), .make("2026-10-01")])
    }

    @Test func `whole free floors above one another are a stack, across the ground`() {
        let floors = [
            floor(-1, [offer(0)]), floor(1, [offer(0), offer(1)]),
            floor(2, [offer(0), offer(2, use: .parking)]), floor(3, [offer(0)], units: 2),
            floor(4, [offer(0), offer(1)]), floor(6, [offer(0)]),
        ]
        let hits = hits(floors)
        #expect(units(hits) == [["1", "1", "2", "1"], ["1"], ["1", "2"], ["1"]])
        #expect(hits.map { $0.floors.map(\.rawValue) } == [[-1, 1, 2], [3], [4], [6]])
        #expect(hits.map(\.floorText) == ["-1–2", "3", "4", "6"])
        let whole = self.hits(floors) { $0.wholeFloors = true }
        #expect(whole.map { $0.floors.map(\.rawValue) } == [[-1, 1, 2], [4], [6]])
    }

    @Test func `parking does not part a whole floor`() {
        let offers = [offer(0), offer(1, use: .parking), offer(2)]
        #expect(units(hits([floor(1, offers)])) == [["1", "3"]])
        #expect(units(hits([floor(1, offers, units: 3)])) == [["1"], ["3"]])
    }

    @Test func `a stack and a run are cut to the areas asked for`() {
        let floors = (1...5).map { floor($0, [offer(0), offer(1)]) }
        let stacks = hits(floors) {
            $0.minimumArea = Area(squareMetres: 300)
            $0.maximumArea = Area(squareMetres: 500)
        }
        #expect(stacks.map { $0.floors.map(\.rawValue) } == [[1, 2], [3, 4]])
        let run = [floor(1, (0..<5).map { offer($0) }, units: 9)]
        let cut = hits(run) { $0.maximumArea = Area(squareMetres: 250) }
        #expect(units(cut) == [["1", "2"], ["3", "4"], ["5"]])
    }

    @Test func `floors outside those asked for are in no stack`() {
        let floors = (1...4).map { floor($0, [offer(0)]) }
        let hits = hits(floors) {
            $0.lowestFloor = 2
            $0.highestFloor = 3
        }
        #expect(hits.map { $0.floors.map(\.rawValue) } == [[2, 3]])
    }

    @Test func `a block's rent is that of its area, and what is too dear comes by itself`() {
        let offers = [offer(0, area: 300, rent: 80), offer(1, area: 100, rent: nil)]
        let block = hits([floor(1, offers, units: 9)])
        #expect(block.map(\.askingRent) == [Rent(millionths: 75_000_000)])
        #expect(block.map(\.rentIsFromPolicy) == [true])
        let cheap = hits([floor(1, offers, units: 9)]) {
            $0.maximumRent = Rent(millionths: 70_000_000)
        }
        #expect(units(cheap) == [["2"]])
    }

    @Test func `units whose floor is not known have no neighbours`() {
        var unknown = floor(1, [offer(0), offer(1)], units: 9)
        unknown.floor = nil
        #expect(units(hits([unknown])) == [["1"], ["2"]])
    }
}
