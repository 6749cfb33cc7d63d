import Estate
import GRDB

/// Which readings of energy count: of the accepted feeds of each date those of the revisions that
/// hold.
///
/// A full revision says all there is to say of its date, so that earlier ones no longer count; a
/// partial one replaces the readings of the kinds and places that it has readings of itself.
enum EffectiveEnergy {
    /// The feeds of a building with their readings, newest first. Readings end by their feed's
    /// date, so that older feeds have nothing to say of the days that are asked about.
    static let query = """
        SELECT f.as_of, f.coverage, f.id,
            r.kind, r.floor, r.first_day, r.last_day, r.amount
        FROM feed AS f LEFT JOIN energy_reading AS r ON r.feed = f.id
        WHERE f.building = ? AND f.as_of >= ? AND f.as_of <= ?
            AND f.status = 'accepted' AND f.accepted_at <= ?
        ORDER BY f.as_of DESC, f.revision DESC
        """

    /// The buildings that have sent readings at all, found feed by feed of the readings' table.
    static let buildingsQuery = """
        SELECT DISTINCT f.building FROM feed AS f
        WHERE f.id IN (SELECT DISTINCT feed FROM energy_reading)
        """

    /// A building's readings, those of the newest feeds first.
    static func readings(
        _ db: Database, _ building: Building.ID, from first: CalendarDate, asOf: CalendarDate,
        knownAt: Instant
    ) throws -> [EnergyReading] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: query),
            arguments: [
                building.rawValue, first.description, asOf.description, knownAt.milliseconds,
            ])
        var readings: [EnergyReading] = []
        var revision: Revision?
        // What later revisions of the same date speak of, and whether one of them is full.
        var spoken: Set<EnergyReading.Scope> = []
        var isClosed = false
        while let row = try rows.next() {
            let id: Int64 = row[2]
            if revision?.feed != id {
                let next = Revision(
                    feed: id, asOf: row[0], isFull: row[1] == Feed.Coverage.full.rawValue)
                if let later = revision, later.asOf == next.asOf {
                    spoken.formUnion(later.scopes)
                    isClosed = isClosed || later.isFull
                } else {
                    (spoken, isClosed) = ([], false)
                }
                revision = next
            }
            // A feed without readings has a row without any.
            guard !isClosed, !row.hasNull(atIndex: 3) else { continue }
            let reading = try EnergyRows.reading(row, from: 3)
            revision?.scopes.insert(reading.scope)
            if !spoken.contains(reading.scope) { readings.append(reading) }
        }
        return readings
    }

    /// An accepted feed whose rows are being read.
    private struct Revision {
        var feed: Int64
        var asOf: String
        var isFull: Bool
        /// The kinds and places it has readings of.
        var scopes: Set<EnergyReading.Scope> = []
    }
}
