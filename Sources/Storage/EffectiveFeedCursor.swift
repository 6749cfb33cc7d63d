import Estate
import GRDB

/// The feeds that make up each building's state, building by building in the order of their ids.
struct EffectiveFeedCursor {
    private let db: Database
    private let rows: RowCursor
    private let asOf: CalendarDate
    private let knownAt: Instant

    init(_ db: Database, asOf: CalendarDate, knownAt: Instant) throws {
        self.db = db
        self.asOf = asOf
        self.knownAt = knownAt
        rows = try Row.fetchCursor(
            db, sql: EffectiveFeeds.newestQuery,
            arguments: [asOf.description, knownAt.milliseconds])
    }

    /// The next building with its newest feed; where that one is partial, with all that are needed,
    /// newest first.
    mutating func next() throws -> (Building.ID, [EffectiveFeeds.Part])? {
        while let row = try rows.next() {
            guard let building = Building.ID(rawValue: row[0]) else { continue }
            let newest = try EffectiveFeeds.part(row, from: 1)
            guard newest.coverage == .partial else { return (building, [newest]) }
            return (
                building, try EffectiveFeeds.parts(db, building, asOf: asOf, knownAt: knownAt)
            )
        }
        return nil
    }
}
