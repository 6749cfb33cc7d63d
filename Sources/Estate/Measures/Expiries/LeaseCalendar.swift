/// Where the ends of leases lie, seen from a day: in a quarter, or outside of all of them; and how
/// soon that is.
public struct LeaseCalendar: Hashable, Sendable {
    public let asOf: CalendarDate
    /// From the one that ``asOf`` lies in.
    public let quarters: [Period]
    /// All there is, from what is over to what has no end: a quarter in which a band ends is in
    /// several pieces.
    public let pieces: [Piece]
    /// The last day of each piece that has one, from the second.
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

    /// Days that lie in one slot and one band.
    public struct Piece: Hashable, Sendable {
        public var slot: Slot
        public var band: LeaseEndBand
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
        let quarterEnds = periods.map(\.end)
        let ends = Set(quarterEnds + LeaseEndBand.lastDays.map { asOf.adding(days: $0) }).sorted()
        self.ends = ends
        pieces =
            [Piece(slot: .over, band: .over)]
            + ends.map { end in
                Piece(
                    slot: quarterEnds.firstIndex { end <= $0 }.map(Slot.quarter) ?? .later,
                    band: LeaseEndBand(end: end, asOf: asOf))
            } + [Piece(slot: .later, band: .later), Piece(slot: .open, band: .open)]
    }

    public func slot(of end: CalendarDate?) -> Slot { pieces[piece(of: end)].slot }

    /// The place among ``pieces`` of a lease that ends on a day; `nil`: of one without an end.
    func piece(of end: CalendarDate?) -> Int {
        guard let end else { return pieces.count - 1 }
        guard end >= asOf else { return 0 }
        return ends.firstIndex { end <= $0 }.map { $0 + 1 } ?? pieces.count - 2
    }

    /// From what is over to what has no end.
    public var allSlots: [Slot] { [.over] + quarters.indices.map(Slot.quarter) + [.later, .open] }

    /// How many slots there are.
    var slots: Int { quarters.count + 3 }

    /// The place of a slot in ``allSlots``.
    func place(of slot: Slot) -> Int {
        switch slot {
        case .over: 0
        case .quarter(let index): index + 1
        case .later: quarters.count + 1
        case .open: quarters.count + 2
        }
    }
}
