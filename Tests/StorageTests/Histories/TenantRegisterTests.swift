import Estate
import TestSupport
import Testing

@testable import Storage

/// Pages of registers, against the same made from whole states and unpacked units.
@Suite struct TenantRegisterTests {
    @Test(arguments: 0..<4)
    func `a page is a part of the whole register`(batch: Int) throws {
        for seed in batch * 20..<batch * 20 + 20 {
            let random = try RandomStore(seed: seed)
            for day in Seeded.dates.map(CalendarDate.make) {
                for (buildings, isWhole) in [
                    (Seeded.buildings, true), ([Seeded.buildings[1]], false), ([], false),
                ] {
                    for word in [nil, "甲", "公司", "没有"] {
                        let subject = TenantRegisterSubject(
                            buildings: buildings, isWhole: isWhole, asOf: day,
                            knownAt: .forever)
                        try compare(
                            subject, word.map { TenantSearch($0) }, random,
                            "seed \(seed), \(day), \(word ?? "all")")
                    }
                }
            }
        }
    }

    private func compare(
        _ subject: TenantRegisterSubject, _ search: TenantSearch?, _ random: RandomStore,
        _ what: String
    ) throws {
        let units = subject.buildings.map { building in
            let state = random.history.state(of: building, asOf: subject.asOf, knownAt: .max)
            return state?.floors.values.flatMap(\.floor.units) ?? []
        }
        var found: Set<TenantKey> = []
        var names: [TenantKey: [TenantName]] = [:]
        for unit in units.joined() where unit.use != .parking {
            guard [.leased, .selfOccupied].contains(unit.state), let tenant = unit.tenant,
                let key = tenant.key, search?.finds(tenant) != false
            else { continue }
            found.insert(key)
            names[key, default: []].append(TenantName(tenant))
        }
        let states = Dictionary(
            uniqueKeysWithValues: subject.buildings.compactMap { building in
                random.state(of: building, on: subject.asOf).map { (building, $0) }
            })
        let whole = TenantRegister(states, of: found, classifier: .builtIn).entries
        for ranks in [0..<9, 0..<1, 1..<2, 5..<9] {
            let page = try random.store.tenantRegister(
                subject, foundBy: search, classifier: .builtIn
            ) { _ in ranks }
            #expect(page.total == whole.count, "\(what)")
            #expect(page.entries == Array(whole.dropFirst(ranks.lowerBound).prefix(ranks.count)))
            #expect(Set(page.names.keys) == Set(page.entries.map(\.tenant)))
            for (key, name) in page.names {
                #expect(names[key]?.contains(name) == true)
            }
        }
    }
}
