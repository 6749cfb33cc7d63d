import Estate

extension CalendarDate {
    /// A day that is known to exist.
    static func make(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
        return date
    }
}

extension Instant {
    /// A moment that is known to exist.
    static func make(_ text: String) -> Instant {
        guard let instant = Instant(text) else { preconditionFailure("\(text) is no moment") }
        return instant
    }
}

extension Period {
    /// A period that is known to exist.
    static func make(_ text: String) -> Period {
        guard let period = Period(text) else { preconditionFailure("\(text) is no period") }
        return period
    }
}
