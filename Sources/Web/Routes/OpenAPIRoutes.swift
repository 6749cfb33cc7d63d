import HTTPTypes
import Hummingbird

/// The description of the interface.
struct OpenAPIRoutes {
    private let others: [Endpoint]

    /// - Parameter others: the routes to describe besides the description's own.
    init(describing others: [Endpoint]) {
        self.others = others
    }

    var endpoints: [Endpoint] {
        let document = OpenAPIDocument.make(others + [endpoint(answering: [])])
        return [endpoint(answering: document)]
    }

    private func endpoint(answering document: [UInt8]) -> Endpoint {
        Endpoint(
            .get, Paths.openAPI, access: .open, isCached: true, operation: Self.describing
        ) { _, _ in .json(document) }
    }

    static let describing = Operation(
        "readDescription", .service, "This description (OpenAPI 3.1).",
        answers: [
            Operation.Answer(
                status: 200, note: "The description.",
                contents: [Operation.Content(type: "application/json", schema: nil)])
        ])
}
