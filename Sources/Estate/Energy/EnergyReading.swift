/// What was used of one kind of energy, or of water, on some days in a row.
public struct EnergyReading: Hashable, Sendable {
    public var kind: EnergyKind
    /// `nil`: the whole building.
    public var floor: FloorNumber?
    public var first: CalendarDate
    /// The last day, itself counted.
    public var last: CalendarDate
    /// Not negative.
    public var amount: EnergyAmount

    public init(
        kind: EnergyKind, floor: FloorNumber? = nil, first: CalendarDate, last: CalendarDate,
        amount: EnergyAmount
    ) {
        self.kind = kind
        self.floor = floor
        self.first = first
        self.last = last
        self.amount = amount
    }

    /// How many readings one feed may carry: 150 floors with three kinds by the week for most of a
    /// year.
    public static let mostOfFeed = 20_000

    /// How many days the reading is of.
    public var days: Int { last.days(since: first) + 1 }

    /// What falls to the days from one up to another, neither outside the reading, by days.
    ///
    /// The amount of the first *k* of *n* days is the whole part of amount × *k* ÷ *n* millionths;
    /// so the parts of a reading, however it is cut, add up to the reading.
    public func amount(from day: CalendarDate, upTo end: CalendarDate) -> EnergyAmount {
        let before = share(ofFirst: day.days(since: first))
        return EnergyAmount(millionths: share(ofFirst: end.days(since: first) + 1) - before)
    }

    private func share(ofFirst days: Int) -> Int {
        Int(clamping: Int128(amount.millionths) * Int128(days) / Int128(self.days))
    }
}

extension EnergyReading {
    /// What a kind of energy is measured of: a place whose readings must not overlap in one feed.
    public struct Scope: Hashable, Sendable {
        public var kind: EnergyKind
        /// `nil`: the whole building.
        public var floor: FloorNumber?

        public init(kind: EnergyKind, floor: FloorNumber?) {
            self.kind = kind
            self.floor = floor
        }
    }

    public var scope: Scope { Scope(kind: kind, floor: floor) }
}
