/// A moment in whole milliseconds, written in the time of 重庆 (Asia/Shanghai, UTC+08:00 without
/// summer time since 1991).
///
/// When a feed or a policy file became known is an instant; what it speaks of is a ``CalendarDate``.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int

    public init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private static let millisecondsPerDay = 86_400_000
    private static let shanghaiOffset = 8 * 3_600_000

    /// The calendar day of this moment in Asia/Shanghai: "today" everywhere in this product.
    public var date: CalendarDate {
        let local = milliseconds + Self.shanghaiOffset
        let days = local / Self.millisecondsPerDay
        return CalendarDate(
            daysSince1970: local % Self.millisecondsPerDay < 0 ? days - 1 : days)
    }

    /// The last millisecond of a day in Asia/Shanghai.
    public static func end(of date: CalendarDate) -> Instant {
        Instant(
            milliseconds: (date.daysSince1970 + 1) * millisecondsPerDay - shanghaiOffset - 1)
    }
}

extension Instant: CustomStringConvertible {
    /// ISO 8601 with milliseconds, such as `2026-11-23T15:30:00.000+08:00`.
    public var description: String {
        let local =
            milliseconds + Self.shanghaiOffset - date.daysSince1970 * Self.millisecondsPerDay
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let clock = [local / 3_600_000, local / 60_000 % 60, local / 1000 % 60]
        return "\(date)T" + clock.map { padded($0, 2) }.joined(separator: ":")
            + ".\(padded(local % 1000, 3))+08:00"
    }
}

extension Instant: LosslessStringConvertible {
    /// A moment written in ISO 8601: `2026-11-23T15:30`, with optional seconds, up to three
    /// decimals of a second and zone (`Z`, `+08:00`; 重庆 time without one), or a plain day, which
    /// means its end.
    public init?(_ text: String) {
        if let date = CalendarDate(text) {
            self = .end(of: date)
            return
        }
        let parts = text.replacing("t", with: "T").split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let date = CalendarDate(String(parts[0])) else { return nil }
        var clock = parts[1]
        var offset = Self.shanghaiOffset
        if clock.last == "Z" || clock.last == "z" {
            clock = clock.dropLast()
            offset = 0
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let zone = clock[clock.index(after: sign)...].split(
                separator: ":", omittingEmptySubsequences: false)
            guard zone.count == 2, let hours = Self.digits(zone[0], 2, below: 24),
                let minutes = Self.digits(zone[1], 2, below: 60)
            else { return nil }
            offset = (hours * 60 + minutes) * 60_000 * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2 || fields.count == 3,
            let hours = Self.digits(fields[0], 2, below: 24),
            let minutes = Self.digits(fields[1], 2, below: 60)
        else { return nil }
        var milliseconds = (hours * 60 + minutes) * 60_000
        if fields.count == 3 {
            let seconds = fields[2].split(separator: ".", omittingEmptySubsequences: false)
            guard seconds.count <= 2, let whole = Self.digits(seconds[0], 2, below: 60)
            else { return nil }
            milliseconds += whole * 1000
            if seconds.count == 2 {
                guard (1...9).contains(seconds[1].count),
                    let part = Self.digits(
                        seconds[1].prefix(3), min(3, seconds[1].count), below: 1000),
                    seconds[1].allSatisfy({ $0.isASCII && $0.isNumber })
                else { return nil }
                milliseconds += part * [100, 10, 1][min(3, seconds[1].count) - 1]
            }
        }
        self.milliseconds = date.daysSince1970 * Self.millisecondsPerDay + milliseconds - offset
    }

    /// The moment whose knowledge somebody asks for, written likewise: today is not over and means
    /// now.
    public init?(knowledge text: String, now: Instant) {
        guard let moment = Instant(text) else { return nil }
        self = CalendarDate(text) == now.date ? now : moment
    }

    private static func digits(_ text: Substring, _ count: Int, below limit: Int) -> Int? {
        guard text.count == count, text.allSatisfy({ $0.isASCII && $0.isNumber }),
            let value = Int(text), value < limit
        else { return nil }
        return value
    }
}
