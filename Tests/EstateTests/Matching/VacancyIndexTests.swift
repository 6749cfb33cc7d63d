import Testing

@testable import Estate

@Suite struct VacancyIndexTests {
    private let id = Building.ID.make("5001030001")

    private func offer(
        _ position: Int = 0, area: Int = 100, use: Unit.Use = .office, rent: Int? = 60,
        from day: String? = nil
    ) -> PackedFloor.Offer {
        PackedFloor.Offer(
            position: position, unit: "\(position + 1)", area: Area(squareMetres: area), use: use,
            state: .vacant, availableFrom: day.map(CalendarDate.make),
            askingRent: rent.map { Rent(millionths: $0 * 1_000_000) })
    }

    private func floor(
        _ offers: [PackedFloor.Offer], on number: Int? = 1, units: Int = 1,
        of building: String = "5001030001"
    ) -> OfferedFloor {
        OfferedFloor(
            building: .make(building), floor: number.map(FloorNumber.make), units: units,
            offers: offers)
    }

    private func index(
        _ floors: [OfferedFloor], buildings: [Building] = [.make()], today: String = "2026-11-23"
    ) -> VacancyIndex {
        VacancyIndex(floors, buildings: buildings, district: .make(), today: .make(today))
    }

    private func query(_ day: String = "2026-11-23") -> VacancyQuery {
        VacancyQuery(by: .make(day))
    }

    private func units(_ page: VacancyPage) -> [String] {
        page.hits.map { $0.units.joined(separator: "+") }
    }

    @Test func `counts to a thousand and says whether that is all`() {
        for count in [1000, 1001] {
            let offers = (0..<count).map { offer($0) }
            let page = index([floor(offers, units: count)]).page(query())
            #expect(page.total == 1000)
            #expect(page.isTotalExact == (count == 1000))
            #expect(page.hits.count == 20)
        }
    }

    @Test func `the total is that of all pages`() {
        let index = index([floor((0..<30).map { offer($0) }, units: 30)])
        var query = query()
        query.cursor = index.page(query).next
        let second = index.page(query)
        #expect(second.total == 30)
        #expect(second.hits.count == 10)
        #expect(second.next == nil)
    }

    @Test func `a copy does not follow changes`() {
        var index = index([floor([offer()])])
        let copy = index
        index.replace(id, with: [floor([offer(5)], on: 2)])
        #expect(units(index.page(query())) == ["6"])
        #expect(units(copy.page(query())) == ["1"])
        index.replace(id, with: [])
        #expect(index.page(query()).total == 0)
    }

    @Test func `space is found once its building has a policy file`() {
        var index = index([floor([offer()])], buildings: [])
        #expect(index.page(query()).total == 0)
        index.replace(id, with: [floor([offer(1)])])
        #expect(index.page(query()).total == 0)
        index.change(buildings: [.make()], district: .make(), today: .make("2026-11-23"))
        #expect(units(index.page(query())) == ["2"])
        index.change(buildings: [], district: .make(), today: .make("2026-11-23"))
        #expect(index.page(query()).total == 0)
    }

    @Test func `space without a date is free from the day of asking`() {
        var index = index([floor([offer(0), offer(1, from: "2026-12-01")], units: 2)])
        #expect(index.page(query("2026-11-22")).total == 0)
        #expect(index.page(query("2026-11-23")).hits.map(\.availableFrom) == [.make("2026-11-23")])
        #expect(index.page(query("2026-12-01")).total == 2)
        index.change(buildings: [.make()], district: .make(), today: .make("2026-11-30"))
        #expect(index.page(query("2026-11-29")).total == 0)
        #expect(index.page(query("2026-11-30")).hits.map(\.availableFrom) == [.make("2026-11-30")])
    }

    @Test func `the rent a policy takes off depends on who asks and for how much`() {
        var building = Building.make()
        building.policy = Policy(incentives: [
            Incentive(
                name: "租金减免",
                conditions: Incentive.Conditions(
                    directions: [.blockchain], minimumArea: Area(squareMetres: 200)),
                rentReduction: 0.5)
        ])
        let offers = [offer(0, area: 100, rent: 50), offer(1, area: 200, rent: 80)]
        let index = index([floor(offers, units: 2)], buildings: [building])
        var query = query()
        query.sort = .rent
        #expect(units(index.page(query)) == ["1", "2"])
        query.direction = .blockchain
        #expect(units(index.page(query)) == ["2", "1"])
        #expect(index.page(query).hits.first?.effectiveRent == Rent(millionths: 40_000_000))
        query.maximumRent = Rent(millionths: 40_000_000)
        #expect(units(index.page(query)) == ["2"])
    }

    @Test func `space whose rent nobody states comes last and passes no limit`() {
        let offers = [offer(0, rent: nil), offer(1, rent: 900)]
        let index = index([floor(offers, units: 2)])
        var query = query()
        query.sort = .rent
        #expect(units(index.page(query)) == ["2", "1"])
        query.maximumRent = .largest
        #expect(units(index.page(query)) == ["2"])
    }

    @Test func `a whole floor is every unit that is not parking, all of one use`() {
        let parking = offer(9, use: .parking)
        let floors = [
            floor([offer(0), offer(1), parking], on: 1, units: 2),
            floor([offer(0), parking], on: 2, units: 2),
            floor([offer(0), offer(1, use: .retail)], on: 3, units: 2),
            floor([offer(0), offer(1, from: "2026-12-01")], on: 4, units: 2),
            floor([offer(0)], on: 5, units: 1),
            floor([parking], on: 6, units: 1),
        ]
        let index = index(floors)
        var query = query()
        query.wholeFloors = true
        query.sort = .floor
        let now = index.page(query).hits
        #expect(now.map(\.floors) == [[.make(1)], [.make(5)]])
        #expect(now.map(\.units) == [["1", "2"], ["1"]])
        #expect(now.map(\.kind) == [.block, .unit])
        query.by = .make("2026-12-01")
        #expect(index.page(query).hits.map(\.floors) == [[.make(1)], [.make(4)], [.make(5)]])
        query.use = .parking
        #expect(index.page(query).total == 0)
    }

    @Test func `nothing is found outside the buildings of whoever asks`() {
        let other = "5001030002"
        let index = index(
            [floor([offer(0)]), floor([offer(1)], of: other)],
            buildings: [.make(), .make(id: other)])
        var query = query()
        query.buildings = [.make(other)]
        #expect(units(index.page(query)) == ["2"])
        query.building = id
        #expect(index.page(query).total == 0)
        query.building = nil
        query.buildings = []
        #expect(index.page(query).total == 0)
    }

    @Test func `a crowd too large to multiply is still a crowd`() {
        var query = query()
        query.headcount = .max
        #expect(index([floor([offer()])]).page(query).hits.map(\.crowding) == [.zero])
    }
}
