/// Goes along space from the lowest effective rent to the highest.
///
/// Space is kept by asking rent, apart for each kind of reductions. Within a kind no effective rent
/// is lower than the asking rent less the most that the kind takes off: so the kind whose next space
/// may be cheapest is looked into first, and a space is handed out once none may be cheaper. Kinds
/// may be as many as buildings; most of them are never looked into.
struct RentWalk {
    private let filter: SpaceFilter
    private let start: SpaceRank
    private let spaces: [SortedSpaces]
    private var kinds: BinaryHeap<Kind>
    private var open: [OpenKind] = []
    /// Space that has been looked at, by its effective rent.
    private var seen = BinaryHeap<RankedSpace>()

    /// A kind of reductions.
    private struct Kind: Comparable {
        /// No space of this kind that is still to come stands before it.
        var rank: SpaceRank
        var number: Int32
        /// Its index in `open`; `nil` before the first look.
        var index: Int32?

        static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }
    }

    /// A kind that has been looked into.
    private struct OpenKind {
        var walk: SpaceWalk
        /// The most it takes off.
        var share: Double
        var next: OfferedSpace?

        /// Goes on to the next space after a rank.
        mutating func advance(_ filter: SpaceFilter, after start: SpaceRank) {
            next = walk.next(filter)
            while let space = next, filter.rank(space) <= start {
                next = walk.next(filter)
            }
        }

        /// A rank that neither the next space nor any after it stands before.
        func lowestRank(_ filter: SpaceFilter) -> SpaceRank? {
            next.map { RentWalk.lowestRank(from: $0, less: share, filter) }
        }
    }

    /// - Parameter rank: the walk begins with the first space after it.
    init(_ table: SpaceTable, _ filter: SpaceFilter, after rank: SpaceRank) {
        self.filter = filter
        start = rank
        spaces = table.byRent
        var kinds: [Kind] = []
        kinds.reserveCapacity(spaces.count)
        for (number, space) in table.cheapest.enumerated() {
            guard let space else { continue }
            let lowest = Self.lowestRank(from: space, less: Self.share(number, filter), filter)
            if let highest = filter.highestRent, lowest.value > highest { continue }
            kinds.append(Kind(rank: lowest, number: Int32(number)))
        }
        self.kinds = BinaryHeap(kinds)
    }

    mutating func next() -> OfferedSpace? {
        while true {
            let kind = kinds.first
            if let cheapest = seen.first, kind.map({ cheapest.rank < $0.rank }) ?? true {
                return seen.removeFirst()?.space
            }
            guard let kind else { return nil }
            guard let index = kind.index.map(Int.init) else {
                look(into: kind)
                continue
            }
            let space = open[index].next
            advance(kind, index)
            guard let space else { continue }
            let rank = filter.rank(space)
            if rank == kind.rank { return space }
            seen.insert(RankedSpace(rank: rank, space: space))
        }
    }

    /// Begins with the kind that is first.
    private mutating func look(into kind: Kind) {
        let number = Int(kind.number)
        let share = Self.share(number, filter)
        let highest = filter.highestRent.map { EffectiveRents.highestAsking($0, share: share) }
        // A rent never grows by being reduced: what asks for less than the start comes before it.
        let walk = SpaceWalk(
            spaces[number], after: .before(start.value), through: highest ?? .max)
        open.append(OpenKind(walk: walk, share: share))
        advance(kind, open.count - 1)
    }

    /// Goes on with the kind that is first.
    private mutating func advance(_ kind: Kind, _ index: Int) {
        open[index].advance(filter, after: start)
        if let rank = open[index].lowestRank(filter) {
            kinds.replaceFirst(with: Kind(rank: rank, number: kind.number, index: Int32(index)))
        } else {
            kinds.removeFirst()
        }
    }

    /// The most a kind takes off space that passes the filter.
    private static func share(_ kind: Int, _ filter: SpaceFilter) -> Double {
        filter.rents.share(kind, area: filter.largest)
    }

    /// A rank that neither a space nor any after it in its kind stands before.
    private static func lowestRank(
        from space: OfferedSpace, less share: Double, _ filter: SpaceFilter
    ) -> SpaceRank {
        guard share > 0 else { return SpaceRank(value: space.askingRent, place: space.place) }
        // Rents that differ may be the same once they are reduced, whatever their places.
        return .before(filter.rents.reduced(space.askingRent, by: share))
    }
}
