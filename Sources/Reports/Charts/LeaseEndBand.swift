package import Estate

/// How soon a lease ends, seen from a day.
package enum LeaseEndBand: String, CaseIterable, Sendable {
    case over
    case within90 = "within-90"
    case within180 = "within-180"
    case withinYear = "within-year"
    case later
    /// The lease has no end, or none is known.
    case open

    /// - Parameters:
    ///   - end: the last day of the lease.
    ///   - asOf: the day it is seen from; a lease that ends on it still runs.
    package init(end: CalendarDate?, asOf: CalendarDate) {
        guard let end else {
            self = .open
            return
        }
        self =
            switch end.days(since: asOf) {
            case ..<0: .over
            case ...90: .within90
            case ...180: .within180
            case ...365: .withinYear
            default: .later
            }
    }

    /// The Chinese name shown to people.
    package var name: String {
        switch self {
        case .over: "已到期"
        case .within90: "90 天内"
        case .within180: "180 天内"
        case .withinYear: "一年内"
        case .later: "更久"
        case .open: "无期限"
        }
    }
}
