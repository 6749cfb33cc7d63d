import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 智慧绿色: the buildings by what they use.
struct EnergyPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [Endpoint(.get, Paths.energy, access: .right(.readBuildings), handler: show)]
    }

    @Sendable private func show(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let known = parts.backend.known
        let today = known.instant.date
        var asOf = today
        var problem: Problem?
        do throws(Problem) {
            asOf = try EnergyRoutes.asOf(RequestValues(queryOf: request), today: today)
        } catch {
            // What was wrong is shown above what is shown without asking.
            problem = error
        }
        let account = try Gate.account(context)
        let scope = try await parts.backend.scope(account, building: nil, knownAt: nil)
        let district = try await parts.backend.districtEnergy(
            months: EnergyRoutes.months, asOf: asOf, knownAt: known.instant, in: scope)
        let frame = Frame("智慧绿色", section: Paths.buildings, context, today: today)
        let isWhole = account.buildings(for: .readBuildings) == nil
        let said = problem
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(
                EnergyPage(
                    district, problem: said?.detail, scope: isWhole ? nil : "自己的楼宇",
                    frame: frame, today: today),
                status: said.map(\.status) ?? .ok)
        }
    }
}
