import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// Tenants and units with what they have been, for programs.
struct TenantRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let access = Access.right(.readBuildings)
        return [
            Endpoint(
                .get, Paths.apiTenants, access: access, isCached: true, operation: Self.listing,
                handler: list),
            Endpoint(
                .get, Paths.apiTenant, access: access, isCached: true, operation: Self.reading,
                handler: read),
            Endpoint(
                .get, Paths.apiUnit, access: access, isCached: true, operation: Self.tracing,
                handler: unit),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.listing.values(of: request)
        let asOf = try values.date("asOf") ?? parts.backend.now().date
        let building = try values.building("building")
        let limit = try values.limit()
        let start = try values.cursor() ?? 0
        if let building { try Gate.admit(context, to: .readBuildings, at: building) }
        let scope = try await parts.backend.scope(
            Gate.account(context), building: building, knownAt: nil)
        let page = try await parts.backend.tenants(
            values.text("search").map { TenantSearch($0) }, asOf: asOf, in: scope
        ) { total in
            let start = min(start, total)
            return start..<start + min(limit, total - start)
        }
        let next = page.total - start > limit ? start + limit : nil
        return .json(page.json(buildings: scope.byID, asOf: asOf, next: next))
    }

    @Sendable private func read(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        _ = try Self.reading.values(of: request)
        let (file, district) = try await parts.backend.tenantFile(
            of: context.parameters.get("key"), context)
        return .json(
            file.json(
                classifier: district.classifier(on: district.today),
                buildings: district.buildings))
    }

    @Sendable private func unit(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        let building = try Gate.building(context, .readBuildings, in: district)
        let values = try Self.tracing.values(of: request)
        return .json(
            try await parts.backend.unitHistory(values.text("unit"), of: building, in: district)
                .json())
    }
}
