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
            try Self.names(db, in: wanted.keys.sorted(), asOf: asOf, knownAt: knownAt) {
                building, _, key in wanted[building]?.contains(key) == true
            }
        }
    }

    /// How tenants are written in those of their occupied units whose tenants `isWanted` holds for.
    static func names(
        _ db: Database, in buildings: [Building.ID], asOf: CalendarDate, knownAt: Instant,
        where isWanted: @escaping @Sendable (Building.ID, TenantGlance, TenantKey) -> Bool
    ) throws -> [TenantKey: TenantName] {
        let found = try EffectiveFeeds.mapFloors(
            db, of: buildings, asOf: asOf, knownAt: knownAt
        ) { floors in
            var names = FoundNames()
            try floors.forEach { _, floor in
                try names.add(floor) { isWanted(floors.building, $0, $1) }
            }
            return names
        }
        return found.reduce(into: FoundNames()) { $0.add($1) }.names
    }
}
