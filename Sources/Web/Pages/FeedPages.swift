import Configuration
import Estate
import HTTPTypes
import Hummingbird
import Storage

/// 数据上报: sending feeds, seeing what was found in them, deciding about those that wait.
struct FeedPages {
    let parts: ServiceParts
    let shelf = UploadShelf()

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.feeds, access: .right(.readFeeds), handler: list),
            Endpoint(.get, Paths.upload, access: .right(.sendFeeds), handler: uploadForm),
            Endpoint(.post, Paths.upload, access: .right(.sendFeeds), handler: upload),
            Endpoint(
                .get, Paths.uploadFindings, access: .right(.sendFeeds), handler: uploadFindings),
            Endpoint(.get, Paths.samples, access: .signedIn, handler: sample),
            Endpoint(.get, Paths.feed, access: .right(.readFeeds), handler: show),
            Endpoint(.get, Paths.feedFindings, access: .right(.readFeeds), handler: findings),
            Endpoint(
                .get, Paths.feedSource, access: .right(.readFeeds),
                handler: FeedRoutes(parts).source),
            Endpoint(.post, Paths.feedConfirm, access: .right(.decideOnFeeds), handler: confirm),
            Endpoint(.post, Paths.feedDiscard, access: .right(.decideOnFeeds), handler: discard),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let question = try FeedsPage.Question(RequestValues(queryOf: request))
        if let building = question.building {
            try Gate.admit(context, to: .readFeeds, at: building)
        }
        let account = try Gate.account(context)
        let district = parts.backend.current
        let own = account.buildings(for: .readFeeds)
        let now = parts.backend.known.instant
        let history = FeedQuery(
            buildings: question.building.map { [$0] } ?? own, status: question.status,
            before: question.before, limit: Self.historyLength)
        let held = FeedQuery(buildings: own, status: .held, limit: Self.historyLength)
        let buildings = district.policies.buildings.filter { own?.contains($0.id) != false }
        let answer = try await parts.backend.offload { [store = parts.backend.store] in
            let page = try store.feeds(history)
            return FeedsPage.Answer(
                buildings: buildings,
                newest: try store.newestFeeds(asOf: district.today, knownAt: now),
                held: try store.feeds(held).feeds, history: page.feeds, next: page.next,
                settings: district.district.settings, today: district.today)
        }
        let frame = Frame("数据上报", section: Paths.feeds, context, today: district.today)
        let form = account.may(.sendFeeds) ? try await form(for: account, frame) : nil
        return parts.templates.page(FeedsPage(question, answer, form: form, frame: frame))
    }

    /// Feeds of a page of the history.
    static let historyLength = 25

    /// The form of an account that may send.
    func form(
        for account: Account, _ frame: Frame, fields: RequestValues = .init([]),
        names: [String] = [], isAsked: Bool = false
    ) async throws -> UploadForm {
        let own = account.buildings(for: .sendFeeds)
        let buildings = parts.backend.current.policies.buildings.filter {
            own?.contains($0.id) != false
        }
        let profiles = try await parts.backend.offload { [store = parts.backend.store] in
            try store.importProfiles().map(\.name)
        }
        return UploadForm(
            frame, buildings: buildings, profiles: profiles, fields: fields, names: names,
            isAsked: isAsked, limit: FeedRoutes.mostBytes)
    }

    @Sendable private func show(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let feed = try await Gate.feed(context, .readFeeds, in: parts.backend)
        let account = try Gate.account(context)
        let district = parts.backend.current
        let place = try FeedExcerpt.Place(RequestValues(queryOf: request))
        let content = try await parts.backend.offload { [store = parts.backend.store] in
            var content = try FeedPage.Content(of: feed, in: store)
            content.excerpt = try place.map {
                try FeedExcerpt($0, ofFeed: feed.id, in: store)
            }
            return content
        }
        let building = district.buildings[feed.building]
        let frame = Frame(
            "\(building?.name ?? feed.building.rawValue) \(feed.asOf)", section: Paths.feeds,
            context, today: district.today)
        return parts.templates.page(
            FeedPage(
                content, building: building,
                mayDecide: account.may(.decideOnFeeds, at: feed.building),
                mayReadBuilding: account.may(.readBuildings, at: feed.building), frame: frame))
    }

    @Sendable private func confirm(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        _ = try await RequestValues.form(of: request, context)
        let feed = try await FeedSubmission(parts).confirm(context)
        return .seeOther(Paths.feed(feed.id))
    }

    @Sendable private func discard(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        _ = try await RequestValues.form(of: request, context)
        let feed = try await FeedSubmission(parts).discard(context)
        return .seeOther(Paths.feed(feed.id))
    }
}
