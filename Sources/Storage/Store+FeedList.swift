import Compression
public import Estate
import Foundation
import GRDB

extension Store {
    /// A page of feeds, newest received first.
    ///
    /// - Returns: the feeds, and the `before` of the next page; `nil` on the last.
    public func feeds(
        _ query: FeedQuery
    ) throws(StoreError) -> (feeds: [FeedRecord], next: Int?) {
        try read { db in
            let (condition, arguments) = query.condition
            let limit = min(max(query.limit, 1), 1000)
            let found = try Self.records(
                db, "\(condition) ORDER BY id DESC LIMIT ?", arguments: arguments + [limit + 1])
            let feeds = Array(found.prefix(limit))
            return (feeds, found.count > feeds.count ? feeds.last?.id : nil)
        }
    }

    /// - Returns: `nil` where no feed of that number has been stored.
    public func feed(id: Int) throws(StoreError) -> FeedRecord? {
        try read { db in try Self.records(db, "WHERE id = ?", arguments: [id]).first }
    }

    /// The latest of the feeds that make up each building's state on a day, as known at a moment.
    public func newestFeeds(
        asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [Building.ID: BuildingOccupancy.Source] {
        try read { db in
            try EffectiveFeeds.all(db, asOf: asOf, knownAt: knownAt)
                .compactMapValues { $0.first?.source }
        }
    }

    /// A piece of a feed's bytes as received, counted from 0: a reader may take its time between
    /// one and the next.
    ///
    /// - Returns: `nil` after the last.
    public func source(ofFeed id: Int, piece number: Int) throws(StoreError) -> [UInt8]? {
        try read { db in
            let content = try Data.fetchOne(
                db, sql: "SELECT content FROM feed_source WHERE feed = ? AND part = ?",
                arguments: [id, number])
            return try content.map { try Decompression.decompress(Array($0)) }
        }
    }
}
