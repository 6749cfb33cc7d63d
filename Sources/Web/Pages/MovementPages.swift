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
        let account = try Gate.account(context)
        let frame = Frame("动态", section: Paths.movements, context, today: today)
        var choice = MovementChoice()
        var problem: Problem?
        do throws(Problem) {
            choice = try MovementChoice(values, today: today, now: known.instant, isWritten: true)
        } catch {
            problem = error
            choice.building = try? values.building("building")
        }
        if let building = choice.building {
            try Gate.admit(context, to: .readBuildings, at: building)
        }
        let scope = try await parts.backend.scope(
            account, building: choice.building, knownAt: choice.knownAt)
        let name = Self.name(scope, account, choice.building)
        if let problem {
            // What was written stays, and nothing is shown that was not asked for.
            let page = MovementsPage(
                nil, nil, choice: choice, problem: problem, values: values, scope: name,
                frame: frame, today: today)
            return parts.templates.page(page, status: problem.status)
        }
        let subject = choice.subject(today: today, now: known.instant)
        let moved = try await parts.backend.movements(subject, in: scope)
        let series = try await parts.backend.movementSeries(
            .month, Self.lastYear(subject), in: scope)
        let names = try await parts.backend.names(
            of: Array(moved.tenants.prefix(MovementsBody.mostTenants)), subject)
        let chosen = choice
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(
                MovementsPage(
                    MovementsBody(moved, series, names: names, choice: chosen), subject,
                    choice: chosen, problem: nil, values: values, scope: name, frame: frame,
                    today: today))
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
        let account = try Gate.account(context)
        let frame = Frame("租约到期", section: Paths.movements, context, today: today)
        var asOf = today
        var problem: Problem?
        let building = try? values.building("building")
        do throws(Problem) {
            _ = try values.building("building")
            asOf = try values.writtenDate("asOf") ?? today
            try Problem.requireKnown("asOf", asOf, today: today)
        } catch {
            problem = error
        }
        if let building { try Gate.admit(context, to: .readBuildings, at: building) }
        let scope = try await parts.backend.scope(account, building: building, knownAt: nil)
        let field = FormField.day("asOf", values, understood: asOf, problem: problem)
        let name = Self.name(scope, account, building)
        if let problem {
            let page = ExpiriesPage(
                nil, asOf: field, building: building, problem: problem, scope: name, frame: frame)
            return parts.templates.page(page, status: problem.status)
        }
        let profile = try await parts.backend.expiryProfile(
            LeaseCalendar(asOf: asOf, quarters: ExpiriesPage.quarters), knownAt: known.instant,
            in: scope)
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(
                ExpiriesPage(
                    ExpiriesBody(profile, building: building), asOf: field, building: building,
                    problem: nil, scope: name, frame: frame))
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
