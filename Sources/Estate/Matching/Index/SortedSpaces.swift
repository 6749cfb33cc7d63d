/// Space in order, in pieces: a change copies the few pieces it touches, whoever still reads the old
/// ones.
struct SortedSpaces: Sendable {
    let order: Order
    /// None is empty; all of one comes before all of the next.
    private(set) var pieces: [[OfferedSpace]] = []

    /// The most spaces of one piece.
    private static let longest = 256

    enum Order {
        case area, askingRent
    }

    init(_ spaces: [OfferedSpace] = [], by order: Order) {
        self.order = order
        append(sorted(spaces))
    }

    var first: OfferedSpace? { pieces.first?.first }

    /// Where a space stands in this order.
    @inline(__always)
    func rank(_ space: OfferedSpace) -> SpaceRank {
        SpaceRank(value: value(of: space), place: space.place)
    }

    /// What the spaces are ordered by.
    @inline(__always)
    func value(of space: OfferedSpace) -> Int {
        order == .area ? space.area : space.askingRent
    }

    /// The first space after a rank: the number of its piece, and its index there.
    func start(after rank: SpaceRank) -> (piece: Int, index: Int) {
        let next = piece(after: rank, from: 0)
        guard next > 0 else { return (0, 0) }
        let piece = pieces[next - 1]
        return (next - 1, piece.indices.partitioned { self.rank(piece[$0]) > rank })
    }

    /// The first piece that begins after a rank.
    private func piece(after rank: SpaceRank, from start: Int) -> Int {
        (start..<pieces.count).partitioned { self.rank(pieces[$0][0]) > rank }
    }

    private func sorted(_ spaces: [OfferedSpace]) -> [OfferedSpace] {
        spaces.sorted { rank($0) < rank($1) }
    }
}

extension SortedSpaces {
    /// A space that comes or goes.
    private struct Change {
        var rank: SpaceRank
        var space: OfferedSpace
        var isNew: Bool
    }

    /// Takes some spaces out, which must be there, and puts others in.
    mutating func change(removing: [OfferedSpace], adding: [OfferedSpace]) {
        var changes =
            removing.map { Change(rank: rank($0), space: $0, isNew: false) }
            + adding.map { Change(rank: rank($0), space: $0, isNew: true) }
        changes.sort { $0.rank < $1.rank }
        var changed = SortedSpaces(by: order)
        changed.pieces.reserveCapacity(pieces.count + 2)
        var done = 0
        var rest = changes[...]
        while let first = rest.first {
            let number = max(piece(after: first.rank, from: done) - 1, done)
            changed.pieces += pieces[done..<number]
            // Up to where the next piece begins everything is this one's.
            let end = number + 1 < pieces.count ? rank(pieces[number + 1][0]) : nil
            let own = rest.prefix { change in end.map { change.rank < $0 } ?? true }
            changed.append(changing(number < pieces.count ? pieces[number] : [], by: own))
            rest = rest.dropFirst(own.count)
            done = min(number + 1, pieces.count)
        }
        changed.pieces += pieces[done...]
        pieces = changed.pieces
    }

    private func changing(
        _ piece: [OfferedSpace], by changes: ArraySlice<Change>
    ) -> [OfferedSpace] {
        var result: [OfferedSpace] = []
        result.reserveCapacity(piece.count + changes.count)
        var done = 0
        for change in changes {
            let index = (done..<piece.count).partitioned { rank(piece[$0]) >= change.rank }
            result += piece[done..<index]
            if change.isNew { result.append(change.space) }
            done = change.isNew ? index : min(index + 1, piece.count)
        }
        return result + piece[done...]
    }

    /// Puts spaces that come after all others at the end.
    private mutating func append(_ spaces: [OfferedSpace]) {
        if let last = pieces.last, last.count + spaces.count <= Self.longest / 2 {
            pieces[pieces.count - 1] = last + spaces
            return
        }
        // Not quite full, so that not every space that comes splits a piece.
        let count = spaces.count <= Self.longest ? 1 : spaces.count * 4 / (Self.longest * 3) + 1
        for number in 0..<count where !spaces.isEmpty {
            let range = spaces.count * number / count..<spaces.count * (number + 1) / count
            pieces.append(count == 1 ? spaces : Array(spaces[range]))
        }
    }
}
