/// An amount for each of the ten classes and for what has none: hundredths of m², or tenants.
struct ClassCounts: Hashable, Sendable {
    /// By ``Direction``'s raw value.
    var amounts = [Int](repeating: 0, count: Direction.allCases.count)
    var unclassified = 0

    var classified: Int { amounts.reduce(0, +) }

    subscript(direction: Direction) -> Int {
        get { amounts[Int(direction.rawValue)] }
        set { amounts[Int(direction.rawValue)] = newValue }
    }

    mutating func add(_ amount: Int, to direction: Direction?) {
        if let direction { self[direction] += amount } else { unclassified += amount }
    }

    static func += (left: inout ClassCounts, right: ClassCounts) {
        for index in left.amounts.indices { left.amounts[index] += right.amounts[index] }
        left.unclassified += right.unclassified
    }
}
