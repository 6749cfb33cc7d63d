import Estate
import TestSupport

extension Seeded {
    /// A day between 2023 and 2030, or none.
    mutating func day() -> CalendarDate? {
        happens(oneIn: 2) ? nil : CalendarDate(daysSince1970: number(19_400...21_900))
    }

    mutating func area() -> Area { Area(hundredths: number(1...3_000_000)) }

    mutating func floor() -> FloorNumber? {
        pick([nil, FloorNumber(-32_000), FloorNumber(-1), FloorNumber(1), FloorNumber(32_000)])
    }

    mutating func text() -> String {
        pick(["", "1201", "十二层", "a\u{301}", "𠮷🏙️", String(repeating: "长", count: 300)])
    }
}
