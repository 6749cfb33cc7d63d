/// How soon a lease ends, seen from a day.
public enum LeaseEndBand: String, CaseIterable, Sendable {
    case over
    case within90 = "within-90"
    /// From the 91st day to the 180th.
    case within180 = "within-180"
    /// From the 181st day to the 365th.
    case withinYear = "within-year"
    case later
    /// The lease has no end, or none is known.
    case open

    /// - Parameters:
    ///   - end: the last day of the lease.
    ///   - asOf: the day it is seen from; a lease that ends on it still runs.
    public init(end: CalendarDate?, asOf: CalendarDate) {
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

    /// The days after the day it is seen from on which a band ends.
    static let lastDays = [90, 180, 365]

    /// The Chinese name shown to people; a lease is in one band only.
    public var name: String {
        switch self {
        case .over: "已到期"
        case .within90: "90 天内"
        case .within180: "91 至 180 天"
        case .withinYear: "181 至 365 天"
        case .later: "更久"
        case .open: "无期限"
        }
    }
}
