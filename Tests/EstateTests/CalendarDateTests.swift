import Estate
import Foundation
import TestSupport
import Testing

@Suite struct CalendarDateTests {
    private let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test func `agrees with another calendar on every day from 1900 to 2100`() throws {
        let first = try #require(CalendarDate("1900-01-01"))
        let last = try #require(CalendarDate("2100-12-31"))
        #expect(last.days(since: first) == 73_413)
        for days in first.daysSince1970...last.daysSince1970 {
            let date = CalendarDate(daysSince1970: days)
            let (year, month, day) = date.components
            let expected = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            guard year == expected.year, month == expected.month, day == expected.day,
                CalendarDate(year: year, month: month, day: day) == date,
                CalendarDate(date.description) == date
            else {
                Issue.record("day \(days) is \(expected), not \(date)")
                return
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-10-31", 20_757),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `counts days since 1970`(text: String, days: Int) {
        #expect(CalendarDate(text)?.daysSince1970 == days)
        #expect(CalendarDate(daysSince1970: days).description == text)
    }

    @Test(arguments: [
        "", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-10-00",
        "2026-10-32", "2026-1-01", "2026-10-1", "20261031", "2026/10/31", "2026-10-31T00:00",
        "26-10-31", "0000-01-01", "-026-10-31", "10000-01-01", "２０２６-10-31", "2026年10月31日",
        "2026-10--1", "2026-1O-31",
    ])
    func `refuses other forms and days that do not exist`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `white space around a day is ignored`() {
        #expect(CalendarDate(" 2026-10-31\n") == .make("2026-10-31"))
    }

    @Test(arguments: [[0, 1, 1], [10_000, 1, 1], [2026, 0, 1], [2026, 13, 1], [2026, 6, 31]])
    func `there is no such day`(numbers: [Int]) {
        #expect(CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) == nil)
    }

    struct Shift: CustomTestStringConvertible, Sendable {
        var from: String
        var months: Int
        var to: String

        init(_ from: String, _ months: Int, _ to: String) {
            self.from = from
            self.months = months
            self.to = to
        }

        var testDescription: String { "\(from) and \(months) months" }
    }

    @Test(arguments: [
        Shift("2026-10-15", 1, "2026-11-15"), Shift("2026-12-15", 1, "2027-01-15"),
        Shift("2026-01-15", -1, "2025-12-15"), Shift("2024-01-31", 1, "2024-02-29"),
        Shift("2023-01-31", 1, "2023-02-28"), Shift("2024-02-29", -12, "2023-02-28"),
        Shift("2024-02-29", 12, "2025-02-28"), Shift("2024-02-29", 48, "2028-02-29"),
        Shift("2024-03-31", -1, "2024-02-29"), Shift("2026-05-31", 13, "2027-06-30"),
        Shift("2026-10-31", -12, "2025-10-31"), Shift("2026-10-31", 0, "2026-10-31"),
        Shift("2025-02-28", -12, "2024-02-28"),
    ])
    func `some months on is the same day, or the last of a shorter month`(shift: Shift) {
        let date = CalendarDate.make(shift.from)
        #expect(date.adding(months: shift.months) == .make(shift.to))
    }

    @Test func `adding months agrees with counting them one by one`() {
        var random = Seeded(1)
        for _ in 0..<2000 {
            let date = CalendarDate(daysSince1970: random.number(-20_000...40_000))
            let months = random.number(-40...40)
            var (year, month, day) = date.components
            for _ in 0..<months.magnitude {
                month += months.signum()
                if month == 13 { (year, month) = (year + 1, 1) }
                if month == 0 { (year, month) = (year - 1, 12) }
            }
            while CalendarDate(year: year, month: month, day: day) == nil { day -= 1 }
            guard date.adding(months: months) == CalendarDate(year: year, month: month, day: day)
            else {
                Issue.record("\(date) and \(months) months is not \(date.adding(months: months))")
                return
            }
        }
    }

    @Test func `days are added, counted and compared`() {
        let date = CalendarDate.make("2024-02-28")
        #expect(date.adding(days: 2) == .make("2024-03-01"))
        #expect(date.adding(days: -59) == .make("2023-12-31"))
        #expect(CalendarDate.make("2024-03-01").days(since: date) == 2)
        #expect(date.days(since: .make("2024-03-01")) == -2)
        #expect(date < .make("2024-02-29"))
    }

    @Test(arguments: [
        (2024, 29), (2023, 28), (1900, 28), (2000, 29), (2100, 28),
    ])
    func `February has 29 days in leap years`(year: Int, length: Int) {
        #expect(CalendarDate.length(ofMonth: 2, year: year) == length)
    }
}
