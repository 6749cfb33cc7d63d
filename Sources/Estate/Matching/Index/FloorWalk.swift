/// Goes along space from the lowest floor to the highest, from one that passes a filter to the next.
struct FloorWalk {
    private let floors: FloorList
    private let offered: [OfferedBuilding]
    private let filter: SpaceFilter
    private let start: SpaceRank
    private let isWholeFloor: Bool
    /// The next floor's index.
    private var floor: Int
    /// What a building offers, and where in it what is still to be looked at of a floor.
    private var spaces: [OfferedSpace] = []
    private var range = 0..<0

    /// - Parameters:
    ///   - offered: by the building's number.
    ///   - rank: the walk begins with the first space after it.
    init(
        _ floors: FloorList, of offered: [OfferedBuilding], _ filter: SpaceFilter,
        after rank: SpaceRank, isWholeFloor: Bool
    ) {
        self.floors = floors
        self.offered = offered
        self.filter = filter
        self.isWholeFloor = isWholeFloor
        start = max(rank, .before(filter.lowestFloor))
        floor = floors.start(after: start)
    }

    mutating func next() -> OfferedSpace? {
        while true {
            while let index = range.popFirst() {
                let space = spaces[index]
                if space.use == filter.use, filter.lets(space),
                    filter.rank(space) > start
                {
                    return space
                }
            }
            guard floor < floors.count, floors[floor].floor <= filter.highestFloor else {
                return nil
            }
            let (number, building) = floors[floor]
            floor += 1
            guard filter.lets(building: building) else { continue }
            spaces = offered[building].spaces(isWholeFloor: isWholeFloor)
            range = spaces.range(ofFloor: number)
        }
    }
}
