import Estate

/// The reports made last: the same few are looked at again and again between one feed and the next.
struct RecentReports: Sendable {
    /// Each may be some megabytes.
    private static let limit = 4
    private var all: [(key: Key, report: AreaReport)] = []

    /// What a report follows from.
    struct Key: Hashable, Sendable {
        /// The data, the policies and the day.
        var tag: String
        var asOf: CalendarDate
        var period: Period?
    }

    subscript(key: Key) -> AreaReport? {
        get { all.first { $0.key == key }?.report }
        set {
            // What was made from other data will not be asked for again.
            all.removeAll { $0.key == key || $0.key.tag != key.tag }
            guard let newValue else { return }
            if all.count == Self.limit { all.removeFirst() }
            all.append((key, newValue))
        }
    }
}
