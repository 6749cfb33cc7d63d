import HTTPTypes
import Hummingbird
import Logging

/// Measures every request, writes a line about it to the log, and numbers its answer.
struct Accounting: RouterMiddleware {
    static let requestID = HTTPField.Name("X-Request-Id")

    private let meters: RequestMeters

    init(metrics: PrometheusMetrics) {
        meters = RequestMeters(metrics)
    }

    func handle(
        _ request: Request, context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            var response = try await next(request, context)
            if let name = Self.requestID { response.headers[name] = context.requestID }
            note(
                request, context, status: response.status.code,
                bytes: response.body.contentLength, since: start)
            return response
        } catch {
            // Nobody waits for the answer any more, or what makes answers of errors has failed.
            let isCancelled = error is CancellationError
            if !isCancelled { context.notes.cause = "\(error)" }
            note(request, context, status: isCancelled ? 499 : 500, bytes: nil, since: start)
            throw error
        }
    }

    private func note(
        _ request: Request, _ context: WebContext, status: Int, bytes: Int?,
        since start: ContinuousClock.Instant
    ) {
        let time = (ContinuousClock.now - start).components
        let nanoseconds = time.seconds * 1_000_000_000 + time.attoseconds / 1_000_000_000
        meters.count(
            method: request.method.rawValue, route: context.endpointPath, status: status,
            nanoseconds: nanoseconds)
        var metadata: Logger.Metadata = [
            "method": .string(request.method.rawValue),
            // Without the query: what people look for is nobody else's business.
            "path": .string(request.uri.path),
            "status": .stringConvertible(status),
            "ms": .stringConvertible(Double(nanoseconds / 1000) / 1000),
        ]
        if let bytes { metadata["bytes"] = .stringConvertible(bytes) }
        if let account = context.notes.account { metadata["account"] = .string(account) }
        if let address = context.remoteAddress { metadata["address"] = .string(address) }
        if let cause = context.notes.cause { metadata["cause"] = .string(cause) }
        context.logger.log(
            level: level(status, route: context.endpointPath), "request", metadata: metadata)
    }

    private func level(_ status: Int, route: String?) -> Logger.Level {
        if status >= 500 { return .error }
        // Machines ask for these every few seconds.
        let isWatch = route == Paths.live || route == Paths.ready || route == Paths.metrics
        return isWatch && status < 400 ? .debug : .info
    }
}
