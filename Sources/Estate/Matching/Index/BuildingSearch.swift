/// Finds the first spaces of an order in which space does not stand ready: by fit, or with neighbours
/// joined.
///
/// Each building has a value that nothing in it comes before. Buildings are looked into from the lowest
/// such value on, until what has been found comes before all that is still to come: most are never
/// looked into.
struct BuildingSearch {
    /// Buildings in which there may be something, in the order of their numbers.
    let candidates: [Candidate]
    private let offered: [OfferedBuilding]
    private let filter: SpaceFilter
    private let blocks: BlockSearch?
    private let wholeFloors: Bool

    /// A building, and the value that nothing in it comes before.
    struct Candidate: Comparable {
        var value: Int
        var number: Int

        /// A rank that nothing in it comes before.
        var rank: SpaceRank {
            SpaceRank(
                value: value,
                place: OfferedSpace.place(building: number, floor: .min, position: 0))
        }

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.value, left.number) < (right.value, right.number)
        }
    }

    init(_ index: VacancyIndex, _ filter: SpaceFilter, _ query: VacancyQuery) {
        offered = index.offered
        self.filter = filter
        blocks = query.joinsNeighbours ? filter.blocks(wholeFloors: query.wholeFloors) : nil
        wholeFloors = query.wholeFloors
        let joins = query.joinsNeighbours || query.wholeFloors
        let extents = index.extents[Int(filter.use)]
        var candidates: [Candidate] = []
        for number in filter.buildings ?? Array(extents.indices) {
            if let value = filter.lowestValue(number, extents[number], joins: joins) {
                candidates.append(Candidate(value: value, number: number))
            }
        }
        self.candidates = candidates
    }

    /// What a building has for the query, in no particular order.
    func spaces(_ number: Int) -> [OfferedSpace] {
        if let blocks { return blocks.spaces(of: offered[number]).map(\.space) }
        return offered[number].spaces(isWholeFloor: wholeFloors).filter {
            $0.use == filter.use && filter.lets($0)
        }
    }

    /// The first spaces after a rank, in order.
    func first(_ count: Int, after start: SpaceRank) -> [OfferedSpace] {
        var rest = BinaryHeap(candidates)
        // The last of the found is the first to give way.
        var found = BinaryHeap<LastFirst>()
        while let candidate = rest.removeFirst() {
            if found.count == count, let last = found.first, last.ranked.rank < candidate.rank {
                break
            }
            for space in spaces(candidate.number) {
                let ranked = RankedSpace(rank: filter.rank(space), space: space)
                guard ranked.rank > start else { continue }
                if found.count < count {
                    found.insert(LastFirst(ranked: ranked))
                } else if let last = found.first, ranked < last.ranked {
                    found.replaceFirst(with: LastFirst(ranked: ranked))
                }
            }
        }
        var spaces: [OfferedSpace] = []
        while let last = found.removeFirst() { spaces.append(last.ranked.space) }
        return spaces.reversed()
    }

    private struct LastFirst: Comparable {
        var ranked: RankedSpace

        static func < (left: LastFirst, right: LastFirst) -> Bool { right.ranked < left.ranked }
    }
}
