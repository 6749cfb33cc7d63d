/// An amount for each of the ten classes and for what has none: hundredths of m², or tenants.
struct ClassCounts: Sendable {
    /// By ``Direction``'s raw value.
    var amounts: [10 of Int] = .init(repeating: 0)
    var unclassified = 0

    var classified: Int { sum(amounts.indices) }

    /// The sum over the nine directions, without `other`.
    var nine: Int { sum(0..<Int(Direction.other.rawValue)) }

    private func sum(_ classes: Range<Int>) -> Int {
        var sum = 0
        for index in classes { sum += amounts[index] }
        return sum
    }

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
