import Estate

/// The floors that are drawn at once: all of a building's, but for the very tall and the very dense.
struct StackingPart: Hashable, Sendable {
    /// From the top down.
    var pieces: [Piece]

    /// A floor, or a run of its units where it has more than can be drawn at once.
    struct Piece: Hashable, Sendable {
        /// `nil` where a feed does not say on which floor its units are.
        var floor: FloorNumber?
        /// Places along the floor, from 0.
        var units: Range<Int>
        var isWhole: Bool
    }

    /// Up to so many floors and units a building is drawn in one part.
    static let mostFloors = 120
    static let mostUnits = 4000
    /// Floors of a part otherwise.
    static let floorsAPart = 60

    /// A building's parts, the highest first; one without floors where there is none.
    ///
    /// - Parameter floors: how many units each floor has.
    static func all(of floors: [FloorNumber?: Int]) -> [StackingPart] {
        let sorted = floors.sorted { upper, lower in
            guard let number = upper.key else { return false }
            return lower.key.map { $0 < number } ?? true
        }
        let units = sorted.reduce(0) { $0 + $1.value }
        let isOne = sorted.count <= mostFloors && units <= mostUnits
        let most = isOne ? mostFloors : floorsAPart
        var parts = [StackingPart(pieces: [])]
        var room = mostUnits
        for (floor, count) in sorted {
            var begin = 0
            repeat {
                let last = parts.count - 1
                // A floor that fits on a part by itself is not divided.
                let isFull = parts[last].pieces.count >= most || (count > room && room < mostUnits)
                if isFull {
                    parts.append(StackingPart(pieces: []))
                    room = mostUnits
                }
                let end = min(count, begin + room)
                parts[parts.count - 1].pieces.append(
                    Piece(floor: floor, units: begin..<end, isWhole: begin == 0 && end == count))
                room -= end - begin
                begin = end
            } while begin < count
        }
        return parts
    }

    /// Where in a building's parts a question leads.
    static func index(_ question: BuildingQuestion, in parts: [StackingPart]) -> Int {
        if let floor = question.floor,
            let index = parts.firstIndex(where: { $0.pieces.contains { $0.floor == floor } })
        {
            return index
        }
        return min(max(question.part ?? 1, 1), parts.count) - 1
    }

    /// What the part shows of a floor, its texts short enough to be drawn; `nil` where it is not
    /// in the part.
    func cut(_ stacked: StackedFloor) -> StackedFloor? {
        guard let piece = pieces.first(where: { $0.floor == stacked.floor.number }) else {
            return nil
        }
        var stacked = stacked
        // Of a floor that is divided, its units are all that is drawn.
        if !piece.isWhole { stacked.floor.grossArea = nil }
        let units = stacked.floor.units
        stacked.floor.units = units[piece.units.clamped(to: units.indices)].map { unit in
            var unit = unit
            unit.id = BuildingWords.clipped(unit.id, to: 40)
            let name = unit.tenant?.writtenName ?? ""
            unit.tenant?.name = BuildingWords.clipped(name)
            return unit
        }
        return stacked
    }

    /// A building with the whole floors of this part alone.
    func cut(_ building: Building) -> Building {
        let numbers = Set(pieces.filter(\.isWhole).compactMap(\.floor))
        var building = building
        building.floors = building.floors.filter { numbers.contains($0.number) }
        return building
    }
}
