import Estate
import TestSupport

extension Seeded {
    /// A day between 2023 and 2030.
    mutating func day() -> CalendarDate {
        CalendarDate(daysSince1970: number(19_400...21_900))
    }

    /// A unit with any of its optional parts, in any combination, sound or not.
    mutating func anyUnit(line: Int) -> Unit {
        Unit(
            id: pick(["1201", "", "十二层01", "\(number(0...99_999))"]),
            area: Area(hundredths: number(-5...3_000_000)), state: pick(Unit.State.allCases),
            use: pick(Unit.Use.allCases), availableFrom: happens(oneIn: 3) ? day() : nil,
            askingRent: happens(oneIn: 3) ? Rent(millionths: number(0...90_000_000)) : nil,
            tenant: happens(oneIn: 2) ? anyTenant() : nil,
            lease: happens(oneIn: 2) ? anyLease() : nil, line: line)
    }

    private mutating func anyTenant() -> Tenant {
        Tenant(
            name: pick(["", "重庆示例软件有限公司", "Ａ・公司"]),
            creditCode: happens(oneIn: 2) ? pick(["", "x", CreditCode.make(number(0...99))]) : nil,
            industry: happens(oneIn: 2) ? pick(["6513", "I6511", "", "软件"]) : nil,
            direction: happens(oneIn: 2) ? pick(Direction.allCases) : nil,
            headcount: happens(oneIn: 2) ? number(-1...100_000) : nil,
            isRegisteredInDistrict: pick([nil, true, false]),
            annualOutput: happens(oneIn: 2) ? number(0...1_000_000_000_000) : nil)
    }

    private mutating func anyLease() -> Lease {
        Lease(
            start: happens(oneIn: 2) ? day() : nil, end: happens(oneIn: 2) ? day() : nil,
            rent: happens(oneIn: 2) ? Rent(millionths: number(0...1_000_000_000_000)) : nil)
    }

    /// A floor above or below the ground, or of no known number, its units on lines in any order.
    mutating func anyFloor() -> Floor {
        var units: [Unit] = []
        for _ in 0..<pick([0, 1, 2, 7]) { units.append(anyUnit(line: number(0...100_000))) }
        return Floor(
            number: pick([
                nil, FloorNumber(-32_000), FloorNumber(-2), FloorNumber(1), FloorNumber(28),
            ]),
            grossArea: happens(oneIn: 2) ? Area(hundredths: number(0...10_000_000)) : nil,
            label: pick([nil, "", "12F"]), units: units)
    }
}
