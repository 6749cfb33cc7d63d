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
        all.first { $0.key == key }?.report
    }

    /// - Returns: what is remembered no more: megabytes that take their time to be freed.
    mutating func remember(_ report: AreaReport, as key: Key) -> [AreaReport] {
        // What was made from other data will not be asked for again.
        var gone = all.filter { $0.key == key || $0.key.tag != key.tag }.map(\.report)
        all.removeAll { $0.key == key || $0.key.tag != key.tag }
        if all.count == Self.limit { gone.append(all.removeFirst().report) }
        all.append((key, report))
        return gone
    }
}
