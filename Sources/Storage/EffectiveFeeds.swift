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

    /// The state of every building that has one, as of a day, as known at a moment.
    ///
    /// One thread reads; what it has read is taken apart on all cores: bytes in, summaries out.
    static func states(
        _ db: Database, asOf: CalendarDate, knownAt: Instant
    ) throws -> [Building.ID: BuildingOccupancy] {
        let summaries = try SummaryStatement(db)
        let all = try Self.all(db, asOf: asOf, knownAt: knownAt)
        let stored = try all.values.map { parts in
            try parts.map { try summaries.parts(ofFeed: $0.source.id) }
        }
        let decoded = Parallel.map(stored) { feeds in Result { try Self.summary(feeds) } }
        var states: [Building.ID: BuildingOccupancy] = [:]
        states.reserveCapacity(all.count)
        for ((building, parts), summary) in zip(all, decoded) {
            guard let newest = parts.first else { continue }
            states[building] = BuildingOccupancy(
                feed: newest.source, summary: try summary.get())
        }
        return states
    }

    /// The state that feeds make up, newest first.
    static func state(_ db: Database, _ parts: [Part]) throws -> BuildingOccupancy? {
        guard let newest = parts.first else { return nil }
        let summaries = try SummaryStatement(db)
        return BuildingOccupancy(
            feed: newest.source,
            summary: try Self.summary(
                parts.map { try summaries.parts(ofFeed: $0.source.id) }))
    }
}

extension EffectiveFeeds {
    /// What feeds say together.
    ///
    /// - Parameter feeds: newest first, each part by part as stored.
    private static func summary(_ feeds: [[[UInt8]]]) throws(ByteReader.Damaged) -> OccupancySummary
    {
        var state = OccupancySummary()
        for (index, parts) in feeds.enumerated() {
            var summary = OccupancySummary()
            for part in parts { try SummaryCoding.decode(part, into: &summary) }
            if index == 0 {
                state = summary
            } else {
                // Floors that a newer feed speaks of are known from it.
                let covered = Set(state.floors.map(\.floor))
                state += summary.filtered { !covered.contains($0) }
            }
        }
        return state
    }
}
