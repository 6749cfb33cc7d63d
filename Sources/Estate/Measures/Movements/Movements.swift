/// Who moved in and out, grew and shrank between two days.
///
/// Only buildings with data on both days count, as for net absorption in reports; the others are
/// stated apart. A tenant that goes from one building to another has moved out of the one and into
/// the other, and where both are looked at together it has neither moved in nor out: what it has more
/// or less is counted as grown or shrunk, and it is named as relocated (区内迁移).
public struct Movements: Hashable, Sendable {
    public var subject: Subject
    public var total: MovementFlow
    /// By role in the first layout on the second day; `nil` for buildings outside it.
    public var roles: [RoleLine]
    /// By park; `nil` for buildings in none.
    public var parks: [ParkLine]
    /// By class of the tenants: all ten directions, `nil` (待认定) last. Occupied area without a
    /// tenant belongs to none of them.
    public var directions: [DirectionLine]
    /// All buildings, in the order of their ids.
    public var buildings: [BuildingLine]
    /// Every tenant that has changed anywhere, the largest change first.
    public var tenants: [TenantLine]

    /// Which days are held against each other.
    public struct Subject: Hashable, Sendable {
        public var from: CalendarDate
        public var to: CalendarDate
        public var knownAt: Instant

        public init(from: CalendarDate, to: CalendarDate, knownAt: Instant) {
            self.from = from
            self.to = to
            self.knownAt = knownAt
        }
    }

    public struct RoleLine: Hashable, Sendable {
        public var role: Building.Role?
        /// How many have data on both days.
        public var buildings: Int
        public var flow: MovementFlow
    }

    public struct ParkLine: Hashable, Sendable {
        public var park: District.Park?
        /// How many have data on both days.
        public var buildings: Int
        public var flow: MovementFlow
    }

    public struct DirectionLine: Hashable, Sendable {
        public var direction: Direction?
        public var flow: MovementFlow
    }

    public struct BuildingLine: Hashable, Sendable {
        public var building: Building
        public var role: Building.Role?
        public var before: State?
        public var after: State?
        /// `nil` unless the building has data on both days.
        public var flow: MovementFlow?

        /// What a building was like on one of the days.
        public struct State: Hashable, Sendable {
            public var feed: BuildingOccupancy.Source
            public var occupied: Area
        }

        /// Whether both days go by the same data, so that nothing can have changed.
        public var isWithoutNews: Bool {
            before.map { $0.feed.id == after?.feed.id } ?? false
        }
    }

    /// A tenant that has changed.
    public struct TenantLine: Hashable, Sendable {
        public var tenant: TenantKey
        /// Of most of its area on the second day; on the first where it has left. `nil`: 待认定.
        public var direction: Direction?
        public var before: Area
        public var after: Area
        /// Whether it has left one building altogether and is new in another.
        public var isRelocated: Bool
        /// Every building it is or was in, by id.
        public var places: [Place]

        public struct Place: Hashable, Sendable {
            public var building: Building.ID
            public var before: Area
            public var after: Area

            public var kind: MovementKind { MovementKind(before: before, after: after) }
        }

        public var kind: MovementKind { MovementKind(before: before, after: after) }
        public var change: Area { after - before }
    }
}

extension Movements {
    /// Buildings that have data on both days.
    public var comparedBuildings: Int { buildings.count { $0.flow != nil } }

    /// Buildings that have data on one of the days only: they are not counted.
    public var oneSidedBuildings: [BuildingLine] {
        buildings.filter { ($0.before == nil) != ($0.after == nil) }
    }
}
