import Estate
import Reports

/// Feeds in a table.
struct FeedTable: Sendable {
    let rows: [FeedRow]

    /// - Parameter names: of buildings, as far as they are known.
    /// - Returns: `nil` where there are none.
    init?(_ feeds: [FeedRecord], names: [Building.ID: String]) {
        guard !feeds.isEmpty else { return nil }
        rows = feeds.map { FeedRow($0, names: names) }
    }
}

/// A feed in a table.
struct FeedRow: Sendable {
    let path: String
    let title: String
    let building: String
    let status: String
    let tag: String
    let received: String
    let file: String
    let units: String
    let occupied: String
    let warnings: String

    init(_ feed: FeedRecord, names: [Building.ID: String]) {
        path = Paths.feed(feed.id)
        title = FeedWords.version(feed.asOf, feed.revision)
        building = names[feed.building] ?? feed.building.rawValue
        status = feed.status.name
        tag = feed.status.tag
        received = FeedWords.time(feed.receivedAt)
        file = feed.sourceName
        units = Figures.count(feed.units)
        occupied = Figures.area(feed.occupied)
        warnings = Figures.count(feed.warnings)
    }
}
