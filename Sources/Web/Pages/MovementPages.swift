import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 动态: who came and went, and when leases end.
struct MovementPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.movements, access: .right(.readBuildings), handler: movements),
            Endpoint(.get, Paths.expiries, access: .right(.readBuildings), handler: expiries),
        ]
    }

    @Sendable private func movements(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let known = parts.backend.known
        let today = known.instant.date
        var choice = MovementChoice()
        var problem: Problem?
        do throws(Problem) {
            choice = try MovementChoice(values, today: today, now: known.instant)
        } catch {
            // What was wrong is shown above what is shown without asking.
            problem = error
        }
        let account = try Gate.account(context)
        if let building = choice.building {
            try Gate.admit(context, to: .readBuildings, at: building)
        }
        let scope = try await parts.backend.scope(
            account, building: choice.building, knownAt: choice.knownAt)
        let subject = choice.subject(today: today, now: known.instant)
        let moved = try await parts.backend.movements(subject, in: scope)
        let series = try await parts.backend.movementSeries(
            .month, Self.lastYear(subject), in: scope)
        let names = try await parts.backend.names(
            of: Array(moved.tenants.prefix(MovementsPage.mostTenants)), subject)
        let frame = Frame("动态", section: Paths.movements, context, today: today)
        let (chosen, said) = (choice, problem)
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(
                MovementsPage(
                    moved, series, names: names, choice: chosen, problem: said?.detail,
                    scope: Self.name(scope, account, chosen.building), frame: frame, today: today),
                status: said.map(\.status) ?? .ok)
        }
    }

    /// The twelve months up to the second day.
    private static func lastYear(_ subject: Movements.Subject) -> Movements.Subject {
        var subject = subject
        let month = MovementChoice.endOfPreviousMonth(subject.to)
        subject.from = MovementChoice.endOfPreviousMonth(month.adding(months: -10))
        return subject
    }

    @Sendable private func expiries(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let known = parts.backend.known
        let today = known.instant.date
        var asOf = today
        var building: Building.ID?
        var problem: Problem?
        do throws(Problem) {
            asOf = try values.date("asOf") ?? today
            building = try values.building("building")
        } catch {
            problem = error
        }
        if let building { try Gate.admit(context, to: .readBuildings, at: building) }
        let account = try Gate.account(context)
        let scope = try await parts.backend.scope(account, building: building, knownAt: nil)
        let profile = try await parts.backend.expiryProfile(
            LeaseCalendar(asOf: asOf, quarters: ExpiriesPage.quarters), knownAt: known.instant,
            in: scope)
        let frame = Frame("租约到期", section: Paths.movements, context, today: today)
        let (chosen, said) = (building, problem)
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(
                ExpiriesPage(
                    profile, building: chosen, problem: said?.detail,
                    scope: Self.name(scope, account, chosen), frame: frame),
                status: said.map(\.status) ?? .ok)
        }
    }

    /// What is looked at, where it is not the whole district.
    private static func name(
        _ scope: BuildingScope, _ account: Account, _ building: Building.ID?
    ) -> String? {
        if let building { return scope.buildings.first?.name ?? building.rawValue }
        return account.buildings(for: .readBuildings) == nil ? nil : "自己的楼宇"
    }
}
