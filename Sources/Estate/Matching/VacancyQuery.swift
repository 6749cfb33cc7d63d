/// What an enterprise is looking for. A filter that is not set lets everything through.
public struct VacancyQuery: Hashable, Sendable {
    /// The enterprise's direction; filters nothing out, decides the fit and which incentives apply.
    public var direction: Direction?
    /// The industry code that the direction was looked for by; `nil` where it was named itself.
    public var industry: IndustryReading?
    public var minimumArea: Area?
    public var maximumArea: Area?
    /// Held against the effective rent; space whose rent is not known does not pass it.
    public var maximumRent: Rent?
    /// People the enterprise brings; decides which incentives apply.
    public var headcount: Int?
    /// The day the space must be free.
    public var by: CalendarDate
    public var park: String?
    /// The role in the district's first layout.
    public var role: Building.Role?
    /// Only buildings that are 满天星, or only such that are not.
    public var isMantianxing: Bool?
    public var building: Building.ID?
    /// The only buildings to look in: those of whoever asks.
    public var buildings: Set<Building.ID>?
    public var lowestFloor: Int?
    public var highestFloor: Int?
    /// Only whole floors: every unit of the floor, parking aside, is free by the day.
    public var wholeFloors = false
    /// Runs of neighbouring free units and stacks of whole free floors as one; see ``BlockSearch``.
    public var joinsNeighbours = false
    public var use = Unit.Use.office
    public var sort = Sort.area
    /// Hits of one page, at most.
    public var limit = 20
    /// Where the page before ended.
    public var cursor: Cursor?

    public init(by: CalendarDate) {
        self.by = by
    }

    /// Best fitting, smallest, cheapest or lowest first; equals by building, floor and place along the
    /// floor.
    public enum Sort: String, CaseIterable, Sendable {
        case fit, area, rent, floor
    }

    /// The place of a hit in the order of a query.
    public struct Cursor: Hashable, Comparable, Sendable {
        var value: Int
        var building: Building.ID
        var floor: Int
        var position: Int

        public static func < (left: Cursor, right: Cursor) -> Bool {
            (left.value, left.building, left.floor, left.position)
                < (right.value, right.building, right.floor, right.position)
        }
    }
}

extension VacancyQuery.Cursor: LosslessStringConvertible {
    public var description: String { "\(value)_\(building)_\(floor)_\(position)" }

    public init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 4, let value = Int(parts[0]),
            let building = Building.ID(rawValue: String(parts[1])), let floor = Int(parts[2]),
            let position = Int(parts[3])
        else { return nil }
        self.init(value: value, building: building, floor: floor, position: position)
    }
}
