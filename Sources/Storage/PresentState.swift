import Compression
import Estate
import Foundation
import GRDB

/// What is on offer now, made anew from the feeds: the truth behind what is written as feeds come.
enum PresentState {
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
        let forever = CalendarDate(daysSince1970: 2_932_896)
        var result: [(feed: Int, floor: Floor)] = []
        var covered: Set<FloorNumber?> = []
        for part in try EffectiveFeeds.parts(db, building, asOf: forever, knownAt: nil) {
            let floors = try FeedFloors.all(db, feed: part.source.id)
            result += floors.filter { !covered.contains($0.number) }.map { (part.source.id, $0) }
            covered.formUnion(floors.map(\.number))
        }
        return result
    }
}

/// The floors of a feed as stored.
enum FeedFloors {
    static func all(_ db: Database, feed: Int) throws -> [Floor] {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT content FROM feed_floors WHERE feed = ? ORDER BY part",
            arguments: [feed])
        var floors: [Floor] = []
        while let row = try rows.next() {
            let bytes = try Decompression.decompress(Array(row[0] as Data))
            for floor in try FloorCoding.decode(bytes) { floors.append(try floor.unpacked()) }
        }
        return floors
    }
}
