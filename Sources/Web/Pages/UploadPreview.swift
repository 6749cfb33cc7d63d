import Estate
import Importers
import Storage

/// A feed read into memory, to be held against what there is. Nothing is stored.
struct UploadPreview: Sendable {
    private let feed: Feed
    private let floors: [PackedFloor]

    /// Units of a feed that is looked at this way, at most.
    static let mostUnits = 200_000

    /// - Returns: `nil` for a feed that can't be accepted, for one that is too large to be held in
    ///   memory, and for several of one file.
    init?(_ source: FeedSource, _ context: ImportContext) {
        var feed: Feed?
        var floors: [PackedFloor] = []
        var units = 0
        var isSound = false
        var opened = 0
        for piece in FeedStream([source], context: context) {
            switch piece {
            case .feed(let said, _): feed = said
            case .floors(let more, _):
                floors += more
                units += more.reduce(0) { $0 + $1.unitCount }
            case .finished(let reading):
                isSound = !reading.log.hasErrors
                units = reading.units
            case .opened: opened += 1
            case .source, .failed: continue
            }
            guard units <= Self.mostUnits, opened < 2 else { return nil }
        }
        guard isSound, let feed else { return nil }
        self.feed = feed
        self.floors = floors
    }

    /// What the feed would change, as far as is known now.
    func differences(in store: Store) throws -> FeedDifferences {
        try FeedDifferences(
            feed.building, asOf: feed.asOf, coverage: feed.coverage,
            floors: try floors.map { try $0.unpacked() }, in: store)
    }
}

extension FeedDifferences {
    /// What floors change in a building that has them from a day on, as far as is known now.
    init(
        _ building: Building.ID, asOf: CalendarDate, coverage: Feed.Coverage, floors: [Floor],
        in store: Store
    ) throws {
        let stack = try store.stack(
            of: building, asOf: asOf, knownAt: Instant(milliseconds: .max))
        let newest = stack.map(\.feed).max { ($0.asOf, $0.revision) < ($1.asOf, $1.revision) }
        self.init(
            FeedChange(
                before: newest == nil ? nil : stack.map(\.floor), after: floors,
                coverage: coverage),
            basis: newest.map { FeedWords.version($0.asOf, $0.revision) })
    }
}

extension FeedPage.Content {
    /// What a store says of a feed.
    init(of feed: FeedRecord, in store: Store) throws {
        let findings = try store.findings(ofFeed: feed.id)
        let isCompared = feed.status == .held && feed.units <= UploadPreview.mostUnits
        self.init(
            feed: feed, size: try store.sourceSize(ofFeed: feed.id),
            readings: try store.energyReadings(ofFeed: feed.id), counts: findings.counts,
            listed: findings.listed,
            differences: isCompared
                ? try FeedDifferences(
                    feed.building, asOf: feed.asOf, coverage: feed.coverage,
                    floors: store.floors(ofFeed: feed.id), in: store) : nil)
    }
}
