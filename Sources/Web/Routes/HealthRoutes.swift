import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// What machines that look after the service ask.
struct HealthRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.live, access: .open, operation: Self.living, handler: live),
            Endpoint(.get, Paths.ready, access: .open, operation: Self.standing, handler: ready),
            Endpoint(
                .get, Paths.metrics, access: .localOr(.readMetrics), operation: Self.measuring,
                handler: metrics),
        ]
    }

    @Sendable private func live(_ request: Request, _ context: WebContext) -> Response {
        Self.fine
    }

    @Sendable private func ready(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        try await parts.backend.offload { [store = parts.backend.store] in
            // Whether the store can be read; what is in it does not matter.
            do {
                _ = try store.feed(id: 1)
            } catch {
                throw Problem.unavailable("\(error)")
            }
        }
        return Self.fine
    }

    @Sendable private func metrics(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        .bytes(
            try await parts.backend.offload { [parts] in parts.metrics.text(of: parts.backend.store)
            },
            "text/plain; version=0.0.4; charset=utf-8")
    }

    private static var fine: Response { .object { $0.field("status", "ok") } }
}

extension HealthRoutes {
    static let living = Operation(
        "readLiveness", .service, "Whether the service runs.",
        answers: [.json("It does.", .shape(.health))])

    static let standing = Operation(
        "readReadiness", .service, "Whether the service can read its store.",
        details: "503 where it can't.", answers: [.json("It can.", .shape(.health))])

    static let measuring = Operation(
        "readMetrics", .service, "What the service measures, for Prometheus.",
        answers: [.bytes("Metrics in Prometheus's text format.", "text/plain")])
}
