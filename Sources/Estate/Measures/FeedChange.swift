/// What a feed changes in its building: the state without it beside the state with it.
///
/// As in all measures, areas and tenants leave out units of use `parking`; units are counted
/// whatever they serve.
public struct FeedChange: Hashable, Sendable {
    /// `nil` where no feed has spoken of the building yet.
    public var before: State?
    public var after: State
    /// The floors the feed names, the lowest first.
    public var named: [FloorNumber]
    /// Floors that stay as they are, because the feed is partial and does not name them.
    public var kept: [FloorNumber]
    /// Floors that lose all their units, because the feed is full and does not name them.
    public var emptied: [FloorNumber]
    /// Tenants that were not in the building, the largest first.
    public var movedIn: [Move]
    /// Tenants that are no longer in the building, the largest first.
    public var movedOut: [Move]
    /// Units whose numbers are new.
    public var unitsAdded: Int
    /// Units whose numbers are gone.
    public var unitsGone: Int
    /// Units that have changed their state, by states in their order.
    public var transitions: [Transition]

    /// A building's units, added up.
    public struct State: Hashable, Sendable {
        /// Of any use.
        public var units = 0
        public var occupied = Area.zero
        public var committed = Area.zero
        public var vacant = Area.zero
        /// Enterprises in occupied units.
        public var tenants = 0

        public init() {}

        /// 可租售面积 = occupied + committed + vacant.
        public var lettable: Area { occupied + committed + vacant }
        /// 入驻率.
        public var occupancyRate: Ratio { Ratio(occupied, of: lettable) }
    }

    /// A tenant that comes or goes.
    public struct Move: Hashable, Sendable {
        /// As written; the credit code where the feed gives no name.
        public var name: String
        /// What it occupies in the building.
        public var area: Area

        public init(name: String, area: Area) {
            self.name = name
            self.area = area
        }
    }

    /// Units that go from one state to another.
    public struct Transition: Hashable, Sendable {
        public var from: Unit.State
        public var to: Unit.State
        /// Their numbers, in the order of the floors.
        public var units: [String]
        /// As the feed states it; parking included.
        public var area: Area

        public init(from: Unit.State, to: Unit.State, units: [String], area: Area) {
            self.from = from
            self.to = to
            self.units = units
            self.area = area
        }
    }

    /// Whether the building is the same with the feed, as far as is told here.
    public var isEmpty: Bool {
        before == after && movedIn.isEmpty && movedOut.isEmpty && unitsAdded == 0 && unitsGone == 0
            && transitions.isEmpty
    }
}
