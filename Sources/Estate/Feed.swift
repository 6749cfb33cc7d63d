/// What a feed says of itself, before its floors.
///
/// One feed is one fact: building, date, content.
public struct Feed: Hashable, Sendable {
    public var building: Building.ID
    /// The day the feed speaks of.
    public var asOf: CalendarDate
    public var coverage: Coverage
    public var industryEdition: IndustryEdition?
    /// Who sent it, in their own words.
    public var sender: String?

    public init(
        building: Building.ID, asOf: CalendarDate, coverage: Coverage = .full,
        industryEdition: IndustryEdition? = nil, sender: String? = nil
    ) {
        self.building = building
        self.asOf = asOf
        self.coverage = coverage
        self.industryEdition = industryEdition
        self.sender = sender
    }

    /// How much of the building a feed speaks for.
    public enum Coverage: String, CaseIterable, Sendable {
        /// Every floor; one it does not name has no units.
        case full
        /// Only the floors it names.
        case partial
    }
}

/// The edition of GB/T 4754 that a feed's industry codes come from.
public enum IndustryEdition: String, CaseIterable, Sendable {
    case edition2011 = "2011"
    case edition2017 = "2017"
}
