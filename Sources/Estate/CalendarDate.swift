/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let daysSince1970: Int

    public init(daysSince1970: Int) {
        self.daysSince1970 = daysSince1970
    }

    /// - Returns: `nil` where there is no such day, or its year is not within 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years that
        // begin on 1 March.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.daysSince1970 = era * 146_097 + dayOfEra - 719_468
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSince1970 < right.daysSince1970
    }
}

extension CalendarDate {
    /// Year, month 1…12 and day 1…31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The number of days in a month: 28…31.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public func adding(days: Int) -> CalendarDate {
        CalendarDate(daysSince1970: daysSince1970 + days)
    }

    /// The same day some months on; the last day of the month where that month has no such day.
    public func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let total = year * 12 + month - 1 + months
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
    }

    /// Days from `other` to this day; negative where this day comes first.
    public func days(since other: CalendarDate) -> Int {
        daysSince1970 - other.daysSince1970
    }
}

extension CalendarDate: CustomStringConvertible {
    /// ISO 8601, such as `2026-10-31`.
    public var description: String {
        let (year, month, day) = components
        // Digit by digit: dates are written by the million.
        return String(unsafeUninitializedCapacity: 10) { text in
            func digit(_ place: Int, _ value: Int) {
                text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
            }
            digit(0, year / 1000)
            digit(1, year / 100)
            digit(2, year / 10)
            digit(3, year)
            text[4] = UInt8(ascii: "-")
            digit(5, month / 10)
            digit(6, month)
            text[7] = UInt8(ascii: "-")
            digit(8, day / 10)
            digit(9, day)
            return 10
        }
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// A day written `2026-10-31`; `nil` for any other form and for days that do not exist.
    public init?(_ text: String) {
        var text = text
        let parsed = text.withUTF8 { CalendarDate(iso: Span(_unsafeElements: $0)) }
        guard let parsed else { return nil }
        self = parsed
    }

    /// A day written `2026-10-31` in UTF-8, white space around it ignored.
    public init?(iso text: Span<UInt8>) {
        var start = 0
        var end = text.count
        while start < end, DecimalText.isSpace(text[start]) { start += 1 }
        while end > start, DecimalText.isSpace(text[end - 1]) { end -= 1 }
        guard end - start == 10, text[start + 4] == UInt8(ascii: "-"),
            text[start + 7] == UInt8(ascii: "-"),
            let year = Self.number(text, start, 4), let month = Self.number(text, start + 5, 2),
            let day = Self.number(text, start + 8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            let byte = text[index]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
