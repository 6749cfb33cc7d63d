import Estate
import GRDB

/// What is on offer now, made anew from the feeds: the truth behind what is written as feeds come.
enum PresentState {
    /// 9999-12-31: no feed is of a later day.
    static let forever = CalendarDate(daysSince1970: 2_932_896)

    /// Makes a building's rows in `present_floor` anew.
    static func rebuild(_ db: Database, _ building: Building.ID) throws {
        try clear(db, building)
        let statements = try FeedStatements(db)
        for (feed, floor) in try floors(db, building) {
            try statements.insertPresent(
                building: building, feed: Int64(feed), floor: PackedFloor(floor))
        }
    }

    /// Removes all of a building's rows in `present_floor`.
    static func clear(_ db: Database, _ building: Building.ID) throws {
        try db.cachedStatement(sql: "DELETE FROM present_floor WHERE building = ?")
            .execute(arguments: [building.rawValue])
    }

    /// Removes the row of one floor.
    static func clear(_ db: Database, _ building: Building.ID, floor: FloorNumber?) throws {
        try db.cachedStatement(
            sql: "DELETE FROM present_floor WHERE building = ? AND floor = ?"
        ).execute(arguments: [building.rawValue, floor.stored])
    }

    /// A building's floors as they are now, each with the feed that says so.
    static func floors(
        _ db: Database, _ building: Building.ID
    ) throws -> [(feed: Int, floor: Floor)] {
        try EffectiveFeeds.floors(db, building, asOf: forever, knownAt: nil)
            .map { ($0.part.source.id, $0.floor) }
    }
}
