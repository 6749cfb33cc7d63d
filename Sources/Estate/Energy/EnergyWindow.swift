/// The calendar months that energy is looked at in.
public struct EnergyWindow: Hashable, Sendable {
    /// In the order of time.
    public let months: [Period]

    /// - Parameters:
    ///   - count: how many months.
    ///   - asOf: a day of the last of them.
    public init(_ count: Int, upTo asOf: CalendarDate) {
        var months: [Period] = []
        var month = Period(.month, containing: asOf)
        while months.count < count, let next = month {
            months.append(next)
            month = Period(.month, containing: next.start.adding(days: -1))
        }
        self.months = months.reversed()
    }

    /// The first day; `nil` without any month.
    public var start: CalendarDate? { months.first?.start }

    /// The months of a window that a day range touches.
    func indices(from first: CalendarDate, upTo last: CalendarDate) -> Range<Int> {
        guard let start = months.first?.start, let end = months.last?.end, first <= end,
            last >= start, first <= last
        else { return 0..<0 }
        return index(of: max(first, start))..<index(of: min(last, end)) + 1
    }

    private func index(of day: CalendarDate) -> Int {
        let (year, month, _) = day.components
        return months.first.map { (year - $0.year) * 12 + month - $0.index } ?? 0
    }
}
