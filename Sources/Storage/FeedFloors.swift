import Compression
import Estate
import Foundation
import GRDB

/// The floors of a feed as stored.
enum FeedFloors {
    static func all(_ db: Database, feed: Int) throws -> [Floor] {
        var floors: [Floor] = []
        try forEach(db, feed: feed) { floors.append(try $0.unpacked()) }
        return floors
    }

    /// The floors part by part, as they are stored.
    static func stored(_ db: Database, feed: Int) throws -> [[UInt8]] {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: query), arguments: [feed])
        var parts: [[UInt8]] = []
        while let row = try rows.next() {
            parts.append(try row.withUnsafeData(atIndex: 0) { $0.map { Array($0) } ?? [] })
        }
        return parts
    }

    private static let query = "SELECT content FROM feed_floors WHERE feed = ? ORDER BY part"

    /// Hands on floor by floor, the units still packed.
    static func forEach(
        _ db: Database, feed: Int, _ body: (PackedFloor) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            db, sql: query, arguments: [feed])
        while let row = try rows.next() {
            let bytes = try Decompression.decompress(Array(row[0] as Data))
            for floor in try FloorCoding.decode(bytes) { try body(floor) }
        }
    }
}
