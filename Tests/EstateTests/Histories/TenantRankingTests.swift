import Testing

@testable import Estate

@Suite struct TenantRankingTests {
    private func shares(_ town: Town) -> [[TenantRanking.Share]] {
        town.states(on: .make("2026-10-31")).values.map { state in
            state.summary.tenancies.map {
                TenantRanking.Share(tenant: $0.tenant, area: $0.area)
            }
        }
    }

    private func compare(_ ranking: TenantRanking, _ expected: [TenantKey], _ seed: Int) {
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

    @Test func `ranks tenants as the register has them`() {
        for seed in 0..<100 {
            let town = Town(seed: seed)
            let register = TenantRegister(
                town.states(on: .make("2026-10-31")), classifier: .builtIn)
            let shares = shares(town)
            var ranking = TenantRanking(expecting: shares.joined().count)
            for part in shares { ranking.add(part) }
            compare(ranking, register.entries.map(\.tenant), seed)
        }
    }

    @Test func `of some tenants only these are ranked`() {
        for seed in 0..<100 {
            let town = Town(seed: seed)
            let register = TenantRegister(
                town.states(on: .make("2026-10-31")), classifier: .builtIn)
            let wanted = register.entries.map(\.tenant).filter { $0.rawValue % 3 > 0 }
            let away = TenantKey(rawValue: 1)
            var ranking = TenantRanking(
                of: [wanted + [away], wanted].map { tenants in
                    tenants.map { TenantRanking.Share(tenant: $0, area: .make(1)) }
                })
            for part in shares(town) { ranking.add(ranking.counted(part)) }
            compare(ranking, wanted, seed)
        }
    }
}
