import TestSupport
import Testing

@testable import Estate

/// The index against the slow, obvious search.
@Suite struct VacancyIndexRandomTests {
    /// A district, what it offers, and an index that has followed every change.
    private struct Offering {
        var reference: VacancyReference
        var index: VacancyIndex

        init(_ random: inout Seeded, buildings count: Int, units: Int) {
            let ids = (10..<10 + count).map { "50010300\($0)" }
            let buildings = ids.map { random.offeringBuilding($0) }
            // Some policy files come later.
            reference = VacancyReference(
                buildings: buildings.filter { _ in !random.happens(oneIn: 5) }, district: .make(),
                today: random.offerDay(),
                floors: buildings.flatMap { random.offeredFloors(of: $0.id, units: units) },
                tenancies: Dictionary(
                    uniqueKeysWithValues: buildings.map { ($0.id, random.tenancies()) }))
            if random.happens(oneIn: 2) { reference.assignments = random.assignments(after: 0) }
            index = VacancyIndex(
                reference.floors, mixes: reference.mixes,
                buildings: reference.buildings, district: .make(),
                assignments: DirectionAssignments(reference.assignments),
                today: reference.today)
            for _ in 0..<random.number(0...2 * count) {
                replaceOne(of: buildings, &random, units: units)
            }
            if random.happens(oneIn: 2) {
                change(to: ids.map { random.offeringBuilding($0) }, &random)
            }
            if random.happens(oneIn: 2) {
                reference.assignments += random.assignments(
                    after: reference.assignments.count)
                index.reassess(
                    DirectionAssignments(reference.assignments), mixes: reference.mixes)
            }
        }

        private mutating func replaceOne(
            of buildings: [Building], _ random: inout Seeded, units: Int
        ) {
            let id = random.pick(buildings).id
            let floors =
                random.happens(oneIn: 6)
                ? [] : random.changed(reference.floors, of: id, units: units)
            let tenancies = random.tenancies()
            reference.floors = reference.floors.filter { $0.building != id } + floors
            reference.tenancies[id] = tenancies
            index.replace(
                id, with: floors.shuffled(using: &random),
                mix: TenantMix(tenancies, reference.assignments))
        }

        private mutating func change(to buildings: [Building], _ random: inout Seeded) {
            reference.buildings = buildings
            reference.today = random.offerDay()
            index.change(
                buildings: buildings.shuffled(using: &random), district: .make(),
                assignments: DirectionAssignments(reference.assignments),
                today: reference.today)
        }

        /// Pages through to the end, each page as the reference has it.
        func expectSame(
            _ query: VacancyQuery, counting most: Int,
            sourceLocation: SourceLocation = #_sourceLocation
        ) {
            let all = reference.hits(query)
            var rest = all.drop { hit in query.cursor.map { hit.cursor <= $0 } ?? false }
            var query = query
            // No more pages than hits, and one where there is none.
            for _ in 0...all.count {
                let page = index.page(query, counting: most)
                #expect(
                    page.hits == Array(rest.prefix(query.limit)), sourceLocation: sourceLocation)
                for hit in page.hits {
                    #expect(hit.fit.score == reference.score(hit, query))
                    #expect((0...100).contains(hit.fit.score))
                }
                #expect(page.total == min(all.count, most), sourceLocation: sourceLocation)
                #expect(page.isTotalExact == (all.count <= most), sourceLocation: sourceLocation)
                rest = rest.dropFirst(query.limit)
                #expect((page.next == nil) == rest.isEmpty, sourceLocation: sourceLocation)
                query.cursor = page.next.flatMap { VacancyQuery.Cursor($0.description) }
                if query.cursor == nil { return }
            }
        }
    }

    /// How far is counted decides how a page is found: both ways must find the same.
    @Test(arguments: 0..<300)
    func `finds what the reference finds, page by page`(seed: Int) {
        var random = Seeded(seed)
        let offering = Offering(&random, buildings: random.number(1...7), units: 6)
        for _ in 0..<20 {
            var query = random.vacancyQuery(offering.reference.buildings + [.make()])
            query.limit = random.pick([1, 3, 20, 1000])
            offering.expectSame(query, counting: random.pick([0, 1, 4, 1000]))
        }
    }

    @Test(arguments: 0..<6)
    func `finds the same in a district of thousands of spaces`(seed: Int) {
        var random = Seeded(seed)
        let offering = Offering(&random, buildings: 40, units: 60)
        for _ in 0..<6 {
            var query = random.vacancyQuery(offering.reference.buildings)
            query.limit = random.pick([100, 1000])
            offering.expectSame(query, counting: random.pick([10, 1000]))
        }
    }

    @Test(arguments: 0..<100)
    func `goes on from anywhere`(seed: Int) {
        var random = Seeded(seed)
        let offering = Offering(&random, buildings: 4, units: 6)
        for _ in 0..<20 {
            var query = random.vacancyQuery(offering.reference.buildings)
            query.limit = 2
            var cursor =
                offering.reference.hits(query).randomElement(using: &random)?.cursor
                ?? VacancyQuery.Cursor(value: 0, building: .placeholder, floor: 0, position: 0)
            switch random.number(1...5) {
            case 1: cursor.value = random.pick([.min, 0, 10_000, 60_000_000, .max])
            case 2: cursor.building = .make(random.pick(["0000000000", "5001030099"]))
            case 3: cursor.floor = random.pick([.min, -40_000, 0, 40_000, .max])
            case 4: cursor.position = random.pick([.min, -1, 1 << 30, .max])
            default: break
            }
            query.cursor = cursor
            offering.expectSame(query, counting: random.pick([0, 1000]))
        }
    }
}

extension TenantMix {
    fileprivate init(
        _ tenancies: [OccupancySummary.Tenancy], _ assignments: [DirectionAssignment]
    ) {
        var summary = OccupancySummary()
        summary.tenancies = tenancies
        self.init(summary, decided: Set(assignments.map(\.tenant)))
    }
}

extension VacancyReference {
    fileprivate var mixes: [Building.ID: TenantMix] {
        tenancies.mapValues { TenantMix($0, assignments) }
    }
}

extension Seeded {
    /// Decisions about some of the tenants that ``tenancies()`` makes up.
    fileprivate mutating func assignments(after count: Int) -> [DirectionAssignment] {
        (1...number(1...5)).map { number in
            .make(
                count + number, .make(tenantName()),
                pick([nil, .itServices, .blockchain, .other]), from: offerDay())
        }
    }
}
