import Estate
import HTTPTypes
import Hummingbird

/// Turns failures into answers: problem details for programs, a page for people.
struct Failures: RouterMiddleware {
    let audit: AuditTrail
    let templates: Templates
    let now: @Sendable () -> Instant

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let problem = Problem(error)
            context.notes.cause = problem.cause
            let isForPeople = wantsPage(request)
            if problem.status == .unauthorized, isForPeople, request.method == .get {
                return .seeOther(Paths.query(Paths.signIn, [("next", request.uri.string)]))
            }
            if let denial = problem.denial {
                await audit.denied(request, context, building: denial.building)
            }
            let response =
                isForPeople ? page(problem, context) : problem.answer(requestID: context.requestID)
            // An answer to HEAD has no body, whoever made it.
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func page(_ problem: Problem, _ context: WebContext) -> Response {
        // With the way back for whoever has signed in.
        var identified = context
        identified.caller = context.notes.caller
        var response = templates.page(
            ProblemPage(problem, identified, today: now().date), status: problem.status)
        problem.decorate(&response)
        return response
    }

    /// Whether people look at the answer.
    private func wantsPage(_ request: Request) -> Bool {
        !request.uri.path.hasPrefix(Paths.api)
            && request.headers[.accept]?.contains("text/html") == true
    }
}
