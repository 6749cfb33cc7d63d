import Estate
import HTTPTypes
import Hummingbird
import Importers
import Reports
import Storage

/// Sending feeds, and deciding about those that are held.
extension FeedRoutes {
    /// Bytes of a feed that comes over HTTP, at most.
    static let mostBytes = 64 << 20

    @Sendable func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let asked = try FeedSubmission.Terms(Self.sending.values(of: request))
        let submission = FeedSubmission(parts)
        try submission.admit(asked, context)
        try Self.requireXML(request)
        let terms = try await submission.complete(asked)
        let outcomes = try await parts.spool.withBody(of: request, limit: Self.mostBytes) { file in
            try await submission.submit(.file(file.path), name: Self.nameless, terms, context)
        }
        if outcomes.worst == .rejected, !terms.isDryRun {
            throw Problem.rejected(outcomes, file: Self.nameless)
        }
        guard let outcome = outcomes.first, outcomes.count == 1 else {
            return .object(status: terms.isDryRun ? .ok : outcomes.worst.httpStatus) {
                $0.objects("results", of: outcomes) { $0.fields($1, file: Self.nameless) }
            }
        }
        var response = Response.object(status: terms.isDryRun ? .ok : outcome.status.httpStatus) {
            $0.fields(outcome, file: Self.nameless)
        }
        if let id = outcome.feed?.id {
            response.headers[.location] = Paths.filled(Paths.apiFeed, String(id))
        }
        return response
    }

    @Sendable func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let feed = try await FeedSubmission(parts).confirm(context)
        return .object { $0.fields(feed) }
    }

    @Sendable func discard(_ request: Request, _ context: WebContext) async throws -> Response {
        let feed = try await FeedSubmission(parts).discard(context)
        return .object { $0.fields(feed) }
    }

    /// What a feed that comes without a file's name is called.
    private static let nameless = "-"

    /// Refuses what says itself that it is not XML, or compressed.
    private static func requireXML(_ request: Request) throws(Problem) {
        guard isXML(request.headers[.contentType] ?? "") else { throw .unsupportedMedia(notXML) }
        let encoding = request.headers[.contentEncoding] ?? "identity"
        guard encoding.trimmingSpaces.lowercased() == "identity" else {
            throw .unsupportedMedia(compressed)
        }
    }

    /// Whether a media type is one of XML (RFC 7303). What it says of the encoding is passed over:
    /// the document tells, and is held to it.
    static func isXML(_ contentType: String) -> Bool {
        guard let type = contentType.split(separator: ";").first?.trimmingSpaces.lowercased()
        else { return false }
        return type == "application/xml" || type == "text/xml"
            || type.hasPrefix("application/") && type.hasSuffix("+xml")
    }
}

extension FeedRoutes {
    private static let notXML = "请以 Content-Type: application/xml 发送 XML。"
    private static let compressed = "请直接发送 XML，不要压缩。"
}
