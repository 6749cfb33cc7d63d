import Estate
import Testing

@testable import Web

/// Days and periods as people write them.
@Suite struct WrittenDatesTests {
    @Test(
        arguments: [
            ("2026-10", "2026-10"), ("202610", "2026-10"), ("2026/10", "2026-10"),
            ("2026.1", "2026-01"), ("2026-1", "2026-01"), ("2026年10月", "2026-10"),
            ("2026 年 10 月份", "2026-10"), ("２０２６年１０月", "2026-10"), ("2026-Q4", "2026-Q4"),
            ("2026q4", "2026-Q4"), ("2026年第四季度", "2026-Q4"), ("2026年4季度", "2026-Q4"),
            ("2026第1季", "2026-Q1"), ("2026H2", "2026-H2"), ("2026年下半年", "2026-H2"),
            ("2026上半年", "2026-H1"), ("2026", "2026"), ("2026年", "2026"), ("2026年度", "2026"),
        ])
    func `a period is understood however it is written`(text: String, period: String) {
        #expect(Period(written: text)?.description == period)
    }

    @Test(
        arguments: [
            "2026-13", "202613", "2026-0", "十月", "10月", "2026-Q5", "2026-H3", "26-10", "20261031",
            "2026-10-31", "2026-10 ~ 11", "",
        ])
    func `what is no period is none`(text: String) {
        #expect(Period(written: text) == nil)
    }

    @Test(
        arguments: [
            ("2026-10-31", "2026-10-31"), ("2026/1/5", "2026-01-05"), ("2026.10.31", "2026-10-31"),
            ("20261031", "2026-10-31"), ("2026年10月31日", "2026-10-31"), ("2026-02-30", nil),
            ("2026-10", nil), ("31/10/2026", nil), ("x", nil),
        ] as [(String, String?)])
    func `a day is understood however it is written`(text: String, day: String?) {
        #expect(CalendarDate(written: text)?.description == day)
    }
}
