import Estate
import TestSupport

/// Districts on offer and questions about them, from pools so small that values often meet.
extension Seeded {
    /// Days on which space becomes free, policies change, and people ask.
    private static let days = [
        "2025-06-20", "2026-10-31", "2026-11-23", "2026-12-01", "2027-06-01",
    ]
    .map(CalendarDate.make)

    mutating func offerDay() -> CalendarDate { pick(Self.days).adding(days: number(-1...1)) }

    /// A building that has a policy, or does not.
    mutating func offeringBuilding(_ id: String) -> Building {
        var building = Building.make(
            id: id, park: pick([nil, "p", "q"]),
            mantianxing: happens(oneIn: 3)
                ? Building.Mantianxing(since: offerDay(), level: .district) : nil)
        for _ in 0..<number(0...2) {
            building.memberships.append(
                Building.Membership(
                    layout: pick(["one-core-many-points", "other"]),
                    role: pick(Building.Role.allCases), since: offerDay()))
        }
        guard !happens(oneIn: 4) else { return building }
        var policy = Policy()
        if !happens(oneIn: 3) {
            let from = pick([45_000_000, 60_000_000, 60_000_001])
            policy.askingRent = Policy.RentRange(
                from: Rent(millionths: from), to: Rent(millionths: from + pick([0, 15_000_000])))
        }
        for _ in 0..<number(0...3) { policy.incentives.append(incentive()) }
        policy.directions = Array(
            [.blockchain, .itServices, .industrialSoftware, .xinchuang].shuffled(using: &self)
                .prefix(number(0...4)))
        if happens(oneIn: 2) {
            policy.clusterTarget = Policy.ClusterTarget(
                direction: pick([.blockchain, .itServices]), share: pick([0, 0.3, 0.6, 1]))
        }
        building.policy = policy
        return building
    }

    private mutating func incentive() -> Incentive {
        Incentive(
            name: pick(["租金减免", "装修补贴"]),
            conditions: Incentive.Conditions(
                directions: pick([nil, [], [.itServices], [.itServices, .blockchain]]),
                minimumArea: pick([nil, Area(squareMetres: 100), Area(hundredths: 10_001)]),
                minimumHeadcount: pick([nil, 0, 20])),
            rentReduction: pick([nil, 0, 0.1, 1.0 / 3, 0.5, 1]), months: pick([nil, 9, 24, 60]),
            grantPerSquareMetre: pick([nil, 300]))
    }

    /// One of nine tenants.
    mutating func tenantName() -> String { "示例\(number(1...9))公司" }

    /// Who is in a building.
    mutating func tenancies() -> [OccupancySummary.Tenancy] {
        (0..<number(0...4)).map { _ in
            OccupancySummary.Tenancy(
                floor: .make(1), tenant: DirectionAssignment.Subject.make(tenantName()).tenant,
                evidence: pick([
                    .none, ClassEvidence(direction: .blockchain),
                    ClassEvidence(direction: .itServices), ClassEvidence(direction: .other),
                    ClassEvidence(code: IndustryCode(number: 6511, edition: .edition2017)),
                ]),
                area: Area(hundredths: pick([10_000, 30_000, number(1...50_000)])), headcount: 0,
                annualOutput: 0)
        }
    }

    /// What a building offers, floor by floor.
    mutating func offeredFloors(of building: Building.ID, units: Int) -> [OfferedFloor] {
        [nil, -1, 1, 2, 3, 12].compactMap { number -> OfferedFloor? in
            guard happens(oneIn: 2) else { return nil }
            var floor = OfferedFloor(
                building: building, floor: number.map(FloorNumber.make), units: 0, offers: [])
            let mostlyFree = happens(oneIn: 2)
            let use = pick(Unit.Use.allCases)
            for position in 0..<self.number(1...units) {
                let offer = self.offer(
                    position, use: happens(oneIn: 5) ? pick(Unit.Use.allCases) : use)
                if offer.use != .parking { floor.units += 1 }
                if mostlyFree ? !happens(oneIn: 9) : happens(oneIn: 2) {
                    floor.offers.append(offer)
                }
            }
            return floor.offers.isEmpty ? nil : floor
        }
    }

    /// What a building offers later: something else, or nearly the same.
    mutating func changed(
        _ floors: [OfferedFloor], of building: Building.ID, units: Int
    ) -> [OfferedFloor] {
        guard happens(oneIn: 2) else { return offeredFloors(of: building, units: units) }
        return floors.filter { $0.building == building }.map { floor in
            var floor = floor
            let index = number(0...floor.offers.count - 1)
            let offer = floor.offers[index]
            floor.offers[index] = self.offer(offer.position, use: offer.use)
            return floor
        }
    }

    private mutating func offer(_ position: Int, use: Unit.Use) -> PackedFloor.Offer {
        PackedFloor.Offer(
            position: position, unit: pick(["\(position + 1)", "十二层0\(position)"]),
            area: Area(hundredths: pick([9_999, 10_000, 10_001, 25_050, number(1...50_000)])),
            use: use, state: .vacant, availableFrom: happens(oneIn: 3) ? offerDay() : nil,
            askingRent: pick([
                nil, Rent(millionths: 60_000_000), Rent(millionths: 60_000_001),
                Rent(millionths: 60_000_002), Rent(millionths: 45_000_000),
                Rent(millionths: number(0...90_000_000)),
            ]))
    }

    mutating func vacancyQuery(_ buildings: [Building]) -> VacancyQuery {
        var query = VacancyQuery(by: offerDay())
        query.direction = pick([nil, .itServices, .blockchain, .other])
        query.headcount = pick([nil, 0, 19, 20, 500])
        if happens(oneIn: 3) {
            query.minimumArea = Area(hundredths: pick([10_000, 10_001, 20_000]))
        }
        if happens(oneIn: 3) {
            query.maximumArea = Area(hundredths: pick([10_000, 26_000, 60_000]))
        }
        if happens(oneIn: 3) {
            query.maximumRent = Rent(millionths: pick([40_000_000, 60_000_000]))
        }
        if happens(oneIn: 4) { query.park = pick(["p", "q", "none"]) }
        if happens(oneIn: 4) { query.role = pick(Building.Role.allCases) }
        if happens(oneIn: 4) { query.isMantianxing = happens(oneIn: 2) }
        if happens(oneIn: 6) { query.building = pick(buildings).id }
        if happens(oneIn: 4) {
            query.buildings = Set((0..<number(0...3)).map { _ in pick(buildings).id })
        }
        if happens(oneIn: 4) { query.lowestFloor = number(-1...3) }
        if happens(oneIn: 4) { query.highestFloor = number(-1...12) }
        query.wholeFloors = happens(oneIn: 3)
        query.joinsNeighbours = happens(oneIn: 2)
        query.use = pick([.office, .office, .retail, .parking, .other])
        query.sort = pick(VacancyQuery.Sort.allCases)
        return query
    }
}
