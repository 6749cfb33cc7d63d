import Estate
import Testing

@Suite struct ReportScheduleTests {
    private func missing(
        _ days: [Period.Kind: Int], on today: String, published: [String] = []
    ) -> [String] {
        ReportSchedule(days: days).missing(
            on: .make(today), published: Set(published.compactMap { Period($0) })
        ).map(\.description)
    }

    @Test(arguments: [
        ("2026-10", Period.Kind.month, 5, "2026-11-05"),
        ("2026-12", .month, 1, "2027-01-01"),
        ("2027-01", .month, 31, "2027-02-28"),
        ("2028-01", .month, 31, "2028-02-29"),
        ("2026-Q3", .quarter, 10, "2026-10-10"),
        ("2026-H1", .half, 15, "2026-07-15"),
        ("2026", .year, 31, "2027-01-31"),
    ])
    func `a report is due in the month after its period`(
        id: String, kind: Period.Kind, day: Int, due: String
    ) throws {
        let period = try #require(Period(id))
        #expect(ReportSchedule(days: [kind: day]).due(period) == .make(due))
        #expect(ReportSchedule().due(period) == nil)
    }

    @Test(arguments: [
        ("2026-11-04", "2026-09"), ("2026-11-05", "2026-10"), ("2026-11-30", "2026-10"),
        ("2026-12-04", "2026-10"), ("2026-12-05", "2026-11"), ("2027-01-05", "2026-12"),
    ])
    func `a schedule begins with the latest report that is due`(today: String, id: String) {
        #expect(missing([.month: 5], on: today) == [id])
        #expect(missing([.month: 5], on: today, published: [id]) == [])
    }

    @Test(arguments: [("2027-02-27", "2026-12"), ("2027-02-28", "2027-01")])
    func `day 31 is the last day of a short month`(today: String, id: String) {
        #expect(missing([.month: 31], on: today) == [id])
    }

    @Test func `what was missed since the last one is made up for, the earliest first`() {
        #expect(
            missing([.month: 5], on: "2026-11-23", published: ["2026-07"])
                == ["2026-08", "2026-09", "2026-10"])
        // What lies before it is not.
        #expect(
            missing([.month: 5], on: "2026-11-23", published: ["2026-04", "2026-09"])
                == ["2026-10"])
        #expect(missing([.month: 5], on: "2026-11-23", published: ["2026-04", "2026-10"]) == [])
    }

    @Test func `what fell due more than a year ago is left alone`() {
        let missing = missing([.month: 5], on: "2026-11-23", published: ["2020-01"])
        #expect(missing.count == 12)
        #expect(missing.first == "2025-11")
        #expect(missing.last == "2026-10")
    }

    @Test func `a later report that somebody published does not stand for an earlier one`() {
        #expect(missing([.month: 20], on: "2026-11-10", published: ["2026-10"]) == ["2026-09"])
    }

    @Test func `each kind goes by its own day and its own reports`() {
        let days: [Period.Kind: Int] = [.month: 5, .quarter: 10, .half: 15, .year: 20]
        #expect(
            missing(days, on: "2027-01-20", published: ["2026-11"])
                == ["2026-12", "2026-Q4", "2026-H2", "2026"])
        #expect(
            missing(days, on: "2027-01-09", published: ["2026-12", "2026-Q3", "2026-H1"])
                == ["2025"])
        #expect(missing([:], on: "2027-01-20") == [])
    }
}
