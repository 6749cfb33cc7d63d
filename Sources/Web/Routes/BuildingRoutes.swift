import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// The register, for programs.
struct BuildingRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiBuildings, access: .right(.readBuildings), isCached: true,
                operation: Self.listing, handler: list),
            Endpoint(
                .get, Paths.apiBuilding, access: .right(.readBuildings), isCached: true,
                operation: Self.reading, handler: read),
            Endpoint(
                .get, Paths.apiStack, access: .right(.readBuildings), isCached: true,
                operation: Self.stacking, handler: stack),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.listing.values(of: request)
        let limit = try values.limit()
        let cursor = try values.text("cursor").map { text in
            guard let id = Building.ID(rawValue: text) else {
                throw RequestValues.notACursor(text)
            }
            return id
        }
        let own = try Gate.account(context).buildings(for: .readBuildings)
        let district = parts.backend.current
        let rest = district.allBuildings.filter { building in
            own?.contains(building.id) != false && cursor.map { building.id > $0 } != false
        }
        return try await answer(about: district) { json, feeds in
            json.objects("buildings", of: rest.prefix(limit)) { json, building in
                json.summary(of: building, in: district.district, on: district.today)
                json.freshness(feeds[building.id], in: district)
            }
            json.field("next", rest.count > limit ? rest[limit - 1].id.rawValue : nil)
        }
    }

    @Sendable private func read(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        let building = try Gate.building(context, .readBuildings, in: district)
        return try await answer(about: district) { json, feeds in
            json.fields(building)
            json.freshness(feeds[building.id], in: district)
        }
    }

    @Sendable private func stack(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        let building = try Gate.building(context, .readBuildings, in: district)
        let asOf = try Self.stacking.values(of: request).date("asOf") ?? district.today
        return .json(
            try await parts.backend.offload {
                [store = parts.backend.store, known = parts.backend.known] in
                let floors = try store.stack(
                    of: building.id, asOf: asOf, knownAt: known.instant)
                return StackingPlan(
                    of: building, asOf: asOf, floors: floors,
                    classifier: district.classifier(on: asOf)
                ).json()
            })
    }

    /// An object about buildings and the feeds they go by today.
    private func answer(
        about district: DistrictNow,
        _ write:
            @escaping @Sendable (
                inout JSONWriter, [Building.ID: BuildingOccupancy.Source]
            ) -> Void
    ) async throws -> Response {
        try await parts.backend.offload {
            [store = parts.backend.store, known = parts.backend.known] in
            let feeds = try store.newestFeeds(asOf: district.today, knownAt: known.instant)
            return .object { write(&$0, feeds) }
        }
    }
}

extension JSONWriter {
    /// The latest feed a building goes by today, and whether it is too old.
    fileprivate mutating func freshness(
        _ feed: BuildingOccupancy.Source?, in district: DistrictNow
    ) {
        object("feed", of: feed) { json, feed in
            json.field("id", feed.id)
            json.field("asOf", feed.asOf)
            json.field("revision", feed.revision)
        }
        let limit = district.district.settings.staleAfterDays
        field("stale", feed.map { district.today.days(since: $0.asOf) > limit } ?? true)
    }
}
