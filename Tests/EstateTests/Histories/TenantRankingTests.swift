import Testing

@testable import Estate

@Suite struct TenantRankingTests {
    @Test func `ranks tenants as the register has them`() {
        for seed in 0..<100 {
            let town = Town(seed: seed)
            let states = town.states(on: .make("2026-10-31"))
            let register = TenantRegister(states, classifier: .builtIn)
            var ranking = TenantRanking(expecting: 1000)
            for state in states.values {
                for tenancy in state.summary.tenancies {
                    ranking.add(tenancy.area, of: tenancy.tenant)
                }
            }
            let expected = register.entries.map(\.tenant)
            #expect(ranking.count == expected.count)
            for start in 0...expected.count {
                for end in start...expected.count + 2 {
                    let found = ranking.tenants(at: start..<end)
                    #expect(
                        found == Array(expected[start..<min(end, expected.count)]),
                        "seed \(seed), \(start)..<\(end)")
                }
            }
        }
    }
}
