import Estate

/// The lists of tenants made last.
struct RecentTenants: Sendable {
    private static let limit = 3
    private var all: [(key: Key, list: TenantList)] = []

    /// What a list follows from.
    struct Key: Hashable, Sendable {
        /// The data, the policies and the day.
        var tag: String
        var asOf: CalendarDate
        var wanted: TenantList.Wanted
    }

    subscript(key: Key) -> TenantList? {
        get { all.first { $0.key == key }?.list }
        set {
            // What was made from other data will not be asked for again.
            all.removeAll { $0.key == key || $0.key.tag != key.tag }
            guard let newValue else { return }
            if all.count == Self.limit { all.removeFirst() }
            all.append((key, newValue))
        }
    }
}
