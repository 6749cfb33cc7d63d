/// What a building or floor used of one kind of energy in a calendar month.
///
/// A month counts only where readings speak of each of its days: nothing is made up for the others.
public struct EnergyMonth: Hashable, Sendable {
    public var month: Period
    public var source: Source
    /// How many of its days readings speak of.
    public var days: Int
    /// `nil` unless the month is whole.
    public var amount: EnergyAmount?
    /// The gross area (建筑面积) of what the amount is of, by the policy file; `nil` for a floor that
    /// it does not have.
    public var area: Area?
    /// The same place at the month's end; `nil` where no feed speaks of it by then.
    public var occupancy: Occupancy?

    /// What the amount is made of.
    public enum Source: Hashable, Sendable {
        /// The building's own readings.
        case building
        /// The floors that have a whole month, for a building without readings of its own.
        case floors([FloorNumber])
    }

    /// The areas of a day that a rate is made of.
    public struct Occupancy: Hashable, Sendable {
        public var occupied: Area
        public var lettable: Area

        public init(occupied: Area, lettable: Area) {
            self.occupied = occupied
            self.lettable = lettable
        }

        public var rate: Ratio { Ratio(occupied, of: lettable) }
    }

    public init(
        month: Period, source: Source = .building, days: Int = 0, amount: EnergyAmount? = nil,
        area: Area? = nil, occupancy: Occupancy? = nil
    ) {
        self.month = month
        self.source = source
        self.days = days
        self.amount = amount
        self.area = area
        self.occupancy = occupancy
    }

    /// How many days the month has.
    public var length: Int { month.end.days(since: month.start) + 1 }

    /// 强度: the amount for each square metre of gross area.
    public var intensity: EnergyAmount? { amount?.perSquareMetre(of: area) }

    /// The amount for each square metre that is occupied at the month's end.
    public var perOccupied: EnergyAmount? { amount?.perSquareMetre(of: occupancy?.occupied) }

    /// The floors that are counted; `nil` for the building's own readings.
    public var floors: [FloorNumber]? {
        if case .floors(let floors) = source { floors } else { nil }
    }
}

/// Twelve whole months of one kind of energy.
public struct EnergyYear: Hashable, Sendable {
    public var first: Period
    public var last: Period
    public var amount: EnergyAmount
    public var area: Area?

    public var intensity: EnergyAmount? { amount.perSquareMetre(of: area) }

    /// The twelve months up to one of a list in the order of time.
    ///
    /// - Returns: `nil` unless all are whole and of the same place.
    init?(upTo last: EnergyMonth, in months: [EnergyMonth]) {
        guard let end = months.firstIndex(of: last), end >= 11 else { return nil }
        let year = months[end - 11...end]
        guard year.allSatisfy({ $0.amount != nil && $0.source == last.source }) else { return nil }
        first = year[year.startIndex].month
        self.last = last.month
        amount = year.reduce(.zero) { $0 + ($1.amount ?? .zero) }
        area = last.area
    }
}
