import Estate

/// How tenants are written, each as in the largest of its occupied units looked at so far.
struct FoundNames: Sendable {
    private var largest: [TenantKey: (name: TenantName, area: Area)] = [:]

    var names: [TenantKey: TenantName] { largest.mapValues(\.name) }

    /// Adds the tenants of a floor for which `isWanted` holds.
    mutating func add(
        _ floor: PackedFloor, where isWanted: (TenantGlance, TenantKey) -> Bool
    ) throws {
        try floor.forEachGlance { unit in
            guard unit.isOccupiedSpace, let tenant = unit.tenant, let key = tenant.key,
                isWanted(tenant, key)
            else { return }
            if let known = largest[key], known.area >= unit.area { return }
            largest[key] = (tenant.writtenName, unit.area)
        }
    }

    /// Adds what has been found in buildings that come after.
    mutating func add(_ other: FoundNames) {
        largest.merge(other.largest) { $0.area >= $1.area ? $0 : $1 }
    }
}
