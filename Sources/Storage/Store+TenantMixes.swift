public import Estate
import GRDB

extension Store {
    /// Who is in the buildings now, one of them or all; buildings without a feed are left out.
    ///
    /// Reads summaries only, a building at a time.
    public func tenantMixes(
        _ building: Building.ID? = nil
    ) throws(StoreError) -> [Building.ID: TenantMix] {
        try read { db in
            let ids =
                try building.map { [$0.rawValue] }
                ?? String.fetchAll(db, sql: "SELECT DISTINCT building FROM present_floor")
            let decided = try Self.decidedTenants(db)
            var mixes: [Building.ID: TenantMix] = [:]
            for id in ids.lazy.compactMap(Building.ID.init) {
                let state = try EffectiveFeeds.state(
                    db, id, asOf: PresentState.forever, knownAt: nil)
                if let state { mixes[id] = TenantMix(state.summary, decided: decided) }
            }
            return mixes
        }
    }
}
