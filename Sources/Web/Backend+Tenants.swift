import Estate
import Storage
import Synchronization

extension Backend {
    /// Tenants of the district on a day, as known now.
    ///
    /// Remembered until anything changes that lists are made from: people page through them.
    func tenants(
        _ wanted: TenantList.Wanted, asOf: CalendarDate
    ) async throws -> TenantList {
        let known = known
        let district = current
        let key = RecentTenants.Key(
            tag: Self.tag(known, district),
            question: TenantQuestion(asOf: asOf, wanted: wanted))
        if let list = recentTenants.withLock({ $0[key] }) { return list }
        let list = try await offload { [store] in
            try store.tenants(
                wanted, asOf: asOf, knownAt: known.instant,
                in: district.allBuildings.map(\.id), classifier: district.classifier(on: asOf))
        }
        Parallel.release(recentTenants.withLock { $0.remember(list, as: key) })
        return list
    }
}
