import Estate

extension EnergyReading {
    /// Of the whole building in October 2026.
    static func make(
        _ kind: EnergyKind, floor: Int? = nil, _ first: String = "2026-10-01",
        _ last: String = "2026-10-31", amount: Int = 31_000_000
    ) -> EnergyReading {
        EnergyReading(
            kind: kind, floor: floor.map(FloorNumber.make), first: .make(first),
            last: .make(last), amount: EnergyAmount(millionths: amount))
    }

    /// Electricity.
    static func make(
        floor: Int? = nil, _ first: String = "2026-10-01", _ last: String = "2026-10-31",
        amount: Int = 31_000_000
    ) -> EnergyReading {
        .make(.electricity, floor: floor, first, last, amount: amount)
    }
}
