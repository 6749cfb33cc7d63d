/// Where the ends of leases lie, seen from a day: in a quarter, or outside of all of them.
public struct LeaseCalendar: Hashable, Sendable {
    public let asOf: CalendarDate
    /// From the one that ``asOf`` lies in.
    public let quarters: [Period]
    /// The last day of each quarter.
    private let ends: [CalendarDate]

    /// When a lease ends.
    public enum Slot: Hashable, Sendable {
        /// It has ended before the day though its unit is still let.
        case over
        /// In one of the quarters, on the day or later.
        case quarter(Int)
        /// After the last of the quarters.
        case later
        /// It has no end.
        case open
    }

    /// - Parameter quarters: how many.
    public init(asOf: CalendarDate, quarters: Int) {
        self.asOf = asOf
        let (year, month, _) = asOf.components
        let first = year * 4 + (month - 1) / 3
        let periods = (first..<first + max(0, quarters)).compactMap { number in
            Period(kind: .quarter, year: number / 4, index: number % 4 + 1)
        }
        self.quarters = periods
        ends = periods.map(\.end)
    }

    public func slot(of end: CalendarDate?) -> Slot {
        guard let end else { return .open }
        guard end >= asOf else { return .over }
        return ends.firstIndex { end <= $0 }.map(Slot.quarter) ?? .later
    }
}
