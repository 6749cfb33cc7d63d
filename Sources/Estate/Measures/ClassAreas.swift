/// A tenant's occupied area by class. Nearly every tenant has one class, which is kept in place.
struct ClassAreas: Sendable {
    private var first: (direction: Direction, area: Int)?
    private var others: [(direction: Direction, area: Int)] = []

    /// - Parameter area: hundredths of a square metre.
    mutating func add(_ area: Int, to direction: Direction?) {
        guard let direction else { return }
        if first == nil {
            first = (direction, area)
        } else if first?.direction == direction {
            first?.area += area
        } else if let index = others.firstIndex(where: { $0.direction == direction }) {
            others[index].area += area
        } else {
            others.append((direction, area))
        }
    }

    static func += (left: inout ClassAreas, right: ClassAreas) {
        right.forEach { left.add($1, to: $0) }
    }

    func forEach(_ body: (Direction, Int) -> Void) {
        if let first { body(first.direction, first.area) }
        for other in others { body(other.direction, other.area) }
    }

    /// The class of most of the area, ties by list order; `nil` only if no area has a class.
    var most: Direction? {
        guard var most = first else { return nil }
        for other in others where (most.area, other.direction) < (other.area, most.direction) {
            most = other
        }
        return most.direction
    }
}
