public import Estate
import GRDB

extension Store {
    /// The state of every building that has one, as of a day, as known at a moment.
    ///
    /// Reads summaries only, never units; its cost grows with the buildings, not with the history.
    public func occupancy(
        asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [Building.ID: BuildingOccupancy] {
        try read { db in
            try EffectiveFeeds.all(db, asOf: asOf, knownAt: knownAt)
                .compactMapValues { try EffectiveFeeds.state(db, $0) }
        }
    }

    /// The floors that have something on offer now, of one building or all, in order.
    public func offeredFloors(_ building: Building.ID? = nil) throws(StoreError) -> [OfferedFloor] {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT building, floor, units, offers FROM present_floor
                    WHERE length(offers) > 0 \(building == nil ? "" : "AND building = ?")
                    ORDER BY building, floor
                    """, arguments: building.map { [$0.rawValue] } ?? [])
            var floors: [OfferedFloor] = []
            while let row = try rows.next() {
                guard let building = Building.ID(rawValue: row[0]) else { continue }
                let offers = try row.withUnsafeData(atIndex: 3) { $0.map { Array($0) } ?? [] }
                floors.append(
                    OfferedFloor(
                        building: building, floor: FloorNumber(row[1]), units: row[2],
                        offers: try OfferCoding.decode(offers)))
            }
            return floors
        }
    }
}
