public import Estate
import GRDB

extension Store {
    /// What feeds have said of the units of one number in a building, as known now.
    ///
    /// - Parameters:
    ///   - last: the last day that counts.
    ///   - limit: how many days at most, the latest ones.
    public func unitHistory(
        _ unit: String, in building: Building.ID, upTo last: CalendarDate, limit: Int,
        classifier: Classifier
    ) throws(StoreError) -> UnitHistory {
        try read { db in
            let days = try String.fetchAll(
                db, sql: Self.daysQuery,
                arguments: [building.rawValue, last.description, max(0, limit) + 1])
            var mentions: [Int: FeedMention] = [:]
            let history = try days.prefix(limit).reversed().compactMap(CalendarDate.init)
                .map { day in
                    let parts = try EffectiveFeeds.parts(db, building, asOf: day, knownAt: nil)
                    for part in parts where mentions[part.source.id] == nil {
                        mentions[part.source.id] = try FeedMention(
                            of: unit, db, part, classifier)
                    }
                    return FeedMention.day(parts, mentions)
                }
            return UnitHistory(
                building: building, unit: unit, days: history.compactMap(\.self),
                isCut: days.count > limit)
        }
    }
}

/// What one feed says of the units of a number.
private struct FeedMention {
    var floors: Set<FloorNumber?> = []
    var found: [UnitHistory.Entry] = []

    init(
        of unit: String, _ db: Database, _ part: EffectiveFeeds.Part, _ classifier: Classifier
    ) throws {
        let wanted = Array(unit.utf8)
        try FeedFloors.forEach(db, feed: part.source.id) { floor in
            floors.insert(floor.number)
            // Most floors need not be unpacked to see that they have no such unit.
            guard floor.units.contains(wanted) else { return }
            for known in try floor.unpacked().units where Array(known.id.utf8) == wanted {
                let direction = known.tenant.flatMap { tenant in
                    classifier.direction(
                        of: ClassEvidence(of: tenant, edition: part.industryEdition))
                }
                found.append(
                    UnitHistory.Entry(
                        feed: part.source, floor: floor.number,
                        placed: StackingPlan.PlacedUnit(unit: known, direction: direction)))
            }
        }
    }

    /// What a day's feeds say together, newest first; `nil` without any.
    static func day(
        _ parts: [EffectiveFeeds.Part], _ mentions: [Int: FeedMention]
    ) -> UnitHistory.Day? {
        guard let rest = parts.last?.source else { return nil }
        var day = UnitHistory.Day(found: [], speakers: [:], rest: rest)
        for part in parts {
            guard let mention = mentions[part.source.id] else { continue }
            day.found += mention.found.filter { day.speakers[$0.floor] == nil }
            for floor in mention.floors where day.speakers[floor] == nil {
                day.speakers[floor] = part.source
            }
        }
        day.found.sort { ($0.floor?.rawValue ?? .max) < ($1.floor?.rawValue ?? .max) }
        return day
    }
}

extension [UInt8] {
    /// Whether other bytes stand in these somewhere.
    fileprivate func contains(_ other: [UInt8]) -> Bool {
        withUnsafeBytes { $0.place(of: other) != nil }
    }
}
