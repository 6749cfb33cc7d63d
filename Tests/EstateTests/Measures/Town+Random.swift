import Estate
import TestSupport

extension Town {
    /// Days that reports are made of, feeds speak of, and around which everything else happens.
    static let days = [
        "2024-02-29", "2024-12-31", "2025-02-28", "2025-10-31", "2025-12-31", "2026-09-30",
        "2026-10-31", "2026-12-31",
    ].map(CalendarDate.make)

    /// A small town made from a seed, its pools so small that tenants, areas and days often meet.
    init(seed: Int) {
        var random = Seeded(seed)
        self.init(district: random.district())
        let people = random.people()
        for serial in 1...random.number(1...4) {
            let building = random.building(serial)
            var days = Self.days.shuffled(using: &random)
            days.removeLast(random.number(3...days.count))
            var sent: [Delivery] = []
            for day in days {
                let edition = random.pick([nil, IndustryEdition.edition2011, .edition2017])
                let floors = random.floors(
                    building, people, horizon: district.settings.availabilityHorizonDays)
                sent.append(Delivery(asOf: day, edition: edition, floors: floors))
            }
            buildings.append(building)
            deliveries[building.id] = sent
        }
        if random.happens(oneIn: 2) { assignments = random.assignments(about: people) }
    }
}

extension Seeded {
    /// One of the days, the day before or the day after, some days on.
    private mutating func date(near days: Int = 0) -> CalendarDate {
        pick(Town.days).adding(days: number(-1...1) + days)
    }

    fileprivate mutating func district() -> District {
        var settings = District.Settings()
        settings.staleAfterDays = pick([0, 31, 45])
        settings.availabilityHorizonDays = pick([0, 30, 180])
        settings.locationQuotient.area = Area(squareMetres: pick([0, 300, 1000]))
        settings.locationQuotient.tenants = number(0...4)
        let target = Area(hundredths: pick([0, 10_000, 123_456, 500_000, 2_000_000]))
        let goal = District.CarrierGoal(
            target: target, by: date(), counting: pick(CarrierReading.allCases))
        let layouts = [
            District.Layout(id: "a", name: "一核多点"), District.Layout(id: "b", name: "一核三带"),
        ]
        let parks = [District.Park(id: "p", name: "甲园"), District.Park(id: "q", name: "乙园")]
        let overrides: [String: Direction] = ["6513": .industrialSoftware, "6511": .other]
        return .make(
            goal: goal, headcount: plainGoal(100), enterprises: plainGoal(7),
            output: plainGoal(30), layouts: happens(oneIn: 8) ? [] : layouts,
            parks: happens(oneIn: 8) ? [] : parks, settings: settings,
            overrides: happens(oneIn: 2) ? overrides : [:])
    }

    private mutating func plainGoal(_ target: Int) -> District.Goal? {
        happens(oneIn: 4) ? nil : District.Goal(target: target, by: date())
    }

    fileprivate mutating func building(_ serial: Int) -> Building {
        let floors = Array([-1, 1, 2].shuffled(using: &self).prefix(number(0...3)))
        var carrier: Building.Carrier?
        if !happens(oneIn: 4) {
            let chosen = floors.filter { _ in !happens(oneIn: 3) }
            carrier = Building.Carrier(since: date(), floors: Set(chosen.map(FloorNumber.make)))
        }
        var mantianxing: Building.Mantianxing?
        if happens(oneIn: 2) {
            mantianxing = Building.Mantianxing(since: date(), level: .district)
        }
        return .make(
            id: "500103000\(serial)", park: pick([nil, "p", "q", "x"]),
            memberships: memberships(), mantianxing: mantianxing, carrier: carrier,
            floors: floors, grossArea: Area(hundredths: number(0...100_000)))
    }

    /// Of two memberships that begin on one day the contract says nothing.
    private mutating func memberships() -> [Building.Membership] {
        var memberships: [Building.Membership] = []
        for _ in 0..<number(0...3) {
            let since = date()
            guard !memberships.contains(where: { $0.since == since }) else { continue }
            memberships.append(
                Building.Membership(
                    layout: pick(["a", "a", "b"]), role: pick([.core, .point]), since: since))
        }
        return memberships
    }

    /// The tenants of a town: some written in several ways, some with a code only here and there.
    fileprivate mutating func people() -> [Tenant] {
        var people: [Tenant] = []
        for serial in 1...number(2...6) {
            let codes = [
                nil, CreditCode.make(serial), CreditCode.makeWithWrongOrganisation(serial), "x",
            ]
            let code = pick(codes)
            for name in ["示例（\(serial)）公司", "示例[\(serial)] 公司", ""] {
                people.append(Tenant(name: name, creditCode: happens(oneIn: 4) ? nil : code))
            }
        }
        return people
    }

    /// Decisions about some of the tenants, some of them about one more than once.
    fileprivate mutating func assignments(about people: [Tenant]) -> [DirectionAssignment] {
        var made: [DirectionAssignment] = []
        for _ in 0..<number(1...6) {
            let tenant = pick(people)
            guard
                let subject = DirectionAssignment.Subject(
                    creditCode: tenant.creditCode, name: tenant.name)
            else { continue }
            made.append(
                .make(
                    made.count + 1, subject,
                    pick([nil, .industrialSoftware, .blockchain, .blockchain, .other]),
                    from: date()))
        }
        return made
    }

    fileprivate mutating func floors(
        _ building: Building, _ people: [Tenant], horizon: Int
    ) -> [Floor] {
        var floors: [Floor] = []
        for plan in building.floors where !happens(oneIn: 6) {
            var floor = Floor(number: happens(oneIn: 10) ? nil : plan.number)
            for _ in 0..<number(0...4) { floor.units.append(unit(people, horizon: horizon)) }
            floors.append(floor)
        }
        return floors
    }

    private mutating func unit(_ people: [Tenant], horizon: Int) -> Unit {
        var unit = Unit(
            id: String(next()), area: Area(hundredths: pick([1, 5000, 10_000, 10_000, 33_333])),
            state: happens(oneIn: 2) ? Unit.State.leased : pick(Unit.State.allCases),
            use: pick([.office, .office, .retail, .parking, .other]))
        let ahead = pick([0, 0, horizon, 1000])
        if happens(oneIn: 3) { unit.availableFrom = date(near: ahead) }
        if !happens(oneIn: 4) { unit.lease = Lease(end: date(near: ahead)) }
        if happens(oneIn: 8) { unit.lease = Lease(start: date()) }
        if !happens(oneIn: 6) { unit.tenant = tenant(people) }
        return unit
    }

    private mutating func tenant(_ people: [Tenant]) -> Tenant {
        var tenant = pick(people)
        if happens(oneIn: 2) { tenant.direction = pick([.industrialSoftware, .xinchuang, .other]) }
        tenant.industry = pick([
            nil, "6511", "I6513", "6591", "7240", "6510", "5171", "9999", "x", "7491", "7320",
        ])
        if !happens(oneIn: 3) { tenant.headcount = number(0...50) }
        if !happens(oneIn: 3) { tenant.annualOutput = number(0...500_000) }
        return tenant
    }
}
