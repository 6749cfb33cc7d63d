/// A reading does not end before it begins.
enum EnergyReversed {
    static func finding(_ reading: EnergyReading) -> Finding? {
        guard reading.last < reading.first else { return nil }
        return Finding(
            code: .energyReversed, field: .energyEnd,
            message: "能耗读数的止日 \(reading.last) 早于起日 \(reading.first)。",
            hint: "请核对起日 from 和止日 to（两天都算在内），可能填反了。")
    }
}

/// A feed speaks of what has been used by its day, not of what will be.
enum EnergyAfterFeed {
    static func finding(_ reading: EnergyReading, in feed: Feed) -> Finding? {
        guard reading.last > feed.asOf else { return nil }
        return Finding(
            code: .energyAfterFeed, field: .energyEnd,
            message: "能耗读数的止日 \(reading.last) 在数据日期 \(feed.asOf) 之后。",
            hint: "请核对止日；抄表日晚于数据日期的读数，请放进下一期数据。")
    }
}

/// A feed has no more readings than can be looked through in a moment.
enum EnergyTooMany {
    static let finding = Finding(
        code: .energyTooMany, field: .energy,
        message: "一份数据里的能耗读数超过 \(EnergyReading.mostOfFeed) 条。",
        hint: "请按月合并读数，或分成几份数据日期不同的数据报送。")
}

/// The readings of one kind and one place do not overlap: else what was used on a day would be told
/// twice.
struct EnergyOverlapping {
    /// By their first days.
    private var seen: [EnergyReading.Scope: [Seen]] = [:]

    private struct Seen {
        var first: CalendarDate
        var last: CalendarDate
        var line: Int
    }

    /// Takes a reading in, unless it overlaps an earlier one.
    mutating func finding(_ reading: EnergyReading, line: Int) -> Finding? {
        var others = seen[reading.scope] ?? []
        // So that the list is not copied when it changes.
        seen[reading.scope] = nil
        defer { seen[reading.scope] = others }
        // Most feeds name them in order.
        var place = others.count
        if let newest = others.last, newest.first > reading.last {
            var (low, high) = (0, others.count)
            while low < high {
                let middle = (low + high) / 2
                if others[middle].first > reading.last { high = middle } else { low = middle + 1 }
            }
            place = low
        }
        // The one before begins latest of those that begin in time: if it is over, all are.
        if place > 0, others[place - 1].last >= reading.first {
            return Self.finding(reading, others[place - 1])
        }
        others.insert(
            Seen(first: reading.first, last: reading.last, line: line), at: place)
        return nil
    }

    private static func finding(_ reading: EnergyReading, _ other: Seen) -> Finding {
        let place = reading.floor.map { "\($0) 层" } ?? "整栋楼"
        return Finding(
            code: .energyOverlapping, field: .energyStart,
            message: """
                \(place)的\(reading.kind.name)读数 \(reading.first) 至 \(reading.last) \
                与第 \(other.line) 行的 \(other.first) 至 \(other.last) 日期重叠。
                """,
            hint: "同一楼层（或整栋楼）同一种能耗，每一天只能在一条读数里；起日和止日都算在内，下一条从止日的次日起。")
    }
}
