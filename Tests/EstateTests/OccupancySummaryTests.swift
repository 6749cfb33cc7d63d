import Estate
import TestSupport
import Testing

@Suite struct OccupancySummaryTests {
    /// What a summary says, added up from the units themselves.
    private struct Expected: Equatable {
        var units = 0
        var occupied = 0
        var committed = 0
        var vacant = 0
        /// Area by first day; the empty text stands for any day.
        var openings: [String: Int] = [:]
        /// Area by last day, marked where the unit is on offer.
        var leaseEnds: [String: Int] = [:]
        /// Area, people and output by tenant and evidence.
        var tenancies: [String: [Int]] = [:]

        init(_ units: [Unit], edition: IndustryEdition?) {
            self.units = units.count
            for unit in units where unit.use != .parking { add(unit, edition) }
        }

        private mutating func add(_ unit: Unit, _ edition: IndustryEdition?) {
            let area = unit.area.hundredths
            let isOccupied = unit.state == .leased || unit.state == .selfOccupied
            if isOccupied { occupied += area }
            if unit.state == .signed || unit.state == .fitOut { committed += area }
            if unit.state == .vacant || unit.state == .reserved { vacant += area }
            let isClosed = unit.state == .reserved || unit.state == .outOfService
            if unit.state == .vacant || (!isClosed && unit.availableFrom != nil) {
                openings[unit.availableFrom?.description ?? "", default: 0] += area
            }
            if unit.state == .leased, let end = unit.lease?.end {
                leaseEnds["\(end) \(unit.availableFrom != nil)", default: 0] += area
            }
            if isOccupied, let tenant = unit.tenant, let key = tenant.key {
                let evidence = ClassEvidence(of: tenant, edition: edition)
                let place = "\(key.rawValue) \(evidence.rawValue)"
                let known = tenancies[place] ?? [0, 0, 0]
                tenancies[place] = [
                    known[0] + area, max(known[1], tenant.headcount ?? 0),
                    max(known[2], tenant.annualOutput ?? 0),
                ]
            }
        }

        /// The same of a summary; entries that should have been joined are counted as one too many.
        init(_ summary: OccupancySummary) {
            units = summary.unitCount
            for part in summary.floors {
                occupied += part.occupied.hundredths
                committed += part.committed.hundredths
                vacant += part.vacant.hundredths
            }
            for opening in summary.openings {
                let day = opening.from?.description ?? ""
                openings[day] = openings[day] == nil ? opening.area.hundredths : .min
            }
            for end in summary.leaseEnds {
                let day = "\(end.end) \(end.isOnOffer)"
                leaseEnds[day] = leaseEnds[day] == nil ? end.area.hundredths : .min
            }
            for tenancy in summary.tenancies {
                let place = "\(tenancy.tenant.rawValue) \(tenancy.evidence.rawValue)"
                let amounts = [tenancy.area.hundredths, tenancy.headcount, tenancy.annualOutput]
                tenancies[place] = tenancies[place] == nil ? amounts : []
            }
        }
    }

    /// Units that often share tenants and days.
    private func units(_ random: inout Seeded) -> [Unit] {
        let days: [CalendarDate?] = [nil, .make("2026-10-31"), .make("2026-11-01")]
        let tenants: [Tenant?] = [
            nil, .make(name: "甲", headcount: 5), .make(name: "甲", headcount: 9, annualOutput: 7),
            .make(industry: "6511"), .make(name: "乙", creditCode: CreditCode.valid[0]),
            .make(name: ""), .make(name: "丙", creditCode: "x", direction: nil),
        ]
        return (0..<random.number(0...12)).map { number -> Unit in
            let end = random.pick(days)
            return .make(
                id: "\(number)", area: Area(squareMetres: random.number(1...5)),
                state: random.pick(Unit.State.allCases),
                use: random.pick([.office, .retail, .parking, .other]),
                availableFrom: random.pick(days), tenant: random.pick(tenants),
                lease: random.happens(oneIn: 2) ? Lease(end: end) : nil)
        }
    }

    @Test(arguments: 0..<6)
    func `a floor's summary is what its units add up to`(seed: Int) {
        var random = Seeded(seed)
        for _ in 0..<200 {
            let units = units(&random)
            let edition = random.pick([nil, IndustryEdition.edition2011, .edition2017])
            let summary = OccupancySummary(of: .make(3, units), edition: edition)
            guard Expected(summary) == Expected(units, edition: edition) else {
                Issue.record("\(units) add up to \(summary)")
                return
            }
            #expect(summary.floors.map(\.floor) == [.make(3)])
            #expect(summary.openings.allSatisfy { $0.floor == .make(3) })
            #expect(summary.leaseEnds.allSatisfy { $0.floor == .make(3) })
            #expect(summary.tenancies.allSatisfy { $0.floor == .make(3) })
        }
    }

    @Test func `the order of the units changes nothing`() {
        var random = Seeded(21)
        for _ in 0..<100 {
            let units = units(&random)
            let other = units.shuffled(using: &random)
            let summary = OccupancySummary(of: .make(3, units), edition: .edition2017)
            #expect(summary == OccupancySummary(of: .make(3, other), edition: .edition2017))
        }
    }

    @Test func `floors are put together and taken apart again`() {
        var random = Seeded(22)
        for _ in 0..<100 {
            let first = OccupancySummary(of: .make(1, units(&random)), edition: nil)
            let second = OccupancySummary(of: .make(2, units(&random)), edition: nil)
            let unplaced = OccupancySummary(of: .make(nil, units(&random)), edition: nil)
            var all = first
            all += second
            all += unplaced
            #expect(all.unitCount == first.unitCount + second.unitCount + unplaced.unitCount)
            #expect(all.occupied == first.occupied + second.occupied + unplaced.occupied)
            #expect(all.filtered { $0 == .make(1) } == first)
            #expect(all.filtered { $0 == .make(2) } == second)
            #expect(all.filtered { $0 == nil } == unplaced)
            #expect(all.filtered { _ in true } == all)
            #expect(all.filtered { _ in false } == OccupancySummary())
        }
    }

    @Test func `a part's lettable area is the sum of its three parts`() {
        let floor = Floor.make(
            1,
            [
                .make(area: Area(squareMetres: 1)),
                .make(area: Area(squareMetres: 2), state: .fitOut),
                .make(area: Area(squareMetres: 4), state: .reserved, tenant: nil),
                .make(area: Area(squareMetres: 8), state: .outOfService, tenant: nil),
                .make(area: Area(squareMetres: 16), use: .parking),
            ])
        let summary = OccupancySummary(of: floor, edition: nil)
        #expect(summary.floors.map(\.lettable) == [Area(squareMetres: 7)])
        #expect(summary.unitCount == 5)
    }
}
