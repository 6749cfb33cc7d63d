/// What changed in one building between two days, ready to be put together with other buildings'.
struct BuildingMovements: Sendable {
    /// Occupied area; tenants are not counted yet.
    var flow = MovementFlow()
    /// Each tenant that was or is there, once.
    var tenants: [TenantHere] = []
    /// The keys of `tenants`.
    private(set) var keys: [TenantKey] = []
    /// Their area by class, in the order of `tenants`: on the second day, and on the first for those
    /// that have left.
    private(set) var classes = TenantClasses()

    struct TenantHere: Sendable {
        /// The number among all buildings' tenants.
        var number: Int32 = -1
        var before = Area.zero
        var after = Area.zero
    }

    /// - Parameter classifiers: of tenants on the first and on the second day.
    init(
        _ before: OccupancySummary, _ after: OccupancySummary,
        classifiers: (before: Classifier, after: Classifier)
    ) {
        let expected = max(before.tenancies.count, after.tenancies.count)
        var places = TenantNumbers(expecting: before.tenancies.count + after.tenancies.count)
        tenants.reserveCapacity(expected)
        classes = TenantClasses(expecting: expected)
        for tenancy in after.tenancies {
            let place = place(of: tenancy.tenant, &places)
            tenants[place].after += tenancy.area
            add(tenancy, classifiers.after, at: place)
        }
        for tenancy in before.tenancies {
            let place = place(of: tenancy.tenant, &places)
            tenants[place].before += tenancy.area
            if tenants[place].after == .zero { add(tenancy, classifiers.before, at: place) }
        }
        keys = places.keys
        flow.occupiedBefore = before.occupied
        flow.occupiedAfter = after.occupied
        flow.unnamedBefore = before.occupied - tenants.reduce(.zero) { $0 + $1.before }
        flow.unnamedAfter = after.occupied - tenants.reduce(.zero) { $0 + $1.after }
    }

    private mutating func place(of key: TenantKey, _ places: inout TenantNumbers) -> Int {
        let place = places.number(of: key)
        if place == tenants.count {
            tenants.append(TenantHere())
            classes.appendTenant()
        }
        return place
    }

    private mutating func add(
        _ tenancy: OccupancySummary.Tenancy, _ classifier: Classifier, at place: Int
    ) {
        classes.add(
            tenancy.area.hundredths,
            to: classifier.direction(of: tenancy.evidence, tenant: tenancy.tenant), tenant: place)
    }

    /// Gives the tenants their numbers among all buildings'.
    mutating func numberTenants(_ numbers: inout TenantNumbers) {
        for place in keys.indices {
            let ahead = place + 8
            if ahead < keys.count { numbers.expect(keys[ahead]) }
            tenants[place].number = Int32(numbers.number(of: keys[place]))
        }
    }
}
