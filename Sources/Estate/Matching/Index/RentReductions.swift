/// What a building's policy takes off asking rents, apart from all else it says: buildings with the
/// same reductions are looked through together.
struct RentReductions: Hashable, Sendable {
    let all: [Reduction]

    init(_ incentives: [Incentive]) {
        all = incentives.map(Reduction.init).filter { $0.share > 0 }
    }

    /// One of them, in numbers: there may be as many as buildings, and a query looks at all.
    struct Reduction: Hashable, Sendable {
        /// ``Incentive/averageReduction``.
        let share: Double
        /// Hundredths of a square metre.
        let smallestArea: Int
        let fewestPeople: Int
        /// A bit for each direction, and one for an enterprise whose direction is not known.
        let directions: UInt16

        init(_ incentive: Incentive) {
            let conditions = incentive.conditions
            share = incentive.averageReduction
            smallestArea = conditions.minimumArea?.hundredths ?? .min
            fewestPeople = conditions.minimumHeadcount ?? .min
            directions =
                conditions.directions.map { $0.reduce(0) { $0 | Self.bit($1) } } ?? .max
        }

        /// Whether an enterprise gets it where it takes enough space.
        func isFor(_ direction: Direction?, headcount: Int?) -> Bool {
            directions & Self.bit(direction) != 0 && headcount ?? 0 >= fewestPeople
        }

        private static func bit(_ direction: Direction?) -> UInt16 {
            direction.map { 1 << UInt16($0.rawValue) } ?? 1 << 15
        }
    }
}
