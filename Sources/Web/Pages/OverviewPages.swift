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
        let known = parts.backend.known
        let today = parts.backend.now().date
        // Held against the last day of the month before.
        let before = today.firstOfMonth.adding(days: -1)
        let report = try await self.report(today, known)
        let earlier = try await self.report(before, known)
        let states = try await parts.backend.offload { [store = parts.backend.store] in
            try store.occupancy(asOf: today, knownAt: known.instant)
        }
        return parts.templates.page(
            OverviewPage(
                report, earlier: earlier,
                alerts: Alert.all(report, earlier: earlier, states: states), context))
    }

    private func report(_ date: CalendarDate, _ known: Known) async throws -> AreaReport {
        try await parts.backend.areaReport(
            AreaReport.Subject(asOf: date, knownAt: known.instant), as: known)
    }
}
