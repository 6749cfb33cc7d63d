/// Finds the blocks of one building, and what is left beside them.
///
/// Stacks of whole free floors come first, then runs of neighbouring free units on the floors that are
/// in no stack, then the units that are in no run; each is cut as ``BlockCutting`` says. Units whose
/// floor is not known have no neighbours.
struct BlockSearch {
    let use: UInt8
    /// Days since 1970-01-01 by which all of it must be free.
    let lastDay: Int
    let lowestFloor: Int
    let highestFloor: Int
    /// Whether a floor that is not known may do.
    let takesUnknownFloor: Bool
    /// Hundredths of a square metre.
    let smallest: Int
    let largest: Int
    /// Only whole floors and stacks of them.
    let wholeFloors: Bool
    /// Whether space answers the query in all that has nothing to do with its size.
    let lets: (OfferedSpace) -> Bool

    /// What a building offers to the query, none of it twice, in no particular order.
    func spaces(of building: OfferedBuilding) -> [JoinedSpace] {
        let floors = building.wholeFloors.filter { isFree($0) }
        var found = stacks(floors, building)
        // The floors of a stack come one after the other.
        var stacked: [Int] = []
        for stack in found {
            for floor in stack.units.lazy.map({ building.units[$0].floor })
            where floor != 0 && floor != stacked.last {
                stacked.append(floor)
            }
        }
        if wholeFloors {
            for floor in floors where !stacked.contains(floor.floor) && isWanted(floor) {
                let units = building.units.range(ofFloor: floor.floor)
                found.append(JoinedSpace(space: floor, units: units))
            }
            return found
        }
        let whole = floors.map(\.floor)
        var index = 0
        while index < building.units.count {
            let floor = building.units[index].floor
            var end = index + 1
            while end < building.units.count, building.units[end].floor == floor { end += 1 }
            if !stacked.contains(floor) {
                add(index..<end, of: building, isWhole: whole.contains(floor), to: &found)
            }
            index = end
        }
        return found
    }

    private func isFree(_ space: OfferedSpace) -> Bool {
        guard space.use == use, space.firstDay <= lastDay else { return false }
        let floor = space.floor
        return floor == 0 ? takesUnknownFloor : floor >= lowestFloor && floor <= highestFloor
    }

    private func isWanted(_ space: OfferedSpace) -> Bool {
        space.area >= smallest && space.area <= largest && lets(space)
    }
}

/// Stacks of whole floors.
extension BlockSearch {
    private func stacks(
        _ floors: [OfferedSpace], _ building: OfferedBuilding
    ) -> [JoinedSpace] {
        var stacks: [JoinedSpace] = []
        var rest = floors.filter { $0.floor != 0 }[...]
        while !rest.isEmpty {
            var count = 1
            while count < rest.count,
                rest[rest.startIndex + count].floor
                    == Self.above(rest[rest.startIndex + count - 1].floor)
            {
                count += 1
            }
            let row = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            let blocks = BlockCutting.blocks(
                row.map(\.area), smallest: smallest, largest: largest)
            for block in blocks {
                let bottom = building.units.range(ofFloor: row[block.lowerBound].floor)
                let top = building.units.range(ofFloor: row[block.upperBound - 1].floor)
                let joined = join(bottom.lowerBound..<top.upperBound, of: building)
                if let joined, lets(joined.space) { stacks.append(joined) }
            }
        }
        return stacks
    }

    /// There is no floor 0.
    private static func above(_ floor: Int) -> Int { floor == -1 ? 1 : floor + 1 }
}

/// Runs of units on one floor, and units by themselves.
extension BlockSearch {
    /// - Parameter isWhole: on a whole floor all that is not parking is one row; else neighbours are
    ///   those next to each other along the floor.
    private func add(
        _ range: Range<Int>, of building: OfferedBuilding, isWhole: Bool,
        to found: inout [JoinedSpace]
    ) {
        var row: [Int] = []
        for index in range where isFree(building.units[index]) {
            if !isWhole, let last = row.last,
                building.units[last].position + 1 != building.units[index].position
            {
                add(row, of: building, to: &found)
                row.removeAll(keepingCapacity: true)
            }
            row.append(index)
        }
        add(row, of: building, to: &found)
    }

    /// Cuts a row of neighbours.
    private func add(
        _ row: [Int], of building: OfferedBuilding, to found: inout [JoinedSpace]
    ) {
        guard let first = row.first else { return }
        var done = 0
        if row.count > 1, building.units[first].floor != 0 {
            let blocks = BlockCutting.blocks(
                row.map { building.units[$0].area }, smallest: smallest, largest: largest)
            for block in blocks {
                let units = row[block.lowerBound]..<row[block.upperBound - 1] + 1
                guard let joined = join(units, of: building), lets(joined.space) else { continue }
                addSingle(row[done..<block.lowerBound], of: building, to: &found)
                found.append(joined)
                done = block.upperBound
            }
        }
        addSingle(row[done...], of: building, to: &found)
    }

    private func addSingle(
        _ row: ArraySlice<Int>, of building: OfferedBuilding, to found: inout [JoinedSpace]
    ) {
        for index in row where isWanted(building.units[index]) {
            found.append(JoinedSpace(space: building.units[index], units: index..<index + 1))
        }
    }

    /// Units as one space.
    private func join(_ range: Range<Int>, of building: OfferedBuilding) -> JoinedSpace? {
        let units = range.lazy.map { building.units[$0] }.filter { $0.use == use && $0.floor != 0 }
        guard let first = units.first, let kind = Unit.Use(rawValue: use) else { return nil }
        let space = OfferedSpace(
            building: first.building, floor: first.floor, position: first.position, use: kind,
            area: Area(hundredths: units.reduce(0) { $0 + $1.area }),
            askingRent: Rent.average(units.map { ($0.rent, $0.area) }),
            firstDay: CalendarDate(daysSince1970: units.reduce(.min) { max($0, $1.firstDay) }),
            hasOwnRent: false, hasOwnDay: false)
        return JoinedSpace(space: space, units: range)
    }
}

extension BlockSearch {
    /// Everything that is ever free, as large as it comes.
    static func all(_ use: UInt8) -> BlockSearch {
        BlockSearch(
            use: use, lastDay: .max, lowestFloor: .min, highestFloor: .max,
            takesUnknownFloor: true, smallest: 0, largest: .max, wholeFloors: false
        ) { _ in true }
    }
}
