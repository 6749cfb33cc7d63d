import Estate
import Reports

/// The feeds of a building that were received last.
struct BuildingFeeds: Sendable {
    let rows: [Row]
    /// All of them; `nil` where the account may not see feeds.
    let all: String?

    struct Row: Sendable {
        let version: String
        /// `nil` where the account may not see feeds.
        let feedPath: String?
        let tag: String
        let status: String
        let coverage: String
        let units: String
        let received: String
        let sender: String
    }

    /// - Parameter mayRead: whether the account may see the building's feeds.
    /// - Returns: `nil` where there are none.
    init?(_ feeds: [FeedRecord], of building: Building.ID, mayRead: Bool) {
        guard !feeds.isEmpty else { return nil }
        rows = feeds.map { Row($0, mayRead: mayRead) }
        all =
            mayRead
            ? Paths.query(Paths.feeds, [("building", building.rawValue)]) + "#history" : nil
    }
}

extension BuildingFeeds.Row {
    fileprivate init(_ feed: FeedRecord, mayRead: Bool) {
        version = FeedWords.version(feed.asOf, feed.revision)
        feedPath = mayRead ? Paths.feed(feed.id) : nil
        tag = feed.status.tag
        status = feed.status.name
        coverage = FeedWords.coverage(feed.coverage)
        units = Figures.count(feed.units)
        received = FeedWords.time(feed.receivedAt)
        sender = feed.sender.map { BuildingWords.clipped($0, to: 40) } ?? Figures.unknown
    }
}
