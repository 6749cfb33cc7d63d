/// Occupied area by tenant and class. Nearly every tenant has one class, which is kept in place.
struct TenantClasses: Sendable {
    private var firsts: [Amount] = []
    /// What tenants of several classes have besides the first.
    private var others: [Int: [Amount]] = [:]

    /// Area of one class.
    struct Amount: Sendable {
        var direction: Direction?
        /// Hundredths of a square metre.
        var area = 0
    }

    init(count: Int = 0, expecting expected: Int = 0) {
        firsts = [Amount](repeating: Amount(), count: count)
        firsts.reserveCapacity(expected)
    }

    var count: Int { firsts.count }

    mutating func appendTenant() {
        firsts.append(Amount())
    }

    /// - Parameters:
    ///   - area: hundredths of a square metre.
    ///   - direction: `nil` for area without a class, which is not kept.
    @inline(__always)
    mutating func add(_ area: Int, to direction: Direction?, tenant: Int) {
        guard let direction else { return }
        if firsts[tenant].direction == direction {
            firsts[tenant].area += area
        } else if firsts[tenant].direction == nil {
            firsts[tenant] = Amount(direction: direction, area: area)
        } else {
            addOther(area, to: direction, tenant: tenant)
        }
    }

    private mutating func addOther(_ area: Int, to direction: Direction, tenant: Int) {
        var amounts = others[tenant] ?? []
        if let index = amounts.firstIndex(where: { $0.direction == direction }) {
            amounts[index].area += area
        } else {
            amounts.append(Amount(direction: direction, area: area))
        }
        others[tenant] = amounts
    }

    /// Calls `body` with each class of a tenant.
    @inline(__always)
    func forEach(ofTenant tenant: Int, _ body: (Direction, Int) -> Void) {
        guard let direction = firsts[tenant].direction else { return }
        body(direction, firsts[tenant].area)
        guard !others.isEmpty, let more = others[tenant] else { return }
        for amount in more {
            if let direction = amount.direction { body(direction, amount.area) }
        }
    }

    /// The class of most of a tenant's area, ties by list order; `nil` only if none has a class.
    func most(ofTenant tenant: Int) -> Direction? {
        guard !others.isEmpty, others[tenant] != nil else { return firsts[tenant].direction }
        var most: (direction: Direction, area: Int)?
        forEach(ofTenant: tenant) { direction, area in
            guard let known = most else {
                most = (direction, area)
                return
            }
            if (known.area, direction) < (area, known.direction) { most = (direction, area) }
        }
        return most?.direction
    }
}
