/// The floors of all buildings on which there is space, lowest first.
///
/// The space itself stands in this order in the lists of the buildings.
struct FloorList: Sendable {
    private var keys: [Key] = []

    /// A floor of a building.
    private struct Key: Comparable {
        var floor: Int16
        var building: Int32

        init(_ space: OfferedSpace) {
            floor = Int16(truncatingIfNeeded: space.floor)
            building = Int32(truncatingIfNeeded: space.building)
        }

        static func < (left: Key, right: Key) -> Bool {
            left.floor == right.floor ? left.building < right.building : left.floor < right.floor
        }
    }

    /// - Parameter spaces: those of a floor one after the other.
    init(_ spaces: [OfferedSpace]) {
        keys = Self.keys(of: spaces).sorted()
    }

    var count: Int { keys.count }

    subscript(index: Int) -> (floor: Int, building: Int) {
        (Int(keys[index].floor), Int(keys[index].building))
    }

    /// The first floor that may hold a space after a rank.
    func start(after rank: SpaceRank) -> Int {
        keys.indices.partitioned { index in
            let (floor, building) = self[index]
            return floor == rank.value ? building >= rank.place >> 40 : floor > rank.value
        }
    }

    /// Replaces the floors of a building.
    mutating func replace(_ old: [OfferedSpace], with new: [OfferedSpace]) {
        let old = Self.keys(of: old)
        let new = Self.keys(of: new)
        guard old != new else { return }
        for key in old where !new.contains(key) { keys.remove(at: index(of: key)) }
        for key in new where !old.contains(key) { keys.insert(key, at: index(of: key)) }
    }

    private func index(of key: Key) -> Int {
        keys.indices.partitioned { keys[$0] >= key }
    }

    private static func keys(of spaces: [OfferedSpace]) -> [Key] {
        var keys: [Key] = []
        for key in spaces.lazy.map(Key.init) where key != keys.last { keys.append(key) }
        return keys
    }
}
