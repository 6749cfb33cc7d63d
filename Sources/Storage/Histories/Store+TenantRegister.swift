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
            let ranking = try Self.ranking(db, subject, of: found)
            let shown = Set(ranking.tenants(at: ranks(ranking.count)))
            let states = try Self.states(db, subject) { $0.of(shown) }
            let entries = TenantRegister(
                states.compactMapValues(\.self), classifier: classifier
            ).entries
            let names =
                try search.map { try Self.names(db, of: entries, foundBy: $0, subject) }
                ?? Self.names(db, of: entries, subject)
            return TenantRegisterPage(
                entries: entries, names: names, total: ranking.count)
        }
    }

    /// The tenants in occupied units that a search finds.
    private static func tenants(
        _ db: Database, foundBy search: TenantSearch, _ subject: TenantRegisterSubject
    ) throws -> Set<TenantKey> {
        let found = try EffectiveFeeds.mapFloors(
            db, of: subject.buildings, asOf: subject.asOf, knownAt: subject.knownAt
        ) { floors in
            var found: [TenantKey] = []
            try floors.forEach { _, floor in
                try floor.forEachGlance { unit in
                    guard unit.isOccupiedSpace, let tenant = unit.tenant, search.finds(tenant),
                        let key = tenant.key
                    else { return }
                    found.append(key)
                }
            }
            return found
        }
        return Set(found.joined())
    }

    private static func ranking(
        _ db: Database, _ subject: TenantRegisterSubject, of wanted: Set<TenantKey>?
    ) throws -> TenantRanking {
        let shares = try states(db, subject) { state in
            state.summary.tenancies.compactMap { tenancy in
                wanted?.contains(tenancy.tenant) == false
                    ? nil : Share(tenant: tenancy.tenant, area: tenancy.area)
            }
        }
        var ranking = TenantRanking(expecting: shares.values.reduce(0) { $0 + $1.count })
        for share in shares.values.joined() { ranking.add(share.area, of: share.tenant) }
        return ranking
    }

    private struct Share: Sendable {
        var tenant: TenantKey
        var area: Area
    }

    private static func states<Outcome: Sendable>(
        _ db: Database, _ subject: TenantRegisterSubject,
        _ transform: @escaping @Sendable (BuildingOccupancy) -> Outcome
    ) throws -> [Building.ID: Outcome] {
        try EffectiveFeeds.mapStates(
            db, of: subject.isWhole ? nil : subject.buildings, asOf: subject.asOf,
            knownAt: subject.knownAt, transform)
    }

    /// How the units that a search finds write tenants.
    private static func names(
        _ db: Database, of entries: [TenantRegister.Entry], foundBy search: TenantSearch,
        _ subject: TenantRegisterSubject
    ) throws -> [TenantKey: TenantName] {
        let shown = Set(entries.map(\.tenant))
        let places = Set(entries.lazy.flatMap(\.places).map(\.building))
        return try names(
            db, in: subject.buildings.filter(places.contains), asOf: subject.asOf,
            knownAt: subject.knownAt
        ) { _, tenant, key in shown.contains(key) && search.finds(tenant) }
    }

    /// How the buildings in which tenants have most write them.
    private static func names(
        _ db: Database, of entries: [TenantRegister.Entry], _ subject: TenantRegisterSubject
    ) throws -> [TenantKey: TenantName] {
        var wanted: [Building.ID: Set<TenantKey>] = [:]
        for entry in entries {
            if let place = entry.places.first {
                wanted[place.building, default: []].insert(entry.tenant)
            }
        }
        let all = wanted
        return try names(
            db, in: wanted.keys.sorted(), asOf: subject.asOf, knownAt: subject.knownAt
        ) { building, _, key in all[building]?.contains(key) == true }
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
