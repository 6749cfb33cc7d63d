import Estate
import HTTPTypes
import Hummingbird
import NIOCore
import Reports
import Storage

/// Feeds, for programs: what has been received, what was found in it, the bytes themselves.
struct FeedRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .post, Paths.apiFeeds, access: .right(.sendFeeds), operation: Self.sending,
                handler: send),
            Endpoint(
                .get, Paths.apiFeeds, access: .right(.readFeeds), isCached: true,
                operation: Self.listing, handler: list),
            Endpoint(
                .get, Paths.apiFeed, access: .right(.readFeeds), isCached: true,
                operation: Self.reading, handler: read),
            Endpoint(
                .get, Paths.apiFeedDiagnostics, access: .right(.readFeeds), isCached: true,
                operation: Self.findings, handler: diagnostics),
            Endpoint(
                .get, Paths.apiFeedSource, access: .right(.readFeeds), isCached: true,
                operation: Self.source, handler: source),
            Endpoint(
                .post, Paths.apiFeedConfirm, access: .right(.decideOnFeeds),
                operation: Self.confirming, handler: confirm),
            Endpoint(
                .post, Paths.apiFeedDiscard, access: .right(.decideOnFeeds),
                operation: Self.discarding, handler: discard),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.listing.values(of: request)
        var query = FeedQuery(
            buildings: try Gate.account(context).buildings(for: .readFeeds),
            status: try values.word("status"), before: try values.cursor(),
            limit: try values.limit())
        if let building = try values.building("building") {
            try Gate.admit(context, to: .readFeeds, at: building)
            query.buildings = [building]
        }
        let page = try await parts.backend.offload { [store = parts.backend.store, query] in
            try store.feeds(query)
        }
        return .object { json in
            json.objects("feeds", of: page.feeds) { $0.fields($1) }
            json.field("next", page.next.map { "\($0)" })
        }
    }

    @Sendable private func read(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let feed = try await Gate.feed(context, .readFeeds, in: parts.backend)
        return .object { $0.fields(feed) }
    }

    @Sendable private func diagnostics(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let feed = try await Gate.feed(context, .readFeeds, in: parts.backend)
        let values = try Self.findings.values(of: request)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        return try await parts.backend.offload { [store = parts.backend.store] in
            let findings = try store.findings(ofFeed: feed.id)
            guard format == .json else {
                return .file(
                    findings.listed.csv(), AnswerFormat.csv.contentType,
                    name: "检查结果 \(feed.building) \(feed.asOf).csv",
                    plainName: "\(Self.name(feed))-findings.csv")
            }
            return .object { $0.findings(findings.counts, listed: findings.listed) }
        }
    }

    /// The bytes as received, read as fast as they are taken: a slow reader holds nothing up.
    @Sendable func source(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let feed = try await Gate.feed(context, .readFeeds, in: parts.backend)
        let backend = parts.backend
        let size = try await backend.offload { [store = backend.store] in
            try store.sourceSize(ofFeed: feed.id)
        }
        let body = ResponseBody(contentLength: size) { writer in
            var number = 0
            while let piece = try await backend.offload({ [store = backend.store, number] in
                try store.source(ofFeed: feed.id, piece: number)
            }) {
                try await writer.write(ByteBuffer(bytes: piece))
                number += 1
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/xml",
                .contentDisposition: Response.disposition("\(Self.name(feed)).xml"),
            ], body: body)
    }

    /// What a file with a feed's contents is called.
    private static func name(_ feed: FeedRecord) -> String {
        "\(feed.building)-\(feed.asOf)-\(feed.id)"
    }
}
