import Estate
import Storage
import Testing

extension Store {
    /// Both ways to open the store of a folder.
    static var openings: [Opening] { Opening.allCases }

    enum Opening: CaseIterable {
        case forWriting, forReading

        func callAsFunction(_ path: String) throws(StoreError) -> Store {
            switch self {
            case .forWriting: try Store.open(path)
            case .forReading: try Store.openForReading(path)
            }
        }
    }

    /// Offers one feed at a moment.
    @discardableResult
    func importOne(
        _ feed: SentFeed, at milliseconds: Int = 1000, name: String = "feed.xml",
        options: FeedImportOptions = FeedImportOptions()
    ) throws -> ImportOutcome {
        var outcomes: [ImportOutcome] = []
        try importFeeds(
            feed.pieces(), names: [name], options: options,
            now: { Instant(milliseconds: milliseconds) },
            report: { number, outcome in
                #expect(number == 0)
                outcomes.append(outcome)
            })
        try #require(outcomes.count == 1)
        return outcomes[0]
    }

    /// Offers feeds one after the other in one import.
    @discardableResult
    func importAll(
        _ feeds: [SentFeed], at milliseconds: Int = 1000,
        options: FeedImportOptions = FeedImportOptions()
    ) throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        try importFeeds(
            feeds.enumerated().flatMap { $1.pieces($0) },
            names: feeds.indices.map { "feed-\($0).xml" }, options: options,
            now: { Instant(milliseconds: milliseconds) },
            report: { number, outcome in
                #expect(number == outcomes.count)
                outcomes.append(outcome)
            })
        return outcomes
    }

    /// The occupied area of a building in m²; `nil` without a state.
    func occupied(
        _ building: Building.ID = .example, asOf: CalendarDate = .later,
        knownAt: Instant = .forever
    ) throws -> Int? {
        try occupancy(asOf: asOf, knownAt: knownAt)[building]
            .map { $0.summary.occupied.hundredths / 100 }
    }

    /// Which units are on offer now, by building and floor.
    func offered(_ building: Building.ID? = nil) throws -> [String] {
        try offeredFloors(building).flatMap { floor in
            floor.offers.map {
                "\(floor.building)/\(floor.floor?.description ?? "?")/\($0.unit)"
            }
        }
    }

    /// The status of every feed, in the order they were stored.
    func statuses() throws -> [FeedRecord.Status] {
        try feeds().sorted { $0.id < $1.id }.map(\.status)
    }
}

extension FeedImportOptions {
    static func make(_ change: (inout FeedImportOptions) -> Void) -> FeedImportOptions {
        var options = FeedImportOptions()
        change(&options)
        return options
    }

    static var confirmed: FeedImportOptions { .make { $0.isConfirmed = true } }
    static var dryRun: FeedImportOptions { .make { $0.isDryRun = true } }
}

extension ImportOutcome {
    /// Why it is held.
    var reasons: [Diagnostic.Code] {
        log.listed.map(\.code).filter { $0.rawValue.hasPrefix("held-") }
    }
}
