import Estate
import Hummingbird
import Reports
import Storage

/// What can be downloaded.
extension FeedPages {
    @Sendable func findings(_ request: Request, _ context: WebContext) async throws -> Response {
        let feed = try await Gate.feed(context, .readFeeds, in: parts.backend)
        return try await parts.backend.offload { [store = parts.backend.store] in
            let listed = try store.findings(ofFeed: feed.id).listed
            return .csv(listed.csv(), name: "检查结果 \(feed.building) \(feed.asOf).csv")
        }
    }

    /// The findings of an upload that was not stored.
    @Sendable func uploadFindings(
        _ request: Request, _ context: WebContext
    ) throws -> Response {
        let account = try Gate.account(context)
        let key = RequestValues(queryOf: request).text("upload") ?? ""
        guard let csv = shelf.csv(key, of: account.id) else {
            throw Problem.notFound("这份检查结果已经不在了，请把文件再上传一次（可以只检查）。")
        }
        return .csv(csv, name: "检查结果.csv")
    }

    @Sendable func sample(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = context.parameters.get("name") ?? ""
        if let id = FeedTemplate.building(name) {
            try Gate.admit(context, to: .sendFeeds, at: id)
            let district = parts.backend.current
            guard let building = district.buildings[id] else { throw Problem.notFound() }
            let xml = FeedTemplate.xml(building, asOf: district.today)
            return .file(Array(xml.utf8), Self.xml, name: name)
        }
        if let id = LedgerTemplate.building(name) {
            try Gate.admit(context, to: .sendFeeds, at: id)
            let district = parts.backend.current
            guard let building = district.buildings[id] else { throw Problem.notFound() }
            let xml = LedgerTemplate.xml(building, asOf: district.today)
            return .file(Array(xml.utf8), Self.xml, name: name)
        }
        let content = try await parts.backend.offload { FeedSamples.content(of: name) }
        guard let content else { throw Problem.notFound("没有这个样例。") }
        return .file(content, Self.xml, name: name)
    }

    private static let xml = "application/xml"
}
