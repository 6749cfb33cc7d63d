import Estate
import Foundation
import GRDB

/// Which feeds make up a building's state: per floor, the newest accepted one that covers it.
enum EffectiveFeeds {
    /// A feed and the floors it speaks for.
    struct Part {
        var source: BuildingOccupancy.Source
        var coverage: Feed.Coverage
        var industryEdition: IndustryEdition?
    }

    private static let columns =
        "f.id, f.as_of, f.revision, f.sender, f.coverage, f.industry_edition"
    private static let condition =
        "f.status = 'accepted' AND f.as_of <= ? AND f.accepted_at <= ?"

    /// The newest feed of every building, found by the index from building to building, whatever
    /// the history.
    static let newestQuery = """
        WITH RECURSIVE known (building) AS (
            SELECT MIN(building) FROM feed
            UNION ALL
            SELECT (SELECT MIN(building) FROM feed WHERE building > known.building)
            FROM known WHERE known.building IS NOT NULL
        )
        SELECT known.building, \(columns) FROM known JOIN feed AS f ON f.id = (
            SELECT f.id FROM feed AS f WHERE f.building = known.building AND \(condition)
            ORDER BY f.as_of DESC, f.revision DESC LIMIT 1)
        """

    /// The feeds of one building, newest first.
    static let partsQuery = """
        SELECT \(columns) FROM feed AS f WHERE f.building = ? AND \(condition)
        ORDER BY f.as_of DESC, f.revision DESC
        """

    static let summaryQuery = "SELECT content FROM feed_summary WHERE feed = ? ORDER BY part"

    /// The newest feed of every building, and all that are needed for those whose newest is partial.
    static func all(
        _ db: Database, asOf: CalendarDate, knownAt: Instant
    ) throws -> [Building.ID: [Part]] {
        let rows = try Row.fetchCursor(
            db,
            sql: newestQuery, arguments: [asOf.description, knownAt.milliseconds])
        var result: [Building.ID: [Part]] = [:]
        var partial: [Building.ID] = []
        while let row = try rows.next() {
            guard let building = Building.ID(rawValue: row[0]) else { continue }
            let part = try part(row, from: 1)
            result[building] = [part]
            if part.coverage == .partial { partial.append(building) }
        }
        for building in partial {
            result[building] = try parts(db, building, asOf: asOf, knownAt: knownAt)
        }
        return result
    }

    /// The feeds that make up one building's state, newest first, down to the newest full one.
    static func parts(
        _ db: Database, _ building: Building.ID, asOf: CalendarDate, knownAt: Instant?
    ) throws -> [Part] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: partsQuery),
            arguments: [
                building.rawValue, asOf.description, knownAt?.milliseconds ?? Int.max,
            ])
        var parts: [Part] = []
        while let row = try rows.next() {
            parts.append(try part(row, from: 0))
            if parts.last?.coverage == .full { break }
        }
        return parts
    }

    private static func part(_ row: Row, from index: Int) throws -> Part {
        guard let asOf = CalendarDate(row[index + 1] as String),
            let coverage = Feed.Coverage(rawValue: row[index + 4])
        else { throw ByteReader.Damaged() }
        return Part(
            source: BuildingOccupancy.Source(
                id: row[index], asOf: asOf, revision: row[index + 2], sender: row[index + 3]),
            coverage: coverage,
            industryEdition: (row[index + 5] as String?).flatMap(IndustryEdition.init))
    }

    /// A building's state; `nil` where no feed speaks of it by then.
    static func state(
        _ db: Database, _ building: Building.ID, asOf: CalendarDate, knownAt: Instant?
    ) throws -> BuildingOccupancy? {
        try state(db, parts(db, building, asOf: asOf, knownAt: knownAt))
    }

    /// The state that feeds make up, newest first.
    static func state(_ db: Database, _ parts: [Part]) throws -> BuildingOccupancy? {
        try stored(db, parts)?.occupancy()
    }

    /// The state that feeds make up, newest first, as it is stored.
    static func stored(_ db: Database, _ parts: [Part]) throws -> StoredState? {
        guard let newest = parts.first else { return nil }
        return StoredState(
            feed: newest.source,
            summaries: try parts.map { try summaries(db, feed: $0.source.id) })
    }

    /// What reports need of a feed, part by part as stored.
    private static func summaries(_ db: Database, feed: Int) throws -> [[UInt8]] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: summaryQuery), arguments: [feed])
        var parts: [[UInt8]] = []
        while let row = try rows.next() {
            parts.append(
                try row.withUnsafeData(atIndex: 0) { data in data.map { Array($0) } ?? [] })
        }
        return parts
    }

    /// What reports need of a feed.
    static func summary(_ db: Database, feed: Int) throws -> OccupancySummary {
        try StoredState.summary(summaries(db, feed: feed))
    }
}

/// A building's state as it is stored: read by one connection, taken apart on any core.
struct StoredState: Sendable {
    var feed: BuildingOccupancy.Source
    /// Of each feed, newest first, part by part.
    var summaries: [[[UInt8]]]

    func occupancy() throws(ByteReader.Damaged) -> BuildingOccupancy {
        var state = BuildingOccupancy(feed: feed, summary: OccupancySummary())
        for (index, parts) in summaries.enumerated() {
            let summary = try Self.summary(parts)
            if index == 0 {
                state.summary = summary
            } else {
                // Floors that a newer feed speaks of are known from it.
                let covered = Set(state.summary.floors.map(\.floor))
                state.summary += summary.filtered { !covered.contains($0) }
            }
        }
        return state
    }

    static func summary(_ parts: [[UInt8]]) throws(ByteReader.Damaged) -> OccupancySummary {
        var summary = OccupancySummary()
        for part in parts { try SummaryCoding.decode(part, into: &summary) }
        return summary
    }
}
