import Estate
import TestSupport

extension Floor {
    /// A few floors of sound units.
    static func random(_ random: inout Seeded) -> [Floor] {
        (1...Int.random(in: 1...5, using: &random)).map { number in
            let units = (0..<Int.random(in: 1...6, using: &random)).map {
                Unit.random("\(number)0\($0)", &random)
            }
            return Floor(number: FloorNumber(number), units: units)
        }
    }
}

extension Unit {
    fileprivate static func random(_ id: String, _ random: inout Seeded) -> Unit {
        func chance() -> Bool { Bool.random(using: &random) }
        func day() -> CalendarDate {
            CalendarDate(daysSince1970: Int.random(in: 20_700...22_000, using: &random))
        }
        func rent() -> Rent {
            Rent(millionths: Int.random(in: 20_000_000...90_000_000, using: &random))
        }
        let state = State.allCases.randomElement(using: &random) ?? .vacant
        var unit = Unit(
            id: id, area: Area(hundredths: Int.random(in: 1000...20_000, using: &random)),
            state: state)
        unit.use = Use.allCases.randomElement(using: &random) ?? .office
        if chance() { unit.availableFrom = day() }
        if chance() { unit.askingRent = rent() }
        guard state != .vacant else { return unit }
        if chance() {
            var tenant = Tenant(name: "第\(Int.random(in: 1...9, using: &random))公司")
            if chance() { tenant.creditCode = "91350100M000100Y43" }
            if chance() { tenant.industry = "6531" }
            if chance() { tenant.direction = Direction.allCases.randomElement(using: &random) }
            if chance() { tenant.headcount = Int.random(in: 0...500, using: &random) }
            if chance() { tenant.isRegisteredInDistrict = chance() }
            if chance() { tenant.annualOutput = Int.random(in: 0...900_000_000, using: &random) }
            unit.tenant = tenant
        }
        if chance() {
            let start = day()
            unit.lease = Lease(
                start: start, end: start.adding(days: Int.random(in: 1...900, using: &random)),
                rent: chance() ? rent() : nil)
        }
        return unit
    }
}
