/// Tenants whose class is what staff have decided (人工认定), and their occupied area.
public struct AssignedTenants: Hashable, Sendable {
    public private(set) var area = Area.zero
    private var keys: Set<TenantKey> = []

    /// How many there are, each once.
    public var tenants: Int { keys.count }

    public var isEmpty: Bool { keys.isEmpty }

    mutating func add(_ area: Area, of tenant: TenantKey) {
        self.area += area
        keys.insert(tenant)
    }

    static func += (left: inout AssignedTenants, right: AssignedTenants) {
        left.area += right.area
        left.keys.formUnion(right.keys)
    }
}
