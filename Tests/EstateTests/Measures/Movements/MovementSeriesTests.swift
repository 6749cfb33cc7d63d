import Estate
import Testing

@Suite struct MovementSeriesTests {
    @Test func `each step is what moved between its days`() {
        for seed in 0..<10 {
            let town = Town(seed: seed)
            for kind in [Period.Kind.quarter, .year] {
                for step in town.series(kind, "2025-02-10", "2026-11-15").steps {
                    let moved = town.movements(step.from, step.to)
                    #expect(step.flow == moved.total, "seed \(seed), \(step.period)")
                    #expect(step.buildings == moved.comparedBuildings)
                }
            }
        }
    }

    @Test func `the first step begins and the last ends with the days asked for`() {
        let steps = Town(september: [], october: []).series(.quarter, "2026-02-10", "2026-11-15")
            .steps
        #expect(steps.map { "\($0.period)" } == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
        #expect(
            steps.map { "\($0.from)…\($0.to)" } == [
                "2026-02-10…2026-03-31", "2026-03-31…2026-06-30", "2026-06-30…2026-09-30",
                "2026-09-30…2026-11-15",
            ])
    }

    @Test func `from the end of a period a whole number of them follows`() {
        let steps = Town(september: [], october: []).series(.month, "2025-12-31", "2026-02-28")
            .steps
        #expect(steps.map { "\($0.period)" } == ["2026-01", "2026-02"])
    }
}
