import Estate
import Hummingbird

/// Finds out who asks.
struct Identification: RouterMiddleware {
    let backend: Backend
    let gatekeeper: Gatekeeper
    let throttle: Throttle

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let address = context.remoteAddress ?? "-"
        do {
            context.caller = try gatekeeper.caller(of: request, at: backend.now())
        } catch let problem as Problem where problem.status == .unauthorized {
            // Whoever knows a token is let through, whatever others try from the same address.
            try throttle.admit(.token(address: address), at: backend.now())
            throw problem
        }
        context.notes.caller = context.caller
        context.notes.account = context.caller.account?.name
        return try await next(request, context)
    }
}
