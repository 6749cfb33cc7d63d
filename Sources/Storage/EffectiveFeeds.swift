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
    /// A feed that carries readings of energy only says nothing of who is in a building.
    private static let condition = """
        f.status = 'accepted' AND f.as_of <= ? AND f.accepted_at <= ?
            AND (f.coverage = 'full' OR EXISTS (SELECT 1 FROM feed_floors WHERE feed = f.id)
                OR NOT EXISTS (SELECT 1 FROM energy_reading WHERE feed = f.id))
        """

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
        var feeds = try EffectiveFeedCursor(db, asOf: asOf, knownAt: knownAt)
        var result: [Building.ID: [Part]] = [:]
        while let (building, parts) = try feeds.next() { result[building] = parts }
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

    static func part(_ row: Row, from index: Int) throws -> Part {
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
    static func states(
        _ db: Database, asOf: CalendarDate, knownAt: Instant
    ) throws -> [Building.ID: BuildingOccupancy] {
        try mapStates(db, of: nil, asOf: asOf, knownAt: knownAt) { $0 }
    }

    /// What follows from the state of each building that has one, as of a day, as known at a
    /// moment.
    ///
    /// This thread reads; what it has read is taken apart on the others meanwhile: bytes in,
    /// summaries out.
    ///
    /// - Parameter buildings: only these; all for `nil`.
    static func mapStates<Outcome: Sendable>(
        _ db: Database, of buildings: [Building.ID]?, asOf: CalendarDate, knownAt: Instant,
        _ transform: @escaping @Sendable (BuildingOccupancy) -> Outcome
    ) throws -> [Building.ID: Outcome] {
        let summaries = try SummaryStatement(db)
        var feeds = try EffectiveFeedCursor(
            db, of: buildings, asOf: asOf, knownAt: knownAt)
        let decoded = try Parallel.map(atMost: 16) {
            var batch: [StoredState] = []
            while batch.count < 32, let (building, parts) = try feeds.next() {
                guard let newest = parts.first else { continue }
                batch.append(
                    StoredState(
                        building: building, newest: newest.source,
                        feeds: try parts.map { try summaries.parts(ofFeed: $0.source.id) }))
            }
            return batch.isEmpty ? nil : batch
        } transform: { batch in
            Result { try batch.map { try ($0.building, transform($0.occupancy())) } }
        }
        var states: [Building.ID: Outcome] = [:]
        states.reserveCapacity(decoded.count * 32)
        for batch in decoded {
            for (building, state) in try batch.get() { states[building] = state }
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
    fileprivate static func summary(
        _ feeds: [[[UInt8]]]
    ) throws(ByteReader.Damaged) -> OccupancySummary {
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

/// What has been read of a building, not yet taken apart.
private struct StoredState: Sendable {
    var building: Building.ID
    var newest: BuildingOccupancy.Source
    /// Newest first, each part by part as stored.
    var feeds: [[[UInt8]]]

    func occupancy() throws -> BuildingOccupancy {
        BuildingOccupancy(feed: newest, summary: try EffectiveFeeds.summary(feeds))
    }
}
