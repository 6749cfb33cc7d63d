/// A tenant of the district on a day: who it is, where it sits, what it is.
public struct ListedTenant: Hashable, Sendable {
    /// Its name is the one written in its largest unit; its credit code where there is no name.
    public var subject: DirectionAssignment.Subject
    /// What stands in place of a credit code in that unit, where it does not hold.
    public var brokenCode: String?
    /// Class and size in the whole district.
    public var measures: DistrictTenant
    /// Its occupied units, by building, floor and place on the floor.
    public var places: [Place] = []
    /// Why feed and map give no class, each reason once; empty where they do.
    public var undecided: [Undecided] = []
    /// The first day that a lease of its units begins on; `nil` where none says.
    public var since: CalendarDate?

    /// A unit of the tenant's.
    public struct Place: Hashable, Sendable {
        public var building: Building.ID
        /// `nil` where the feed does not say.
        public var floor: FloorNumber?
        public var unit: String
        public var area: Area
        /// What the unit's feed, overrides and map say, whatever staff have decided.
        public var stated: Direction?
    }

    public init(subject: DirectionAssignment.Subject, measures: DistrictTenant) {
        self.subject = subject
        self.measures = measures
    }
}
