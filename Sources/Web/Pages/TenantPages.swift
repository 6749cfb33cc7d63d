import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 企业: who is in the buildings, each with its file, and what units have been.
struct TenantPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let access = Access.right(.readBuildings)
        return [
            Endpoint(.get, Paths.tenants, access: access, handler: list),
            Endpoint(.get, Paths.tenant, access: access, handler: tenant),
            Endpoint(.get, Paths.unit, access: access, handler: unit),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let today = parts.backend.now().date
        let text = values.text("search") ?? ""
        let page = values.text("page").flatMap { Int($0) } ?? 1
        let scope = try await parts.backend.scope(
            Gate.account(context), building: nil, knownAt: nil)
        let tenants = try await parts.backend.tenants(
            text.isEmpty ? nil : TenantSearch(text), asOf: today, in: scope
        ) { total in
            let start = TenantsPage.Question(text: text, page: page, of: total).start
            return start..<min(start + TenantsPage.most, total)
        }
        let frame = Frame("企业", section: Paths.tenants, context, today: today)
        return parts.templates.page(
            TenantsPage(
                tenants,
                question: TenantsPage.Question(text: text, page: page, of: tenants.total),
                buildings: scope.byID, today: today, frame: frame))
    }

    @Sendable private func tenant(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let (file, district) = try await parts.backend.tenantFile(
            of: context.parameters.get("key"), context)
        let name = BuildingWords.clipped(file.name.name)
        let frame = Frame(name, section: Paths.tenants, context, today: district.today)
        return parts.templates.page(
            TenantPage(
                file, district: district, account: try Gate.account(context), frame: frame))
    }

    @Sendable private func unit(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        let building = try Gate.building(context, .readBuildings, in: district)
        let history = try await parts.backend.unitHistory(
            RequestValues(queryOf: request).text("unit"), of: building, in: district)
        let frame = Frame(
            "\(building.name) \(BuildingWords.clipped(history.unit, to: 40))",
            section: Paths.buildings, context, today: district.today)
        return parts.templates.page(
            UnitPage(history, of: building, account: try Gate.account(context), frame: frame))
    }
}
