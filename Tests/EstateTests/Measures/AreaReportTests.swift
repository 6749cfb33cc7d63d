import Estate
import TestSupport
import Testing

/// Reports on small random towns against a slow reading of the definitions.
@Suite struct AreaReportTests {
    private static let townsPerRun = 30

    private func expectNoDifference(_ report: AreaReport, _ town: Town, seed: Int) -> Bool {
        let lines = Differences(report, Reference(town, on: report.asOf)).lines
        #expect(lines.isEmpty, "seed \(seed), \(report.asOf): \(lines.prefix(5))")
        return lines.isEmpty
    }

    @Test(arguments: 0..<10)
    func `agrees with the reference on any day`(run: Int) {
        for seed in (run * Self.townsPerRun)..<((run + 1) * Self.townsPerRun) {
            let town = Town(seed: seed)
            var random = Seeded(seed + 1_000_000)
            for _ in 0..<3 {
                let date = random.pick(Town.days).adding(days: random.number(-1...1))
                let report = town.report(on: date.description)
                guard expectNoDifference(report, town, seed: seed) else { return }
            }
        }
    }

    @Test(arguments: 0..<10)
    func `agrees with the reference on any period`(run: Int) {
        let periods = [
            "2024-02", "2025-02", "2026-02", "2025-10", "2026-09", "2026-10", "2026-12",
            "2025-Q4", "2026-Q3", "2026-Q4", "2025-H2", "2026-H2", "2025", "2026",
        ]
        for seed in (run * Self.townsPerRun)..<((run + 1) * Self.townsPerRun) {
            let town = Town(seed: seed)
            var random = Seeded(seed + 2_000_000)
            let period = Period.make(random.pick(periods))
            let knownAt = Instant.make("2026-11-23T15:30")
            let report = town.report(.init(period, knownAt: knownAt))
            #expect(report.period == period)
            #expect(report.isFinished == (period.end < .make("2026-11-23")))
            guard expectNoDifference(report, town, seed: seed) else { return }
        }
    }

    @Test func `the random towns are worth comparing`() {
        var found = Set<String>()
        for seed in 0..<200 {
            let report = Town(seed: seed).report()
            if !report.assigned.isEmpty { found.insert("assigned") }
            if report.goal.projectedOn != nil { found.insert("projection") }
            if report.goal.observedPerMonth == nil { found.insert("no pace") }
            if report.totals.expiring > .zero { found.insert("expiring") }
            if report.totals.available > .zero { found.insert("available") }
            if report.directions.contains(where: { $0.ellisonGlaeser != nil }) {
                found.insert("EG")
            }
            for line in report.buildings {
                if line.feed == nil { found.insert("no feed") }
                if line.role != nil { found.insert("role") }
                if line.readings.directions > .zero { found.insert("directions") }
                if line.byArea.locationQuotients.contains(where: { $0 != nil }) {
                    found.insert("LQ")
                }
                if line.byTenants.leadingDirection != line.byArea.leadingDirection {
                    found.insert("leading directions differ")
                }
            }
            let sum = report.buildings.reduce(0) { $0 + $1.areas.tenants }
            if sum > report.totals.tenants { found.insert("tenant in two buildings") }
        }
        #expect(found.count == 12, "\(found.sorted())")
    }

    @Test func `a district without buildings has nothing to report, yet reports it`() {
        let report = Town().report()
        #expect(report.totals == AreaMeasures())
        #expect(report.totals.occupancyRate.value == nil)
        #expect(report.totals.leaseTerm.months == nil)
        #expect(report.directions.count == 10)
        #expect(report.directions.allSatisfy { $0.share.value == nil && $0.ellisonGlaeser == nil })
        #expect(report.buildings.isEmpty)
        #expect(report.goal.value == .zero)
        #expect(report.goal.projectedOn == nil)
        #expect(report.comparisons == nil)
        #expect(report.isFinished)
    }

    @Test func `a building without a feed is designated all the same`() {
        let building = Building.make(carrier: .make(floors: [1, 2]))
        let report = Town(buildings: [building]).report()
        let line = report.buildings.first
        #expect(line?.feed == nil)
        #expect(line?.isStale == true)
        #expect(line?.isCarrier == true)
        #expect(line?.areas.gross == Area(squareMetres: 3000))
        #expect(line?.areas.lettable == .zero)
        #expect(line?.areas.vacancyRate.value == nil)
        #expect(report.goal.value == Area(squareMetres: 2000))
    }
}
