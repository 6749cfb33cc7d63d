/// What feeds have said of the units of one number in a building, one after the other.
///
/// A number is unique in a feed; where feeds speak of some floors only, two floors may have it.
public struct UnitHistory: Hashable, Sendable {
    public var building: Building.ID
    public var unit: String
    /// The latest first; one for each feed that the state of a day goes by.
    public var entries: [Entry]
    /// Whether there is more before the first of them.
    public var isCut: Bool

    /// What a feed says.
    public struct Entry: Hashable, Sendable {
        public var feed: BuildingOccupancy.Source
        /// `nil` where the feed does not say which floor, and for units that are gone.
        public var floor: FloorNumber?
        /// `nil`: the feed speaks of the floor that the unit was on, and does not name it.
        public var placed: StackingPlan.PlacedUnit?

        public init(
            feed: BuildingOccupancy.Source, floor: FloorNumber?, placed: StackingPlan.PlacedUnit?
        ) {
            self.feed = feed
            self.floor = floor
            self.placed = placed
        }
    }

    public init(building: Building.ID, unit: String, entries: [Entry], isCut: Bool = false) {
        self.building = building
        self.unit = unit
        self.entries = entries
        self.isCut = isCut
    }

    /// Whether a feed ever named such a unit.
    public var isKnown: Bool { entries.contains { $0.placed != nil } }
}

extension UnitHistory {
    /// What a building is like on a day, as far as units of the number go.
    public struct Day: Sendable {
        /// The units with the feeds that name them.
        public var found: [Entry]
        /// The feed that speaks of each floor; the one of all others, where it is full.
        public var speakers: [FloorNumber?: BuildingOccupancy.Source]
        public var rest: BuildingOccupancy.Source

        public init(
            found: [Entry], speakers: [FloorNumber?: BuildingOccupancy.Source],
            rest: BuildingOccupancy.Source
        ) {
            self.found = found
            self.speakers = speakers
            self.rest = rest
        }
    }

    /// - Parameter days: in the order of time.
    public init(building: Building.ID, unit: String, days: [Day], isCut: Bool) {
        var entries: [Entry] = []
        var present: [Entry] = []
        for day in days {
            for gone in present where !day.found.contains(where: { $0.floor == gone.floor }) {
                let feed = day.speakers[gone.floor] ?? day.rest
                entries.append(Entry(feed: feed, floor: gone.floor, placed: nil))
            }
            entries += day.found.filter { !present.contains($0) }
            present = day.found
        }
        self.init(building: building, unit: unit, entries: entries.reversed(), isCut: isCut)
    }
}
