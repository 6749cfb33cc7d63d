import Testing

@testable import Estate

@Suite struct GoalPaceTests {
    /// The pace toward so many m² by 2028-01-01, counting used space.
    private func pace(
        _ squareMetres: Int, of target: Area, yearBefore: Area?, on date: String = "2024-01-01"
    ) -> GoalPace {
        var readings = CarrierReadings()
        readings.used = Area(squareMetres: squareMetres)
        return GoalPace(
            .make(target: target, by: "2028-01-01", counting: .used), readings: readings,
            yearBefore: yearBefore, on: .make(date))
    }

    private let target = Area(squareMetres: 4800)

    @Test func `required is what is missing by the months left`() {
        // 2024-01-01 to 2028-01-01 is 1,461 days, 48 months.
        let pace = pace(0, of: target, yearBefore: nil)
        #expect(abs((pace.requiredPerMonth ?? 0) - 100) < 1e-9)
        #expect(pace.remaining == target)
        #expect(pace.progress.value == 0)
    }

    @Test func `required is nothing on and after the due date`() {
        for date in ["2028-01-01", "2028-01-02", "2031-01-01"] {
            #expect(pace(4799, of: target, yearBefore: nil, on: date).requiredPerMonth == nil)
        }
        let lastDay = pace(4799, of: target, yearBefore: nil, on: "2027-12-31").requiredPerMonth
        #expect(abs((lastDay ?? 0) - 365.25 / 12) < 1e-9)
    }

    @Test func `once reached, nothing more is required, whatever the day`() {
        for date in ["2024-01-01", "2028-01-01", "2031-01-01"] {
            for squareMetres in [4800, 9000] {
                let pace = pace(squareMetres, of: target, yearBefore: .zero, on: date)
                #expect(pace.requiredPerMonth == 0)
                #expect(pace.projectedOn == .make(date))
                #expect(pace.remaining == .zero)
            }
        }
        #expect(pace(9600, of: target, yearBefore: nil).progress.value == 2)
    }

    @Test func `observed is a twelfth of what a year has gained`() {
        let pace = pace(1300, of: target, yearBefore: Area(squareMetres: 100))
        #expect(pace.observedPerMonth == 100)
        let shrinking = self.pace(100, of: target, yearBefore: Area(squareMetres: 1300))
        #expect(shrinking.observedPerMonth == -100)
        #expect(self.pace(100, of: target, yearBefore: nil).observedPerMonth == nil)
    }

    @Test(arguments: [1000, 1001, 4799])
    func `at no pace, a negative one or an unknown one the target is never reached`(before: Int) {
        let yearBefore = Area(squareMetres: before)
        #expect(pace(1000, of: target, yearBefore: yearBefore).projectedOn == nil)
        #expect(pace(1000, of: target, yearBefore: nil).projectedOn == nil)
    }

    @Test func `projected is the first day on which the target is reached`() {
        // 4,800 m² at 100 m² a month take 48 months, 1,461 days exactly.
        let exact = pace(1200, of: Area(squareMetres: 6000), yearBefore: .zero)
        #expect(exact.projectedOn == .make("2028-01-01"))
        // A hundredth more takes part of another day.
        let more = pace(1200, of: Area(hundredths: 600_001), yearBefore: .zero)
        #expect(more.projectedOn == .make("2028-01-02"))
        let less = pace(1200, of: Area(hundredths: 599_999), yearBefore: .zero)
        #expect(less.projectedOn == .make("2028-01-01"))
        // 60 m² at 60 m² a month: 30.4375 days, so the 31st day.
        let month = pace(
            720, of: Area(squareMetres: 780), yearBefore: .zero, on: "2026-10-31")
        #expect(month.projectedOn == .make("2026-12-01"))
    }

    @Test func `a day past the year 9999 is never`() {
        let slow = pace(
            1, of: Area(squareMetres: 100_000_000), yearBefore: Area(hundredths: 99))
        #expect(slow.projectedOn == nil)
    }

    @Test func `the designated reading needs no feed`() {
        var carrier = Building.make(carrier: .make(since: "2026-01-01", floors: [1]))
        let report = Town(buildings: [carrier]).report()
        #expect(report.goal.observedPerMonth.map(Rounding.millionths) == 83_333_333)
        carrier.carrier = .make(since: "2025-10-31", floors: [1])
        #expect(Town(buildings: [carrier]).report().goal.observedPerMonth == 0)
        let used = District.make(goal: .make(counting: .used))
        let later = Town(district: used, buildings: [carrier]).report()
        #expect(later.goal.observedPerMonth == nil)
    }
}
