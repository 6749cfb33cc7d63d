/// Where a space stands in an order: by a value, equals by building, floor and place along the floor.
struct SpaceRank: Comparable, Sendable {
    var value: Int
    /// ``OfferedSpace/place``.
    var place: UInt64

    static func < (left: SpaceRank, right: SpaceRank) -> Bool {
        left.value == right.value ? left.place < right.place : left.value < right.value
    }

    /// Before every space of this value.
    static func before(_ value: Int) -> SpaceRank { SpaceRank(value: value, place: 0) }
}

/// A space together with where it stands.
struct RankedSpace: Comparable, Sendable {
    var rank: SpaceRank
    var space: OfferedSpace

    static func < (left: RankedSpace, right: RankedSpace) -> Bool { left.rank < right.rank }
}
