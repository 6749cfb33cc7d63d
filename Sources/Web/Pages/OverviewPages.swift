import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 总览: how the district stands today.
struct OverviewPages {
    private let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, Paths.overview, access: .signedIn, handler: overview)]
    }

    @Sendable private func overview(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let account = try Gate.account(context)
        guard account.may(.readReports) else { return .seeOther(Paths.home(account.role)) }
        let now = parts.backend.now()
        let current = parts.backend.current
        let today = now.date
        // Held against the last day of the month before.
        let before = today.firstOfMonth.adding(days: -1)
        let (report, earlier, states) = try await parts.backend.offload {
            [store = parts.backend.store] in
            func report(_ date: CalendarDate) throws -> AreaReport {
                try store.areaReport(
                    AreaReport.Subject(asOf: date, knownAt: now), district: current.district,
                    buildings: current.allBuildings)
            }
            return (
                try report(today), try report(before),
                try store.occupancy(asOf: today, knownAt: now)
            )
        }
        return parts.templates.page(
            OverviewPage(
                report, earlier: earlier,
                alerts: Alert.all(report, earlier: earlier, states: states), context))
    }
}
