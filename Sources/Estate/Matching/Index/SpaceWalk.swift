/// Goes along ordered space, from one that passes a filter to the next.
struct SpaceWalk {
    private let spaces: SortedSpaces
    /// The value at which there is no need to go on.
    private let last: Int
    /// The piece the walk is in, how far it has come there, and how far it may go.
    private var piece: [OfferedSpace] = []
    private var index = 0
    private var end = 0
    private var next: Int

    /// - Parameters:
    ///   - rank: the walk begins with the first space after it.
    ///   - last: the largest value the spaces are ordered by that is of interest.
    init(_ spaces: SortedSpaces, after rank: SpaceRank, through last: Int = .max) {
        self.spaces = spaces
        self.last = last
        (next, index) = spaces.start(after: rank)
        enter(at: index)
    }

    /// The next space that passes a filter.
    mutating func next(_ filter: SpaceFilter) -> OfferedSpace? {
        while true {
            let found = piece.withUnsafeBufferPointer { piece in
                var index = index
                while index < end, !filter.lets(piece[index]) { index += 1 }
                return index
            }
            if found < end {
                index = found + 1
                return piece[found]
            }
            guard enter(at: 0) else { return nil }
        }
    }

    /// Goes to the next piece.
    ///
    /// - Returns: whether there is one.
    @discardableResult
    private mutating func enter(at start: Int) -> Bool {
        guard next < spaces.pieces.count else { return false }
        piece = spaces.pieces[next]
        index = start
        end = piece.count
        next += 1
        if let space = piece.last, spaces.value(of: space) > last {
            end = piece.indices.partitioned { spaces.value(of: piece[$0]) > last }
            next = spaces.pieces.count
        }
        return true
    }
}
