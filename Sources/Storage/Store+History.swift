public import Estate
import Foundation
import GRDB

/// One building, on a day and over time.
extension Store {
    /// The state of some buildings as of a day, as known at a moment; none for those that no feed
    /// speaks of by then.
    public func occupancy(
        of buildings: some Sequence<Building.ID>, asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [Building.ID: BuildingOccupancy] {
        try read { db in
            var states: [Building.ID: BuildingOccupancy] = [:]
            for building in buildings {
                states[building] = try EffectiveFeeds.state(
                    db, building, asOf: asOf, knownAt: knownAt)
            }
            return states
        }
    }

    /// Hands on what ``stack(of:asOf:knownAt:)`` returns floor by floor, so that a building of any
    /// size takes little memory.
    public func forEachFloor(
        of building: Building.ID, asOf: CalendarDate, knownAt: Instant,
        _ body: (StackedFloor) throws -> Void
    ) throws(StoreError) {
        try read { db in
            try EffectiveFeeds.forEachFloor(db, building, asOf: asOf, knownAt: knownAt) {
                part, floor in
                try body(
                    StackedFloor(
                        floor: floor, feed: part.source, coverage: part.coverage,
                        industryEdition: part.industryEdition))
            }
        }
    }

    /// A building's state on each of the days its feeds speak of, as known now, oldest first.
    ///
    /// The summaries hold the floors with their areas alone: what leases and tenants say is left
    /// unread, so that years of feeds of a large building are read in a moment.
    ///
    /// - Parameters:
    ///   - last: the last day that counts.
    ///   - limit: how many days at most, the latest ones.
    public func occupancyHistory(
        of building: Building.ID, upTo last: CalendarDate, limit: Int
    ) throws(StoreError) -> [(CalendarDate, OccupancySummary)] {
        try read { db in
            let days = try String.fetchAll(
                db, sql: Self.daysQuery,
                arguments: [building.rawValue, last.description, max(0, limit)])
            let summaries = try SummaryStatement(db)
            var read: [Int: OccupancySummary] = [:]
            return try days.reversed().compactMap(CalendarDate.init).map { day in
                let parts = try EffectiveFeeds.parts(db, building, asOf: day, knownAt: nil)
                var state = OccupancySummary()
                var covered: Set<FloorNumber?> = []
                for part in parts {
                    let known = read[part.source.id]
                    let floors = try known ?? summaries.floors(ofFeed: part.source.id)
                    read[part.source.id] = floors
                    state.floors += floors.floors.filter { !covered.contains($0.floor) }
                    covered.formUnion(floors.floors.map(\.floor))
                }
                return (day, state)
            }
        }
    }

    /// The days that a building's accepted feeds speak of, the latest first.
    static let daysQuery = """
        SELECT DISTINCT f.as_of FROM feed AS f
        WHERE f.building = ? AND f.as_of <= ? AND f.status = 'accepted'
        ORDER BY f.as_of DESC LIMIT ?
        """
}
