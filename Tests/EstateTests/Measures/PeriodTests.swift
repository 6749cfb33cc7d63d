import Estate
import Testing

@Suite struct PeriodTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var id: String
        var start: String
        var end: String
        var previous: String
        var yearBefore: String
        var name: String

        init(
            _ id: String, _ start: String, _ end: String, previous: String, yearBefore: String,
            _ name: String
        ) {
            self.id = id
            self.start = start
            self.end = end
            self.previous = previous
            self.yearBefore = yearBefore
            self.name = name
        }

        var testDescription: String { id }
    }

    @Test(arguments: [
        Case(
            "2026-10", "2026-10-01", "2026-10-31", previous: "2026-09", yearBefore: "2025-10",
            "2026年10月"),
        Case(
            "2026-01", "2026-01-01", "2026-01-31", previous: "2025-12", yearBefore: "2025-01",
            "2026年1月"),
        Case(
            "2024-02", "2024-02-01", "2024-02-29", previous: "2024-01", yearBefore: "2023-02",
            "2024年2月"),
        Case(
            "2025-02", "2025-02-01", "2025-02-28", previous: "2025-01", yearBefore: "2024-02",
            "2025年2月"),
        Case(
            "2026-Q4", "2026-10-01", "2026-12-31", previous: "2026-Q3", yearBefore: "2025-Q4",
            "2026年第4季度"),
        Case(
            "2026-Q1", "2026-01-01", "2026-03-31", previous: "2025-Q4", yearBefore: "2025-Q1",
            "2026年第1季度"),
        Case(
            "2026-H2", "2026-07-01", "2026-12-31", previous: "2026-H1", yearBefore: "2025-H2",
            "2026年下半年"),
        Case(
            "2026-H1", "2026-01-01", "2026-06-30", previous: "2025-H2", yearBefore: "2025-H1",
            "2026年上半年"),
        Case(
            "2026", "2026-01-01", "2026-12-31", previous: "2025", yearBefore: "2025", "2026年"),
    ])
    func `knows its days, the period before and the year before`(item: Case) throws {
        let period = try #require(Period(item.id))
        #expect(period.description == item.id)
        #expect(period.start.description == item.start)
        #expect(period.end.description == item.end)
        #expect(period.previous == Period(item.previous))
        #expect(period.yearBefore == Period(item.yearBefore))
        #expect(period.name == item.name)
    }

    @Test func `periods of a kind follow each other without a gap`() throws {
        for kind in Period.Kind.allCases {
            var period = try #require(Period(kind: kind, year: 2033, index: 1))
            for _ in 0..<120 {
                let previous = period.previous
                #expect(previous.end.adding(days: 1) == period.start)
                #expect(previous.kind == kind)
                #expect(Period(previous.description) == previous)
                period = previous
            }
        }
    }

    @Test(arguments: [("2024-02", "2023-02-28"), ("2025-02", "2024-02-29"), ("2028", "2027-12-31")])
    func `the year before ends on its own last day`(id: String, end: String) {
        #expect(Period.make(id).yearBefore.end == .make(end))
    }

    @Test func `is over on the day after its last`() {
        let period = Period.make("2026-10")
        for (day, expected) in [("2026-10-31", false), ("2026-11-01", true)] {
            #expect(period.isOver(on: .make(day)) == expected)
        }
    }

    @Test(arguments: [
        "", "26", "2026-", "2026-1", "2026-00", "2026-13", "2026-001", "2026-Q0", "2026-Q5",
        "2026-Q", "2026-Q11", "2026-H0", "2026-H3", "2026-H", "2026-10-31", "2026-W1", "2026Q4",
        "20261", "-2026", " 2026", "0000", "２０２６", "2026-+1", "2026-Q+", "2026-１０",
    ])
    func `refuses other forms`(text: String) {
        #expect(Period(text) == nil)
    }
}
