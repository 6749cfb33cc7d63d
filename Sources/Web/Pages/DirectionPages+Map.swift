import Estate
import Hummingbird
import Storage

/// The map of directions and buildings, and the tenants of one direction.
extension DirectionPages {
    @Sendable func map(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try DirectionsQuestion(RequestValues(queryOf: request))
        let report = try await report(question.asOf)
        let frame = frame("产业图谱", context)
        // Thousands of buildings are put in order for a moment too long.
        return try await parts.backend.offload { [templates = parts.templates] in
            templates.page(DirectionsPage(report, question, frame: frame))
        }
    }

    @Sendable func tenants(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let direction = context.parameters.get("direction").flatMap(Direction.init(id:))
        else { throw Problem.notFound("没有这个方向。") }
        let values = RequestValues(queryOf: request)
        let day = try values.date("asOf")
        let page = try values.number("page", in: 1...1_000_000) ?? 1
        let account = try Gate.account(context)
        let district = parts.backend.current
        try Problem.requireKnown("asOf", day, today: district.today)
        let list = try await parts.backend.tenants(
            .direction(direction), asOf: day ?? district.today)
        return parts.templates.page(
            DirectionPage(
                direction, list, try await report(day), day: day, text: values.text("q") ?? "",
                page: page, names: district.names, mayAssign: account.may(.assignDirections),
                frame: frame("\(direction.name)企业", context)))
    }

    /// The report of a day, as known now; of today without one.
    ///
    /// - Throws: for a day that has not come.
    private func report(_ day: CalendarDate?) async throws -> AreaReport {
        let known = parts.backend.known
        try Problem.requireKnown("asOf", day, today: parts.backend.current.today)
        return try await parts.backend.areaReport(
            AreaReport.Subject(
                asOf: day ?? parts.backend.current.today, knownAt: known.instant), as: known)
    }
}
