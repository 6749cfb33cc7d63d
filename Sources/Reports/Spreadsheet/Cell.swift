import Estate

/// What stands in a cell of a spreadsheet: numbers and days as themselves, never as text, and text
/// never as a formula.
enum Cell {
    case empty
    case text(String)
    case number(Double)
    /// A whole number in a column of others.
    case whole(Int)
    case date(CalendarDate)
    case moment(Instant)

    /// Nothing for `nil`.
    static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    static func count(_ number: Int?) -> Cell { number.map { .number(Double($0)) } ?? .empty }

    /// m².
    static func area(_ area: Area?) -> Cell {
        area.map { .number(Double($0.hundredths) / 100) } ?? .empty
    }

    /// The six decimals of the report's JSON; nothing where the denominator is 0.
    static func rate(_ ratio: Ratio?) -> Cell { millionths(ratio?.millionths) }

    /// The six decimals of the report's JSON.
    static func real(_ value: Double?) -> Cell {
        millionths(value.flatMap(Rounding.millionths(ofAny:)))
    }

    static func date(_ date: CalendarDate?) -> Cell { date.map { .date($0) } ?? .empty }

    static func flag(_ flag: Bool) -> Cell { .text(flag ? "是" : "否") }

    private static func millionths(_ value: Int?) -> Cell {
        value.map { .number(Double($0) / 1_000_000) } ?? .empty
    }
}
