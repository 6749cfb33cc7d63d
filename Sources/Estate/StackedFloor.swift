/// A floor of a building as it stood on some day, and the feed that says so.
public struct StackedFloor: Hashable, Sendable {
    public var floor: Floor
    public var feed: BuildingOccupancy.Source
    /// How much of the building the feed speaks for.
    public var coverage: Feed.Coverage
    /// The edition of the feed's industry codes.
    public var industryEdition: IndustryEdition?

    public init(
        floor: Floor, feed: BuildingOccupancy.Source, coverage: Feed.Coverage = .full,
        industryEdition: IndustryEdition? = nil
    ) {
        self.floor = floor
        self.feed = feed
        self.coverage = coverage
        self.industryEdition = industryEdition
    }
}
