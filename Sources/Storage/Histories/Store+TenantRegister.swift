public import Estate
import GRDB

extension Store {
    /// Some tenants of the register of some buildings, with how they are written.
    ///
    /// Of the whole district only who has how much area is held, and of those on the page the rest:
    /// what one page needs does not grow with how many tenants a search finds.
    ///
    /// - Parameters:
    ///   - search: only tenants that it finds.
    ///   - ranks: which of so many tenants are wanted, from 0.
    public func tenantRegister(
        _ subject: TenantRegisterSubject, foundBy search: TenantSearch? = nil,
        classifier: Classifier, ranks: (_ total: Int) -> Range<Int>
    ) throws(StoreError) -> TenantRegisterPage {
        try read { db in
            let found = try search.map { try Self.tenants(db, foundBy: $0, subject) }
            let ranking =
                try found.map { try Self.ranking(db, subject, of: $0) }
                ?? Self.ranking(db, subject)
            let shown = Set(ranking.tenants(at: ranks(ranking.count)))
            let states = try Self.states(db, subject) { $0.of(shown) }
            let entries = TenantRegister(
                states.compactMapValues(\.self), classifier: classifier
            ).entries
            let places = found.map { Self.places(of: shown, $0) } ?? Self.places(of: entries)
            let names = try Self.names(
                db, in: places.keys.sorted(), asOf: subject.asOf, knownAt: subject.knownAt
            ) { building, tenant, key in
                places[building]?.contains(key) == true && search?.finds(tenant) != false
            }
            return TenantRegisterPage(
                entries: entries, names: names, total: ranking.count)
        }
    }

    /// What a search has found in a building: of each unit whose tenant it finds, who that is and
    /// how much area the unit has.
    private struct Found: Sendable {
        var building: Building.ID
        var units: [TenantRanking.Share] = []
    }

    private static func tenants(
        _ db: Database, foundBy search: TenantSearch, _ subject: TenantRegisterSubject
    ) throws -> [Found] {
        try EffectiveFeeds.mapFloors(
            db, of: subject.buildings, asOf: subject.asOf, knownAt: subject.knownAt
        ) { floors in
            var found = Found(building: floors.building)
            try floors.forEach { _, floor in
                try floor.forEachGlance { unit in
                    guard unit.isOccupiedSpace, let tenant = unit.tenant, search.finds(tenant),
                        let key = tenant.key
                    else { return }
                    found.units.append(TenantRanking.Share(tenant: key, area: unit.area))
                }
            }
            return found
        }
    }

    /// The tenants that a search has found, with all they have.
    private static func ranking(
        _ db: Database, _ subject: TenantRegisterSubject, of found: [Found]
    ) throws -> TenantRanking {
        let wanted = TenantRanking(of: found.map(\.units))
        var ranking = wanted
        for shares in try shares(db, subject, { wanted.counted($0) }) { ranking.add(shares) }
        return ranking
    }

    /// All tenants in occupied units.
    private static func ranking(
        _ db: Database, _ subject: TenantRegisterSubject
    ) throws -> TenantRanking {
        let shares = try shares(db, subject) { $0 }
        var ranking = TenantRanking(expecting: shares.reduce(0) { $0 + $1.count })
        for part in shares { ranking.add(part) }
        return ranking
    }

    /// What tenants have, building by building.
    private static func shares(
        _ db: Database, _ subject: TenantRegisterSubject,
        _ select: @escaping @Sendable ([TenantRanking.Share]) -> [TenantRanking.Share]
    ) throws -> [[TenantRanking.Share]] {
        Array(
            try states(db, subject) { state in
                select(
                    state.summary.tenancies.map {
                        TenantRanking.Share(tenant: $0.tenant, area: $0.area)
                    })
            }.values)
    }

    private static func states<Outcome: Sendable>(
        _ db: Database, _ subject: TenantRegisterSubject,
        _ transform: @escaping @Sendable (BuildingOccupancy) -> Outcome
    ) throws -> [Building.ID: Outcome] {
        try EffectiveFeeds.mapStates(
            db, of: subject.isWhole ? nil : subject.buildings, asOf: subject.asOf,
            knownAt: subject.knownAt, transform)
    }

    /// Where tenants have the largest of the units that a search has found.
    private static func places(
        of tenants: Set<TenantKey>, _ found: [Found]
    ) -> [Building.ID: Set<TenantKey>] {
        var largest: [TenantKey: (area: Area, building: Building.ID)] = [:]
        for found in found {
            for unit in found.units where tenants.contains(unit.tenant) {
                if let known = largest[unit.tenant], known.area >= unit.area { continue }
                largest[unit.tenant] = (unit.area, found.building)
            }
        }
        return largest.reduce(into: [:]) { $0[$1.value.building, default: []].insert($1.key) }
    }

    /// Where tenants have most.
    private static func places(
        of entries: [TenantRegister.Entry]
    ) -> [Building.ID: Set<TenantKey>] {
        entries.reduce(into: [:]) { places, entry in
            guard let most = entry.places.first else { return }
            places[most.building, default: []].insert(entry.tenant)
        }
    }
}

extension BuildingOccupancy {
    /// What there is of some tenants; `nil` where there is none.
    fileprivate func of(_ tenants: Set<TenantKey>) -> BuildingOccupancy? {
        var part = OccupancySummary()
        part.tenancies = summary.tenancies.filter { tenants.contains($0.tenant) }
        return part.tenancies.isEmpty ? nil : BuildingOccupancy(feed: feed, summary: part)
    }
}
