import Estate
import HTTPTypes
import Hummingbird
import Storage

/// The service's router: its routes, behind what every request passes.
enum WebRouter {
    static func make(_ service: ServiceParts) -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: Accounting(metrics: service.metrics))
        router.add(middleware: SecurityHeaders(isEncrypted: service.isEncrypted))
        router.add(
            middleware: Failures(
                audit: service.audit, templates: service.templates, now: service.backend.now))
        router.add(
            middleware: Identification(
                backend: service.backend, gatekeeper: service.gatekeeper,
                throttle: service.throttle))
        let endpoints = Routes.all(service)
        for endpoint in endpoints {
            router.on(RouterPath(endpoint.path), method: endpoint.method) { request, context in
                try await endpoint.respond(to: request, context, service.backend)
            }
        }
        for (path, endpoints) in Dictionary(grouping: endpoints, by: \.path) {
            refuseOthers(than: Set(endpoints.map(\.method)), at: path, in: router)
        }
        return router
    }

    /// A path that is there but does not take a method says so: RFC 9110, 15.5.6.
    private static func refuseOthers(
        than methods: Set<HTTPRequest.Method>, at path: String, in router: Router<WebContext>
    ) {
        let taken = methods.contains(.get) ? methods.union([.head]) : methods
        let allowed = taken.sorted { $0.rawValue < $1.rawValue }
        let known: [HTTPRequest.Method] =
            [
                .get, .head, .post, .put, .delete, .connect, .options, .trace, .patch,
            ] + [HTTPRequest.Method("QUERY")].compactMap(\.self)
        for method in known where !taken.contains(method) {
            router.on(RouterPath(path), method: method) { _, _ -> Response in
                throw Problem.methodNotAllowed(allowed)
            }
        }
    }
}

extension Endpoint {
    /// Checks who asks and whether the answer is known already, then answers.
    func respond(
        to request: Request, _ context: WebContext, _ backend: Backend
    ) async throws -> Response {
        try Gate.admit(context, to: access)
        // Signing in counts too: nobody is to be signed in by another site.
        if method != .get, !context.caller.isProgram, !Gate.isSameOrigin(request) {
            throw Problem.forged
        }
        guard isCached else { return try await effort.run { try await handler(request, context) } }
        let tag = entityTag(request, context, backend)
        if EntityTag.isKnown(tag, to: request) {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        var response = try await effort.run { try await handler(request, context) }
        if response.status == .ok, response.headers[.eTag] == nil { response.headers[.eTag] = tag }
        return response
    }

    /// Weak: the same data, the same caller, the same question.
    private func entityTag(
        _ request: Request, _ context: WebContext, _ backend: Backend
    ) -> String {
        EntityTag.make([
            backend.dataTag, context.caller.account.map { "\($0.id)" } ?? "",
            "\(backend.store.accountsVersion)", request.uri.string,
            request.headers[.accept] ?? "",
        ])
    }
}
