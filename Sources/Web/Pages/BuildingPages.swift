import Configuration
import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 楼宇: the register, and one page for each building.
struct BuildingPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.buildings, access: .right(.readBuildings), handler: list),
            Endpoint(.get, Paths.building, access: .right(.readBuildings), handler: show),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let question = try BuildingsQuestion(RequestValues(queryOf: request))
        let own = try Gate.account(context).buildings(for: .readBuildings)
        let district = parts.backend.current
        let now = parts.backend.known.instant
        // Who sees some buildings only has these measured, not the district around them.
        let buildings = district.allBuildings.filter { own?.contains($0.id) != false }
        let report = try await parts.backend.offload { [store = parts.backend.store] in
            let states =
                try own == nil
                ? store.occupancy(asOf: district.today, knownAt: now)
                : store.occupancy(
                    of: buildings.map(\.id), asOf: district.today, knownAt: now)
            return AreaReport.make(
                AreaReport.Subject(asOf: district.today, knownAt: now),
                district: district.district, buildings: buildings,
                assignments: district.assignments
            ) { $0 == district.today ? states : [:] }
        }
        let frame = Frame("楼宇", section: Paths.buildings, context, today: district.today)
        return parts.templates.page(
            BuildingsPage(question, report, district: district.district, frame: frame))
    }

    @Sendable private func show(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let district = parts.backend.current
        let building = try Gate.building(context, .readBuildings, in: district)
        let account = try Gate.account(context)
        let (question, problem) = Self.question(of: request, today: district.today)
        let now = parts.backend.known.instant
        let frame = Frame(
            building.name, section: Paths.buildings, context, today: district.today)
        // A tower is read and written for a moment too long.
        return try await parts.backend.offload {
            [store = parts.backend.store, templates = parts.templates] in
            let content = try BuildingContent(
                of: building, question, compares: account.may(.readReports), now: now,
                in: district, store)
            return templates.page(
                BuildingPage(
                    content, question, problem: problem, account: account, frame: frame),
                status: problem == nil ? .ok : .badRequest)
        }
    }

    /// What a request asks for. Where that can't be shown, what is wrong, and the building as it is
    /// today.
    private static func question(
        of request: Request, today: CalendarDate
    ) -> (BuildingQuestion, Problem?) {
        do throws(Problem) {
            return (try BuildingQuestion(RequestValues(queryOf: request), today: today), nil)
        } catch {
            return (BuildingQuestion(), error)
        }
    }
}
