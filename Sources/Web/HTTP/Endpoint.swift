import HTTPTypes
import Hummingbird

/// A route: where it is, who may use it, what it does.
///
/// All routes of the service are such values in lists, so that rights are checked in one place, the
/// description of the interface is made from them, and tests walk all of them.
struct Endpoint: Sendable {
    typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    let method: HTTPRequest.Method
    /// From ``Paths``, with places such as `{id}`.
    let path: String
    let access: Access
    /// Whether an answer holds as long as the district's data and the day do: it then carries an
    /// `ETag`.
    let isCached: Bool
    let effort: Effort
    /// What programs are told of it; `nil` for pages.
    let operation: Operation?
    let handler: Handler

    init(
        _ method: HTTPRequest.Method, _ path: String, access: Access, isCached: Bool = false,
        effort: Effort = .long, operation: Operation? = nil, handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.isCached = isCached
        self.effort = effort
        self.operation = operation
        self.handler = handler
    }

    var isPage: Bool { !path.hasPrefix(Paths.api) }
}
