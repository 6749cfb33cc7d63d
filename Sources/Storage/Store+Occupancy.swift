public import Estate
import GRDB

extension Store {
    /// The area report of a day or period over given policies, as known at the subject's moment.
    public func areaReport(
        _ subject: AreaReport.Subject, district: District, buildings: [Building]
    ) throws -> AreaReport {
        try AreaReport.make(
            subject, district: district, buildings: buildings,
            assignments: try assignments(knownAt: subject.knownAt)
        ) { date in
            try occupancy(asOf: date, knownAt: subject.knownAt)
        }
    }

    /// The state of every building that has one, as of a day, as known at a moment.
    ///
    /// Reads summaries only, never units; its cost grows with the buildings, not with the history.
    public func occupancy(
        asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [Building.ID: BuildingOccupancy] {
        try read { db in try EffectiveFeeds.states(db, asOf: asOf, knownAt: knownAt) }
    }

    /// The floors of a building on a day as known at a moment, each with its units and the feed that
    /// says so, in no particular order; none where no feed speaks of the building by then.
    public func stack(
        of building: Building.ID, asOf: CalendarDate, knownAt: Instant
    ) throws(StoreError) -> [StackedFloor] {
        try read { db in
            try EffectiveFeeds.floors(db, building, asOf: asOf, knownAt: knownAt)
                .map { part, floor in
                    StackedFloor(
                        floor: floor, feed: part.source, coverage: part.coverage,
                        industryEdition: part.industryEdition)
                }
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
