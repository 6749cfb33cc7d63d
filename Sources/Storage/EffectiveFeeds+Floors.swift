import Estate
import GRDB

extension EffectiveFeeds {
    /// A building's floors on a day as known at a moment, each with the feed that says so.
    static func floors(
        _ db: Database, _ building: Building.ID, asOf: CalendarDate, knownAt: Instant?
    ) throws -> [(part: Part, floor: Floor)] {
        var result: [(part: Part, floor: Floor)] = []
        try forEachFloor(db, building, asOf: asOf, knownAt: knownAt) { result.append(($0, $1)) }
        return result
    }

    /// Hands on a building's floors one by one, so that a tower of any size takes little memory.
    ///
    /// Floors that a newer feed covers are left packed.
    static func forEachFloor(
        _ db: Database, _ building: Building.ID, asOf: CalendarDate, knownAt: Instant?,
        _ body: (Part, Floor) throws -> Void
    ) throws {
        var covered: Set<FloorNumber?> = []
        for part in try parts(db, building, asOf: asOf, knownAt: knownAt) {
            var named: Set<FloorNumber?> = []
            try FeedFloors.forEach(db, feed: part.source.id) { floor in
                named.insert(floor.number)
                if !covered.contains(floor.number) { try body(part, try floor.unpacked()) }
            }
            covered.formUnion(named)
        }
    }
}
