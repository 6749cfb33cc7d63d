import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 产业图谱: tenants by direction, those without one, and what staff decide about them.
struct DirectionPages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let reading = Access.right(.readReports)
        return [
            Endpoint(.get, Paths.directions, access: reading, handler: map),
            Endpoint(.get, Paths.direction, access: reading, handler: tenants),
            Endpoint(.get, Paths.unclassified, access: reading, handler: unclassified),
            Endpoint(.get, Paths.assignments, access: reading, handler: assignments),
            Endpoint(.get, Paths.assignment, access: reading, handler: tenant),
            Endpoint(
                .post, Paths.assignments, access: .right(.assignDirections), handler: assign),
        ]
    }

    @Sendable private func unclassified(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let question = try UnclassifiedQuestion(RequestValues(queryOf: request))
        let account = try Gate.account(context)
        let district = parts.backend.current
        try Problem.requireKnown("asOf", question.asOf, today: district.today)
        let list = try await parts.backend.tenants(
            question.isPartly ? .partlyUndecided : .undecided, asOf: question.asOf ?? district.today
        )
        return parts.templates.page(
            UnclassifiedPage(
                list, question, district: district, mayAssign: account.may(.assignDirections),
                frame: frame("待认定企业", context)))
    }

    @Sendable private func assignments(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let district = parts.backend.current
        return parts.templates.page(
            AssignmentsPage(
                district.assignments, text: values.text("q") ?? "",
                page: try values.number("page", in: 1...1_000_000) ?? 1, today: district.today,
                frame: frame("认定记录", context)))
    }

    @Sendable private func tenant(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = RequestValues(queryOf: request)
        let asOf = try values.date("asOf")
        return try await page(values, asOf: asOf, context)
    }

    /// The page of the tenant that values name.
    private func page(
        _ values: RequestValues, asOf: CalendarDate? = nil, draft: AssignmentPage.Draft? = nil,
        error: Problem? = nil, _ context: WebContext
    ) async throws -> Response {
        let account = try Gate.account(context)
        let district = parts.backend.current
        let asOf = asOf ?? district.today
        guard
            let key = TenantKey(
                creditCode: values.text("uscc")?.uppercased(), name: values.text("name") ?? "")
        else { throw error ?? Problem.notFound(Self.noTenant) }
        let list = try await parts.backend.tenants(.tenant(key), asOf: asOf)
        let tenant = list.tenants.first
        let history = district.assignments.history(of: key)
        guard let subject = tenant?.subject ?? history.first?.subject else {
            throw error ?? Problem.notFound(Self.noTenant)
        }
        return parts.templates.page(
            AssignmentPage(
                subject, tenant, asOf: asOf, district: district,
                draft: draft ?? AssignmentPage.Draft(from: asOf.description),
                done: try values.number("done", in: 1...Int.max), error: error?.detail,
                mayAssign: account.may(.assignDirections), frame: frame("认定方向", context)),
            status: error?.status ?? .ok)
    }

    @Sendable private func assign(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let assignment: DirectionAssignment
        do {
            assignment = try await Assigning(parts: parts)
                .carryOut(AssignmentWish(form: form), context).assignment
        } catch let problem as Problem where (400..<500).contains(problem.status.code) {
            // What was filled in is not lost.
            let draft = AssignmentPage.Draft(
                direction: form.text("direction").flatMap(Direction.init(id:)),
                from: form.text("from") ?? "", reason: form.text("reason") ?? "")
            return try await page(form, draft: draft, error: problem, context)
        }
        return .seeOther(Self.back(form.text("back"), to: assignment))
    }

    /// The page a form came from, now with what has been decided.
    private static func back(_ path: String?, to assignment: DirectionAssignment) -> String {
        let done = "done=\(assignment.id)"
        guard let path, path.hasPrefix(Paths.unclassified + "?") || path == Paths.unclassified
        else { return Paths.assignment(assignment.subject) + "&" + done }
        return path + (path.contains("?") ? "&" : "?") + done
    }

    func frame(_ title: String, _ context: WebContext) -> Frame {
        Frame(
            title, section: Paths.directions, context, today: parts.backend.current.today)
    }

    private static let noTenant = "没有这家企业：这一天没有入驻，也没有认定过。"
}
