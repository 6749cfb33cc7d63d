import Estate
import TestSupport
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("2026-10-31T15:59:59.999Z", "2026-10-31"), ("2026-10-31T16:00:00Z", "2026-11-01"),
        ("2026-10-31T00:00+08:00", "2026-10-31"), ("2026-10-30T23:59:59.999+08:00", "2026-10-30"),
        ("1969-12-31T23:59:59.999+08:00", "1969-12-31"), ("1970-01-01T00:00+08:00", "1970-01-01"),
        ("1969-12-30T16:00Z", "1969-12-31"),
    ])
    func `the day is that of Shanghai`(text: String, day: String) {
        #expect(Instant.make(text).date == .make(day))
    }

    @Test(arguments: ["1960-02-29", "1969-12-31", "1970-01-01", "2026-10-31", "2100-12-31"])
    func `a day ends one millisecond before the next`(day: String) {
        let date = CalendarDate.make(day)
        let end = Instant.end(of: date)
        #expect(end.date == date)
        #expect(Instant(milliseconds: end.milliseconds + 1).date == date.adding(days: 1))
        #expect(end.description == "\(day)T23:59:59.999+08:00")
        #expect(Instant(day) == end)
    }

    @Test(arguments: [
        "2026-11-23T15:30", "2026-11-23T15:30:00", "2026-11-23T15:30:00.000",
        "2026-11-23T15:30:00.0+08:00", "2026-11-23T15:30+08:00", "2026-11-23T07:30Z",
        "2026-11-23t07:30:00z", "2026-11-23T07:30:00.000000Z", "2026-11-23T02:30-05:00",
        "2026-11-23T13:00+05:30", "2026-11-22T23:30-08:00", "2026-11-23T07:30+00:00",
    ])
    func `the same moment in many forms`(text: String) {
        #expect(Instant(text)?.description == "2026-11-23T15:30:00.000+08:00")
    }

    @Test(arguments: [
        ("2023-11-14T22:13:20Z", 1_700_000_000_000), ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T00:00:00.5Z", 500), ("1970-01-01T00:00:00.05Z", 50),
        ("1970-01-01T00:00:00.123456789Z", 123), ("1969-12-31T23:59:59.999Z", -1),
    ])
    func `counts milliseconds since 1970 in Greenwich`(text: String, milliseconds: Int) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-11-23T", "T15:30", "2026-11-23 15:30", "2026-11-23T15", "2026-11-23T24:00",
        "2026-11-23T15:60", "2026-11-23T15:30:60", "2026-11-23T15:30:00.", "2026-11-23T1:30",
        "2026-11-23T15:30:00.1234567890", "2026-11-23T15:30:00.x", "2026-11-23T15:30.5",
        "2026-11-23T15:30+8:00", "2026-11-23T15:30+0800", "2026-11-23T15:30+08", "2026-13-01T00:00",
        "2026-02-29T00:00", "2026-11-23T15:30+24:00", "2026-11-23T15:30+08:60", "1700000000",
        "2026-11-23T15:30:00:00", "2026-11-23T15:30ZZ", "2026-11-23T１５:30", "now",
    ])
    func `refuses other forms and moments that do not exist`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test func `what is written can be read again`() {
        var random = Seeded(7)
        for _ in 0..<5000 {
            let instant = Instant(
                milliseconds: random.number(-2_000_000_000_000...4_000_000_000_000))
            guard Instant(instant.description) == instant else {
                Issue.record("\(instant.milliseconds) is written \(instant)")
                return
            }
        }
    }

    @Test func `moments are compared by time`() {
        #expect(Instant.make("2026-11-23T15:30") < .make("2026-11-23T08:30Z"))
    }
}
