import HTTPTypes
import Hummingbird

/// Headers that keep browsers from doing more with an answer than it is meant for.
struct SecurityHeaders: RouterMiddleware {
    let isEncrypted: Bool

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        for name in Self.sameOrigin { response.headers[name] = "same-origin" }
        if isEncrypted { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // Nearly everything here is someone's private data; what is not says so itself.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// Only what comes from here; no inline script or style; in nobody's frame.
    private static let policy = """
        default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
    private static let sameOrigin = [
        "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
    ].compactMap { HTTPField.Name($0) }
}
