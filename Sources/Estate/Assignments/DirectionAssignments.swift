/// All decisions of staff on tenants' classes that are known at some moment.
public struct DirectionAssignments: Hashable, Sendable {
    /// By tenant, in the order they were made.
    private var histories: [TenantKey: [DirectionAssignment]] = [:]

    public static let none = DirectionAssignments([])

    /// - Parameter all: in any order.
    public init(_ all: some Sequence<DirectionAssignment>) {
        for assignment in all.sorted(by: { $0.id < $1.id }) {
            histories[assignment.tenant, default: []].append(assignment)
        }
    }

    public var isEmpty: Bool { histories.isEmpty }

    /// Those about whom anything was ever decided.
    public var tenants: Set<TenantKey> { Set(histories.keys) }

    /// What was decided of a tenant, the latest decision first.
    public func history(of tenant: TenantKey) -> [DirectionAssignment] {
        (histories[tenant] ?? []).reversed()
    }

    /// All decisions, the latest first.
    public var all: [DirectionAssignment] {
        histories.values.joined().sorted { $0.id > $1.id }
    }

    /// What holds of a tenant on a day: the last decision made among those from that day or before.
    ///
    /// - Returns: `nil` where there is none, or where it withdraws what was decided before.
    public func inForce(of tenant: TenantKey, on date: CalendarDate) -> DirectionAssignment? {
        guard let last = histories[tenant]?.last(where: { $0.from <= date }),
            last.direction != nil
        else { return nil }
        return last
    }

    /// The classes that hold on a day.
    public func classes(on date: CalendarDate) -> AssignedClasses {
        var classes: [TenantKey: Direction] = [:]
        for tenant in histories.keys {
            classes[tenant] = inForce(of: tenant, on: date)?.direction
        }
        return AssignedClasses(classes)
    }
}
