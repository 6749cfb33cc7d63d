import Hummingbird

@testable import Web

/// Answers with what a handler throws, as the service's own middleware does for programs.
struct ProblemAnswers: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return Problem(error).answer(requestID: context.requestID)
        }
    }
}
