/// Between what bounds a building's space of one use lies: whether a search need look into the building
/// at all, and what it may find there at best.
struct OfferedExtent: Sendable {
    /// Hundredths of a square metre.
    var smallestArea = Int.max
    var largestArea = Int.min
    /// The largest that units may come to together, whatever the day.
    var largestTogether = Int.min
    /// Millionths of 元/㎡·月; `Int.max` where none is known.
    var lowestRent = Int.max
    /// Days since 1970-01-01.
    var firstDay = Int.max
    var lowestFloor = Int.max

    /// Of each use.
    static func all(_ building: OfferedBuilding) -> [OfferedExtent] {
        var extents = [OfferedExtent](repeating: OfferedExtent(), count: Unit.Use.allCases.count)
        for unit in building.units { extents[Int(unit.use)].add(unit) }
        for use in extents.indices where extents[use].largestArea >= 0 {
            let joined = BlockSearch.all(UInt8(use)).spaces(of: building)
            let whole = building.wholeFloors.filter { $0.use == use }
            extents[use].largestTogether =
                max(joined.map(\.space.area).max() ?? 0, whole.map(\.area).max() ?? 0)
        }
        return extents
    }

    private mutating func add(_ unit: OfferedSpace) {
        smallestArea = min(smallestArea, unit.area)
        largestArea = max(largestArea, unit.area)
        lowestRent = min(lowestRent, unit.askingRent)
        firstDay = min(firstDay, unit.firstDay)
        lowestFloor = min(lowestFloor, unit.floor)
    }
}
