import Estate
import GRDB

/// The feeds that make up each building's state, building by building in the order of their ids.
struct EffectiveFeedCursor {
    private let db: Database
    /// The newest feed of every building; `nil` where some only are wanted.
    private let rows: RowCursor?
    /// Those that are still to come.
    private var wanted: ArraySlice<Building.ID>
    private let asOf: CalendarDate
    private let knownAt: Instant

    /// - Parameter buildings: only these, in their order; all for `nil`.
    init(
        _ db: Database, of buildings: [Building.ID]? = nil, asOf: CalendarDate, knownAt: Instant
    ) throws {
        self.db = db
        self.asOf = asOf
        self.knownAt = knownAt
        wanted = (buildings ?? [])[...]
        rows =
            buildings == nil
            ? try Row.fetchCursor(
                db, sql: EffectiveFeeds.newestQuery,
                arguments: [asOf.description, knownAt.milliseconds]) : nil
    }

    /// The next building with its newest feed; where that one is partial, with all that are needed,
    /// newest first.
    mutating func next() throws -> (Building.ID, [EffectiveFeeds.Part])? {
        while let building = wanted.popFirst() {
            let parts = try EffectiveFeeds.parts(db, building, asOf: asOf, knownAt: knownAt)
            if !parts.isEmpty { return (building, parts) }
        }
        while let row = try rows?.next() {
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
