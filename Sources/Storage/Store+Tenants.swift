public import Estate
import GRDB

extension Store {
    /// Tenants of the district on a day as known at a moment, with where they sit.
    ///
    /// Which they are is known from summaries; of their buildings alone the floors are read.
    ///
    /// - Parameters:
    ///   - buildings: those that count.
    ///   - classifier: with what staff have decided as it holds on the day.
    public func tenants(
        _ wanted: TenantList.Wanted, asOf: CalendarDate, knownAt: Instant,
        in buildings: some Sequence<Building.ID>, classifier: Classifier
    ) throws(StoreError) -> TenantList {
        let counted = Set(buildings)
        return try read { db in
            let states = try EffectiveFeeds.states(db, asOf: asOf, knownAt: knownAt)
                .filter { counted.contains($0.key) }
            return try TenantList(
                wanted, asOf: asOf, states: states, classifier: classifier
            ) { building, body in
                try EffectiveFeeds.forEachFloor(
                    db, building, asOf: asOf, knownAt: knownAt
                ) { part, floor in
                    try body(
                        StackedFloor(
                            floor: floor, feed: part.source, coverage: part.coverage,
                            industryEdition: part.industryEdition))
                }
            }
        }
    }
}
