import Estate
import Reports

/// Tenants and units in words.
enum TenantWords {
    /// Whole 元 in 万元; `—` where none is told.
    static func output(_ yuan: Int) -> String {
        yuan == 0 ? Figures.unknown : Figures.real(Double(yuan) / 10_000, decimals: 2)
    }

    static func people(_ count: Int) -> String {
        count == 0 ? Figures.unknown : Figures.count(count)
    }

    /// A feed by its day and version, with a link for those who may read it.
    static func feed(
        _ feed: BuildingOccupancy.Source, of building: Building.ID, _ account: Account
    ) -> DataTable.Cell {
        DataTable.Cell(
            FeedWords.version(feed.asOf, feed.revision),
            href: account.may(.readFeeds, at: building) ? Paths.feed(feed.id) : nil,
            order: "\(feed.asOf) \(feed.revision)")
    }

    /// Where the file of a unit's tenant is; `nil` where its tenant does not count, and so has none.
    static func file(of unit: Estate.Unit) -> String? {
        unit.state.part == .occupied && unit.use != .parking
            ? unit.tenant?.key.map(Paths.tenant) : nil
    }

    /// From when to when a lease runs.
    static func lease(_ lease: Lease?) -> String {
        switch (lease?.start, lease?.end) {
        case (let start?, let end?): "\(start) 至 \(end)"
        case (let start?, nil): "\(start) 起"
        case (nil, let end?): "至 \(end)"
        case (nil, nil): Figures.unknown
        }
    }

    /// The rent of a lease, else what is asked.
    static func rent(_ unit: Estate.Unit) -> String {
        unit.lease?.rent.map { "\($0)" } ?? unit.askingRent.map { "\($0)（挂牌）" } ?? Figures.unknown
    }
}
