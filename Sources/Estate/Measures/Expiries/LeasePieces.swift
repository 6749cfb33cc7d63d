/// Leases added up by when they end.
public struct LeasePieces: Hashable, Sendable {
    public let calendar: LeaseCalendar
    /// One for each of the calendar's pieces.
    var sums: [Sum]

    /// Leases added up.
    public struct Sum: Hashable, Sendable {
        public var area: Area
        public var leases: Int

        public init(area: Area = .zero, leases: Int = 0) {
            self.area = area
            self.leases = leases
        }

        static func += (sum: inout Sum, other: Sum) {
            sum.area += other.area
            sum.leases += other.leases
        }
    }

    public init(_ calendar: LeaseCalendar) {
        self.calendar = calendar
        sums = [Sum](repeating: Sum(), count: calendar.pieces.count)
    }

    /// Adds a lease.
    ///
    /// - Parameter end: its last day; `nil` where it has none.
    public mutating func add(_ area: Area, until end: CalendarDate?) {
        sums[calendar.piece(of: end)] += Sum(area: area, leases: 1)
    }

    /// The leases that end in a slot.
    public subscript(slot: LeaseCalendar.Slot) -> Sum { sum { $0.slot == slot } }

    /// The leases that end in a band, in whatever quarter.
    public subscript(band band: LeaseEndBand) -> Sum { sum { $0.band == band } }

    /// The leases that end within 90 days, on the day itself too.
    public var within90: Sum { self[band: .within90] }

    /// The leases that end within 180 days, those within 90 among them.
    public var within180: Sum { sum { $0.band == .within90 || $0.band == .within180 } }

    /// What a slot's leases consist of, the soonest first; bands in which none ends are left out.
    public func parts(of slot: LeaseCalendar.Slot) -> [(band: LeaseEndBand, sum: Sum)] {
        zip(calendar.pieces, sums).compactMap { piece, sum in
            piece.slot == slot && sum.leases > 0 ? (piece.band, sum) : nil
        }
    }

    private func sum(_ isWanted: (LeaseCalendar.Piece) -> Bool) -> Sum {
        var total = Sum()
        for (piece, sum) in zip(calendar.pieces, sums) where isWanted(piece) { total += sum }
        return total
    }
}
