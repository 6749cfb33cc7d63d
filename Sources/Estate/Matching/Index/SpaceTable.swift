/// All units, or all whole floors, of one use in the orders that queries ask for.
struct SpaceTable: Sendable {
    private(set) var byArea: SortedSpaces
    /// By asking rent, apart for each kind of reductions.
    private(set) var byRent: [SortedSpaces]
    /// By kind: the space with the lowest asking rent.
    private(set) var cheapest: [OfferedSpace?]
    /// Where there is any.
    private(set) var floors: FloorList

    /// - Parameters:
    ///   - kinds: by building: its kind of reductions.
    ///   - kindCount: how many kinds there are.
    init(_ spaces: [OfferedSpace], kinds: [Int32], kindCount: Int) {
        byArea = SortedSpaces(spaces, by: .area)
        var parts = [[OfferedSpace]](repeating: [], count: kindCount)
        for space in spaces { parts[Int(kinds[space.building])].append(space) }
        byRent = parts.map { SortedSpaces($0, by: .askingRent) }
        cheapest = byRent.map(\.first)
        floors = FloorList(spaces)
    }

    /// Replaces what a building offers.
    ///
    /// - Parameters:
    ///   - old: in the order of their places, as `new`.
    ///   - kind: the building's kind of reductions.
    mutating func replace(_ old: [OfferedSpace], with new: [OfferedSpace], kind: Int) {
        let (removed, added) = old.difference(to: new)
        guard !removed.isEmpty || !added.isEmpty else { return }
        byArea.change(removing: removed, adding: added)
        byRent[kind].change(removing: removed, adding: added)
        cheapest[kind] = byRent[kind].first
        floors.replace(old, with: new)
    }
}

extension [OfferedSpace] {
    /// What is only here and what is only there, both in the order of their places.
    fileprivate func difference(
        to other: [OfferedSpace]
    ) -> (removed: [OfferedSpace], added: [OfferedSpace]) {
        var removed: [OfferedSpace] = []
        var added: [OfferedSpace] = []
        var rest = other[...]
        for space in self {
            while let next = rest.first, next.place < space.place {
                added.append(next)
                rest.removeFirst()
            }
            if rest.first == space {
                rest.removeFirst()
            } else {
                removed.append(space)
            }
        }
        return (removed, added + rest)
    }
}
