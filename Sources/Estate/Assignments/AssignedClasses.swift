/// The classes that staff have given to tenants, as they hold on one day.
///
/// Reports look up every tenancy of a district, and few tenants have such a class: a look-up that
/// finds none is one multiplication and one load.
public struct AssignedClasses: Hashable, Sendable {
    /// Open addressing; a power of two, at most a quarter full. Empty without any.
    private var slots: [Slot] = []

    private struct Slot: Hashable, Sendable {
        var tenant = TenantKey(rawValue: 0)
        /// `nil`: the slot is free.
        var direction: Direction?
    }

    public static let none = AssignedClasses([:])

    public init(_ classes: [TenantKey: Direction]) {
        guard !classes.isEmpty else { return }
        var size = 64
        while size < classes.count * 4 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        // In one order, so that equal classes make equal tables.
        for (tenant, direction) in classes.sorted(by: { $0.key < $1.key }) {
            slots[place(of: tenant)] = Slot(tenant: tenant, direction: direction)
        }
    }

    @inline(__always)
    public var isEmpty: Bool { slots.isEmpty }

    /// - Returns: `nil` for a tenant that was given none.
    @inline(__always)
    public subscript(tenant: TenantKey) -> Direction? {
        slots.isEmpty ? nil : slots[place(of: tenant)].direction
    }

    /// The tenant's slot, or the free one where it would be.
    private func place(of tenant: TenantKey) -> Int {
        let mask = slots.count - 1
        var place = tenant.scattered & mask
        while slots[place].direction != nil, slots[place].tenant != tenant {
            place = (place + 1) & mask
        }
        return place
    }
}
