import Estate

/// What a building used, day by day: slow, and obviously right.
struct EnergyReference {
    let building: Building
    /// The newest feed's first.
    let readings: [EnergyReading]

    /// What was used in a place on a day; `nil` where no reading speaks of it.
    ///
    /// The amount of a reading after *k* of its *n* days is the whole part of amount × *k* ÷ *n*.
    private func used(
        _ kind: EnergyKind, _ floor: FloorNumber?, on day: CalendarDate
    ) -> Int? {
        for reading in readings
        where reading.kind == kind && reading.floor == floor && reading.first <= day
            && day <= reading.last
        {
            let place = day.days(since: reading.first)
            let days = reading.last.days(since: reading.first) + 1
            let amount = reading.amount.millionths
            return amount * (place + 1) / days - amount * place / days
        }
        return nil
    }

    private func days(of month: Period) -> [CalendarDate] {
        (0...month.end.days(since: month.start)).map { month.start.adding(days: $0) }
    }

    /// What each day of a month used in a place.
    private func days(
        _ kind: EnergyKind, _ floor: FloorNumber?, _ month: Period
    ) -> [Int?] {
        days(of: month).map { used(kind, floor, on: $0) }
    }

    private func whole(_ days: [Int?]) -> Int? {
        days.contains(nil) ? nil : days.reduce(0) { $0 + ($1 ?? 0) }
    }

    func floor(_ kind: EnergyKind, _ number: FloorNumber, _ month: Period) -> EnergyMonth {
        let days = days(kind, number, month)
        return EnergyMonth(
            month: month, source: .floors([number]), days: days.count { $0 != nil },
            amount: whole(days).map(EnergyAmount.init(millionths:)),
            area: building.floors.first { $0.number == number }?.grossArea)
    }

    func building(_ kind: EnergyKind, _ month: Period) -> EnergyMonth {
        let own = days(kind, nil, month)
        let spoken = own.count { $0 != nil }
        if spoken > 0 {
            return EnergyMonth(
                month: month, days: spoken,
                amount: whole(own).map(EnergyAmount.init(millionths:)), area: building.grossArea)
        }
        let numbers = Set(readings.filter { $0.kind == kind }.compactMap(\.floor)).sorted()
        let floors = numbers.map { floor(kind, $0, month) }.filter { $0.days > 0 }
        guard !floors.isEmpty else { return EnergyMonth(month: month, area: building.grossArea) }
        let most = floors.map(\.days).max() ?? 0
        let counted = floors.filter { $0.amount != nil && $0.area != nil }
        guard !counted.isEmpty else {
            return EnergyMonth(month: month, source: .floors([]), days: most)
        }
        return EnergyMonth(
            month: month, source: .floors(counted.flatMap { $0.floors ?? [] }), days: most,
            amount: counted.reduce(.zero) { $0 + ($1.amount ?? .zero) },
            area: counted.reduce(.zero) { $0 + ($1.area ?? .zero) })
    }
}
