/// A month, quarter, half-year or year that a report speaks of.
public struct Period: Hashable, Sendable {
    public let kind: Kind
    public let year: Int
    /// The month 1…12, quarter 1…4, half 1…2; 1 for a year.
    public let index: Int

    public enum Kind: Int, CaseIterable, Sendable {
        /// The raw value is the number of months.
        case month = 1
        case quarter = 3
        case half = 6
        case year = 12
    }

    public init?(kind: Kind, year: Int, index: Int) {
        guard (2...9998).contains(year), (1...12 / kind.rawValue).contains(index) else {
            return nil
        }
        self.kind = kind
        self.year = year
        self.index = index
    }

    /// The period that a day lies in; `nil` outside the years that have periods.
    public init?(_ kind: Kind, containing date: CalendarDate) {
        let (year, month, _) = date.components
        self.init(kind: kind, year: year, index: (month - 1) / kind.rawValue + 1)
    }

    private init(kind: Kind, months: Int) {
        self.kind = kind
        self.year = months / 12
        self.index = months % 12 / kind.rawValue + 1
    }

    /// Months from year 0 to the first month of the period.
    private var months: Int { year * 12 + (index - 1) * kind.rawValue }

    public var start: CalendarDate {
        CalendarDate(year: year, month: (index - 1) * kind.rawValue + 1, day: 1)
            ?? CalendarDate(daysSince1970: 0)
    }

    /// The last day, as of which the period is reported.
    public var end: CalendarDate {
        start.adding(months: kind.rawValue).adding(days: -1)
    }

    /// The period before this one (环比).
    public var previous: Period { Period(kind: kind, months: months - kind.rawValue) }

    /// The period after this one.
    public var next: Period { Period(kind: kind, months: months + kind.rawValue) }

    /// The same period a year before (同比).
    public var yearBefore: Period { Period(kind: kind, months: months - 12) }

    /// Whether the period is over on a day; only then can its report be published.
    public func isOver(on today: CalendarDate) -> Bool { end < today }
}

extension Period: LosslessStringConvertible {
    /// `2026-10`, `2026-Q4`, `2026-H2` or `2026`.
    public var description: String {
        let y = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return switch kind {
        case .month: y + (index < 10 ? "-0" : "-") + String(index)
        case .quarter: "\(y)-Q\(index)"
        case .half: "\(y)-H\(index)"
        case .year: y
        }
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].count == 4, let year = Self.digits(parts[0]) else {
            return nil
        }
        guard parts.count == 2 else {
            self.init(kind: .year, year: year, index: 1)
            return
        }
        let part = parts[1]
        switch part.first {
        case "Q" where part.count == 2, "q" where part.count == 2:
            guard let index = Self.digits(part.dropFirst()) else { return nil }
            self.init(kind: .quarter, year: year, index: index)
        case "H" where part.count == 2, "h" where part.count == 2:
            guard let index = Self.digits(part.dropFirst()) else { return nil }
            self.init(kind: .half, year: year, index: index)
        default:
            guard part.count == 2, let index = Self.digits(part) else { return nil }
            self.init(kind: .month, year: year, index: index)
        }
    }

    private static func digits(_ text: Substring) -> Int? {
        text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
}

extension Period {
    /// The name shown to people, such as `2026年10月` or `2026年第4季度`.
    public var name: String {
        switch kind {
        case .month: "\(year)年\(index)月"
        case .quarter: "\(year)年第\(index)季度"
        case .half: "\(year)年\(index == 1 ? "上" : "下")半年"
        case .year: "\(year)年"
        }
    }
}
