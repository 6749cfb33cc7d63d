import Testing

@testable import Estate

@Suite struct LeaseTextTests {
    private func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

    @Test(arguments: [
        "2025-03-01", "2025年3月", "2025年03月", "2025-3", "2025/03", "2025.3", "2025.03", "25年3月",
        "25年3月1日", "25.3.1", "25/3/1", "25-03-01", "自2025年3月1日起", "2025年3月1日起", "从25年3月起",
        "2025，3，1", "45717", "２５年３月",
    ])
    func `a lease's first day may name the month only`(text: String) {
        #expect(LeaseText.day(text, edge: .first) == date("2025-03-01"), "\(text)")
    }

    @Test(arguments: ["2028-02-29", "2028年2月", "28年2月", "2028.02", "至2028年2月29日止", "2028/2"])
    func `a lease's last month ends with its last day`(text: String) {
        #expect(LeaseText.day(text, edge: .last) == date("2028-02-29"), "\(text)")
    }

    @Test(arguments: [
        "", "2025", "3月", "12.3.1", "03/01/24", "3/1/2024", "2025.1", "2025-13", "2025年2月30日", "长期",
        "3年", "25.3", "25-3", "2025-3-1-1", "年月", "12年13月", "0年3月", "99999-1",
    ])
    func `refuses what may be something else`(text: String) {
        #expect(LeaseText.day(text, edge: .first) == nil, "\(text)")
    }

    @Test(arguments: [
        "2025.3.1-2028.2.29", "2025-03-01-2028-02-29", "2025-03-01至2028-02-29",
        "2025年3月1日-2028年2月29日", "自2025年3月1日起至2028年2月29日止", "2025/3/1~2028/2/29",
        "2025.3.1—2028.2.29", "2025.3.1 —— 2028.2.29", "20250301-20280229", "2025年3月到2028年2月",
        "25.3.1-28.2.29", "2025-3-2028-2", "3年（2025.3.1-2028.2.29）", "2025.3.1-2028.2.29（续租）",
        "2025年3月1日至2028年2月29日(含装修期)",
    ])
    func `two days in one cell are a lease's first and last`(text: String) {
        let period = LeaseText.period(text)
        #expect(period?.start == date("2025-03-01"), "\(text)")
        #expect(period?.end == date("2028-02-29"), "\(text)")
    }

    @Test(arguments: [
        "", "2025-03-01", "3年", "2025.3.1-", "-2028.2.29", "2025.3.1-2.29", "—", "长期",
    ])
    func `one day is no period`(text: String) {
        #expect(LeaseText.period(text) == nil, "\(text)")
    }

    @Test(arguments: ["2025.3.1-长期", "2025年3月1日至今", "自2025年3月1日起至长期", "2025-03-01~无固定期限"])
    func `a lease may have no end`(text: String) throws {
        let period = try #require(LeaseText.period(text), "\(text)")
        #expect(period.start == date("2025-03-01"))
        #expect(period.end == nil)
    }

    @Test(arguments: [("长期", true), ("长期有效", true), ("无固定期限", true), ("3年", false), ("", false)])
    func `tells what has no end`(text: String, isOpen: Bool) {
        #expect(LeaseText.isOpen(text) == isOpen)
    }

    @Test(arguments: [
        ("3年", true), ("36个月", true), ("三年", true), ("两年半", true), ("1.5年", true), ("2025年", true),
        ("年", false), ("2025-03-01", false), ("长期", false),
    ])
    func `tells how long from when`(text: String, isDuration: Bool) {
        #expect(LeaseText.isDuration(text) == isDuration, "\(text)")
    }
}
