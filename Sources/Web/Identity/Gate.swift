import Estate
import HTTPTypes
import Hummingbird
import Storage

/// Rights, checked in one place: identity first, then rights; whether a thing exists comes after.
enum Gate {
    /// Lets a caller through to a route, or throws why not.
    static func admit(_ context: WebContext, to access: Access) throws(Problem) {
        switch access {
        case .open: return
        case .localOr where context.isLocal: return
        case .signedIn: _ = try account(context)
        case .right(let right), .localOr(let right):
            guard try account(context).may(right) else { throw .forbidden() }
        }
    }

    /// Lets a caller through to one building, or throws why not: the same whether it exists or not.
    static func admit(
        _ context: WebContext, to right: Right, at building: Building.ID
    ) throws(Problem) {
        guard try account(context).may(right, at: building) else { throw .forbidden(building) }
    }

    static func account(_ context: WebContext) throws(Problem) -> Account {
        guard let account = context.caller.account else { throw .unauthenticated }
        return account
    }

    /// Whether a request that changes something comes from a page of ours.
    ///
    /// A program sends its token, which no page of another site can make a browser send. A browser
    /// sends its cookie by itself: where the request comes from must show in its headers, and
    /// handlers of forms hold the form's own token against the session's.
    static func isSameOrigin(_ request: Request) -> Bool {
        if let site = fetchSite.flatMap({ request.headers[$0] }) {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

    /// Holds a form's token against the session's, in constant time.
    static func requireToken(_ token: String?, _ context: WebContext) throws(Problem) {
        guard case .browser(let session) = context.caller else { return }
        let sent = Array((token ?? "").utf8)
        let known = Array(session.csrf.utf8)
        guard sent.count == known.count,
            zip(sent, known).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0
        else { throw .forged }
    }
}
