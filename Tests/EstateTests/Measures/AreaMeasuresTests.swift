import Estate
import Testing

@Suite struct AreaMeasuresTests {
    @Test func `the average lease term weighs the months by area`() {
        var term = AreaMeasures.LeaseTerm()
        // A month is 365.25/12 days, a square metre 100 hundredths.
        for (squareMetres, months) in [(1000, 12), (5000, 36), (4000, 48)] {
            term.area += Area(squareMetres: squareMetres)
            term.areaDays += squareMetres * months * 36_525 / 12
        }
        let months = term.months ?? 0
        #expect(abs(months - 38.4) < 1e-12)
        #expect(Rounding.millionths(months) == 38_400_000)
    }

    @Test func `the average lease term counts leases that end after the day`() {
        let day = CalendarDate.make("2026-10-31")
        // 48, 144 and 192 months are whole days.
        let leases = [(1000, 1461), (5000, 4383), (4000, 5844), (7000, 0), (9000, -1)]
        var units = leases.map { squareMetres, days in
            Unit.make(
                area: Area(squareMetres: squareMetres), lease: Lease(end: day.adding(days: days)))
        }
        // Neither without an end nor in another state.
        units.append(.make(lease: Lease()))
        units.append(.make(state: .selfOccupied, lease: .make(end: "2090-01-01")))
        let months = Town(units: [units]).report().totals.leaseTerm.months ?? 0
        #expect(abs(months - 4 * 38.4) < 1e-9)
    }

    @Test func `rates have the lettable area below`() {
        let units: [Unit] = [
            .make(area: Area(squareMetres: 500)),
            .make(area: Area(squareMetres: 200), state: .fitOut),
            .vacant(area: Area(squareMetres: 200)),
            .make(area: Area(squareMetres: 100), state: .reserved, tenant: nil),
            .make(area: Area(squareMetres: 900), state: .outOfService, tenant: nil),
            .make(area: Area(squareMetres: 900), use: .parking),
        ]
        let totals = Town(units: [units]).report().totals
        #expect(totals.lettable == Area(squareMetres: 1000))
        #expect(totals.occupancyRate.millionths == 500_000)
        #expect(totals.leasedRate.millionths == 700_000)
        #expect(totals.vacancyRate.millionths == 300_000)
        #expect(totals.gross == Area(squareMetres: 2000))
    }

    /// The horizon of 180 days after 2026-10-31 ends on 2027-04-29.
    @Test(arguments: [("2026-10-31", 0), ("2026-11-01", 1), ("2027-04-29", 1), ("2027-04-30", 0)])
    func `leases expire after the day and within the horizon`(end: String, count: Int) {
        let units: [Unit] = [
            .make(lease: .make(end: end)),
            .make(availableFrom: .make("2030-01-01"), lease: .make(end: end)),
            .make(state: .selfOccupied, lease: .make(end: end)),
        ]
        let totals = Town(units: [units]).report().totals
        #expect(totals.expiring == Area(squareMetres: 100 * count))
    }

    @Test(arguments: [("2020-01-01", 3), ("2026-10-31", 3), ("2027-04-29", 3), ("2027-04-30", 0)])
    func `space is available from its day on, if that is within the horizon`(
        from: String, count: Int
    ) {
        let day = CalendarDate.make(from)
        let units: [Unit] = [
            .vacant(from: day), .make(availableFrom: day),
            .make(state: .signed, availableFrom: day),
            .make(state: .reserved, availableFrom: day, tenant: nil),
            .make(state: .outOfService, availableFrom: day, tenant: nil),
        ]
        let totals = Town(units: [units]).report().totals
        #expect(totals.available == Area(squareMetres: 100 * count))
    }

    @Test func `vacant space without a day is available on any`() {
        #expect(Town(units: [[.vacant()]]).report().totals.available == Area(squareMetres: 100))
    }

    @Test func `a tenant counts once in a group, its people once a building`() {
        let here: [Unit] = [
            .make(tenant: .make(headcount: 10)), .make(tenant: .make(headcount: 30)),
            .make(tenant: .make()),
        ]
        let there: [Unit] = [.make(tenant: .make(headcount: 5))]
        let report = Town(units: [here, there]).report()
        #expect(report.buildings.map(\.areas.tenants) == [1, 1])
        #expect(report.buildings.map(\.areas.headcount) == [30, 5])
        #expect(report.totals.tenants == 1)
        #expect(report.totals.headcount == 35)
    }
}
