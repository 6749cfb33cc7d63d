public import Estate
import GRDB

extension Store {
    /// How tenants are written on a day, each as in its largest unit of the buildings looked at.
    ///
    /// - Parameter wanted: whom to look for in which building; the fewer buildings, the less is read.
    public func tenantNames(
        _ wanted: [Building.ID: Set<TenantKey>], asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [TenantKey: TenantName] {
        guard !wanted.isEmpty else { return [:] }
        return try read { db in
            var names = TenantNames()
            for (building, tenants) in wanted.sorted(by: { $0.key < $1.key }) {
                try EffectiveFeeds.forEachFloor(db, building, asOf: asOf, knownAt: knownAt) {
                    _, floor in
                    names.add(floor, whereKey: { tenants.contains($0) })
                }
            }
            return names.names
        }
    }

    /// The tenants in occupied units of some buildings that a search finds, as they are written.
    public func tenants(
        foundBy search: TenantSearch, in buildings: [Building.ID], asOf: CalendarDate,
        knownAt: Instant
    ) throws(StoreError) -> [TenantKey: TenantName] {
        return try read { db in
            var names = TenantNames()
            for building in buildings {
                try EffectiveFeeds.forEachFloor(db, building, asOf: asOf, knownAt: knownAt) {
                    _, floor in
                    names.add(floor) { search.finds($0) }
                }
            }
            return names.names
        }
    }
}

/// Names of tenants, each from the largest of its occupied units seen so far.
private struct TenantNames {
    private var largest: [TenantKey: (name: TenantName, area: Area)] = [:]

    var names: [TenantKey: TenantName] { largest.mapValues(\.name) }

    mutating func add(_ floor: Floor, whereKey isWanted: (TenantKey) -> Bool) {
        for unit in floor.units {
            guard let tenant = unit.tenant, unit.isOccupiedSpace, let key = tenant.key,
                isWanted(key)
            else { continue }
            add(key, tenant, unit.area)
        }
    }

    mutating func add(_ floor: Floor, where isWanted: (Tenant) -> Bool) {
        for unit in floor.units {
            guard let tenant = unit.tenant, unit.isOccupiedSpace, isWanted(tenant),
                let key = tenant.key
            else { continue }
            add(key, tenant, unit.area)
        }
    }

    private mutating func add(_ key: TenantKey, _ tenant: Tenant, _ area: Area) {
        if let known = largest[key], known.area >= area { return }
        largest[key] = (TenantName(tenant), area)
    }
}

extension Estate.Unit {
    /// Whether its tenant counts: occupied, and not parking.
    fileprivate var isOccupiedSpace: Bool { state.part == .occupied && use != .parking }
}
