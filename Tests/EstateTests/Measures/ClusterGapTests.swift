import Estate
import TestSupport
import Testing

/// What is missing where, against a slow reading of the definitions.
@Suite struct ClusterGapTests {
    /// A town whose buildings want something.
    private static func town(_ seed: Int) -> Town {
        var town = Town(seed: seed)
        var random = Seeded(seed + 4_000_000)
        for index in town.buildings.indices where !random.happens(oneIn: 4) {
            var policy = Policy()
            policy.directions = Array(
                [.industrialSoftware, .xinchuang, .blockchain].shuffled(using: &random)
                    .prefix(random.number(0...3)))
            if random.happens(oneIn: 2) {
                policy.clusterTarget = Policy.ClusterTarget(
                    direction: random.pick([.industrialSoftware, .xinchuang, .digitalContent]),
                    share: random.pick([0, 0.2, 0.5, 1]))
            }
            town.buildings[index].policy = policy
        }
        return town
    }

    /// A gap in words, worked out from the units.
    private static func slow(_ town: Town, on date: CalendarDate) -> Set<String> {
        let reference = Reference(town, on: date)
        let district = reference.amountsByArea(town.buildings)
        let classes = reference.tenantClasses(town.buildings).values
        var gaps: Set<String> = []
        for building in town.buildings {
            guard let policy = building.policy else { continue }
            let here = reference.amountsByArea([building])
            let areas = reference.areas([building])
            let wanted = Set(
                policy.directions + [policy.clusterTarget?.direction].compactMap(\.self))
            for direction in wanted {
                let area = here.byClass[direction] ?? 0
                let target = policy.clusterTarget.flatMap {
                    $0.direction == direction ? $0.share : nil
                }
                var isShort = area == 0
                if let target, here.classified > 0,
                    Double(area) < target * Double(here.classified)
                {
                    isShort = true
                }
                guard isShort else { continue }
                let rank = policy.directions.firstIndex(of: direction).map { "\($0 + 1)" } ?? "-"
                gaps.insert(
                    """
                    \(building.id) \(direction.id) \(rank) \(area) \(here.classified) \
                    \(target.map { "\($0)" } ?? "-") \(areas.vacant) \(areas.available) \
                    \((district.byClass[direction] ?? 0) - area) \(classes.count { $0 == direction })
                    """)
            }
        }
        return gaps
    }

    private static func words(_ gap: ClusterGap) -> String {
        """
        \(gap.building.id) \(gap.direction.id) \(gap.rank.map { "\($0)" } ?? "-") \
        \(gap.area.hundredths) \(gap.share.denominator) \(gap.target.map { "\($0)" } ?? "-") \
        \(gap.vacant.hundredths) \(gap.available.hundredths) \(gap.areaElsewhere.hundredths) \
        \(gap.districtTenants)
        """
    }

    @Test(arguments: 0..<10)
    func `agrees with the reference`(run: Int) {
        for seed in (run * 30)..<((run + 1) * 30) {
            let town = Self.town(seed)
            let date = CalendarDate.make("2026-10-31")
            let gaps = town.report(on: date.description).clusterGaps
            #expect(Set(gaps.map(Self.words)) == Self.slow(town, on: date), "seed \(seed)")
            #expect(gaps.map(\.available) == gaps.map(\.available).sorted(by: >))
            for gap in gaps {
                #expect(gap.isMissing == (gap.area == .zero))
                guard let needed = gap.areaNeeded, let target = gap.target else { continue }
                let reached =
                    Double(gap.area.hundredths + needed.hundredths)
                    / Double(gap.share.denominator + needed.hundredths)
                #expect(reached >= target - 1e-9)
            }
        }
    }

    @Test func `so much must come that the share is reached`() throws {
        var town = Town(units: [
            [
                .make(id: "1", area: Area(squareMetres: 300)),
                .make(
                    id: "2", area: Area(squareMetres: 700),
                    tenant: .make(name: "乙", direction: .other)),
                .vacant(id: "3"),
            ]
        ])
        town.buildings[0].policy = Policy(
            directions: [.blockchain],
            clusterTarget: Policy.ClusterTarget(direction: .industrialSoftware, share: 0.5))
        let gaps = town.report().clusterGaps
        #expect(gaps.map(\.direction) == [.blockchain, .industrialSoftware])
        let missing = try #require(gaps.first)
        #expect(missing.isMissing && missing.areaNeeded == nil && missing.shortfall == nil)
        let short = try #require(gaps.last)
        // (300 + 400) / (1000 + 400) = 0.5
        #expect(short.areaNeeded == Area(squareMetres: 400))
        #expect(short.shortfall.map { abs($0 - 0.2) < 1e-12 } == true)
        #expect(short.rank == nil && short.vacant == Area(squareMetres: 100))
    }

    @Test func `a building without classified tenants lacks what it wants, and no share is known`()
    {
        var town = Town(units: [[.vacant()]])
        town.buildings[0].policy = Policy(
            clusterTarget: Policy.ClusterTarget(direction: .xinchuang, share: 0.5))
        let gaps = town.report().clusterGaps
        #expect(gaps.map(\.isMissing) == [true])
        #expect(gaps.first?.shortfall == nil && gaps.first?.areaNeeded == nil)
    }
}
