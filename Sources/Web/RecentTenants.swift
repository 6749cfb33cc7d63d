import Estate

/// Lists of tenants as known now, by day.
typealias RecentTenants = Recent<TenantQuestion, TenantList>

/// What a list of tenants as known now is asked for by.
struct TenantQuestion: Hashable, Sendable {
    var asOf: CalendarDate
    var wanted: TenantList.Wanted
}
