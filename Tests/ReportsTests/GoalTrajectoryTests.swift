import Estate
import Reports
import Testing

@Suite struct GoalTrajectoryTests {
    /// The trajectory of 渝中区 with a target and what was gained over twelve months.
    private func trajectory(
        target: Int, gained: Int?, on date: String = "2026-12-31"
    ) -> GoalTrajectory {
        var pace = AreaReport.sample(
            AreaReport.Subject(asOf: .make(date), knownAt: .make("2027-01-31"))
        ).goal
        // 5,401.00 m² are designated.
        pace.goal.target = Area(squareMetres: target)
        pace.requiredPerMonth = pace.remaining == .zero ? 0 : 1
        pace.observedPerMonth = gained.map { Double($0) / 12 }
        pace.projectedOn = nil
        if let gained, gained > 0 {
            let days = Double(target - 5401) / Double(gained) * 365.25
            pace.projectedOn = CalendarDate.make(date).adding(days: max(0, Int(days.rounded(.up))))
        }
        return GoalTrajectory(pace, on: .make(date))
    }

    @Test func `goes back twelve months and on to the due date`() {
        let trajectory = trajectory(target: 10_000, gained: 1200)
        #expect(trajectory.before?.date == .make("2025-12-31"))
        #expect(trajectory.before?.squareMetres == 4201)
        #expect(trajectory.now.squareMetres == 5401)
        #expect(trajectory.needed?.date == .make("2027-12-31"))
        #expect(trajectory.needed?.squareMetres == 10_000)
        #expect(trajectory.projected.map(\.date) == [.make("2027-12-31"), .make("2030-10-31")])
        #expect(abs((trajectory.projected.first?.squareMetres ?? 0) - 6600) < 1)
    }

    @Test func `a pace that reaches the target in time does so before the due date`() {
        let trajectory = trajectory(target: 6000, gained: 1200)
        #expect(trajectory.projected.map(\.squareMetres)[0] == 6000)
        #expect(trajectory.projected.count == 2)
        #expect(trajectory.projected[0].date < trajectory.projected[1].date)
    }

    @Test func `a projection beyond the horizon ends at the due date`() {
        #expect(trajectory(target: 1_000_000, gained: 12).projected.count == 1)
    }

    @Test func `shrinking leads down, never below nothing`() {
        let trajectory = trajectory(target: 10_000, gained: -20_000)
        #expect(trajectory.projected.map(\.squareMetres) == [0])
    }

    @Test func `has no past and no projection where the pace is not known`() {
        let trajectory = trajectory(target: 10_000, gained: nil)
        #expect(trajectory.before == nil)
        #expect(trajectory.projected.isEmpty)
        #expect(trajectory.needed != nil)
    }

    @Test func `a target that is reached needs nothing more`() {
        let trajectory = trajectory(target: 5000, gained: 1200)
        #expect(trajectory.needed == nil)
        #expect(trajectory.projected.isEmpty)
    }
}
