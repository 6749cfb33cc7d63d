/// What the rents of a district come to for one enterprise.
struct EffectiveRents: Sendable {
    private var kinds: [Int32] = []
    /// By kind of reductions: where its steps end.
    private var ends: [Int32] = []
    private var steps: [Step] = []

    /// A reduction the enterprise gets where it takes enough space.
    private struct Step: Sendable {
        /// Hundredths of a square metre.
        var smallestArea: Int
        var share: Double
    }

    /// None.
    init() {}

    init(_ query: VacancyQuery, of buildings: ListedBuildings) {
        kinds = buildings.kinds
        ends.reserveCapacity(buildings.reductionEnds.count)
        var index = 0
        for end in buildings.reductionEnds {
            while index < end {
                let reduction = buildings.reductions[index]
                if reduction.isFor(query.direction, headcount: query.headcount) {
                    steps.append(
                        Step(smallestArea: reduction.smallestArea, share: reduction.share))
                }
                index += 1
            }
            ends.append(Int32(steps.count))
        }
    }

    /// The effective rent of a space in millionths; `Int.max` where it is not known.
    func rent(of space: OfferedSpace) -> Int {
        reduced(space.askingRent, by: share(of: space))
    }

    /// What the best reduction takes off a space, 0…1.
    func share(of space: OfferedSpace) -> Double {
        share(of: space.building, area: space.area)
    }

    /// The most that a building takes off, 0…1, for no more than an area.
    func share(of building: Int, area: Int) -> Double {
        share(Int(kinds[building]), area: area)
    }

    /// The most that a kind of reductions takes off, 0…1, for no more than an area.
    func share(_ kind: Int, area: Int) -> Double {
        var share = 0.0
        var index = kind == 0 ? 0 : Int(ends[kind - 1])
        while index < ends[kind] {
            if steps[index].smallestArea <= area, steps[index].share > share {
                share = steps[index].share
            }
            index += 1
        }
        return share
    }

    /// As ``Policy/effectiveRent(asking:with:)`` has it.
    func reduced(_ askingRent: Int, by share: Double) -> Int {
        guard askingRent != .max, share > 0 else { return askingRent }
        return Int((Double(askingRent) * (1 - share)).rounded(.toNearestOrEven))
    }

    /// An asking rent above which nothing comes to this rent or less, wherever it is.
    func highestAsking(_ rent: Int) -> Int {
        Self.highestAsking(rent, share: steps.reduce(0) { max($0, $1.share) })
    }

    /// An asking rent above which nothing comes to this rent or less by losing so much.
    static func highestAsking(_ rent: Int, share: Double) -> Int {
        // Rounding takes half a millionth at most.
        Int(exactly: ((Double(rent) + 1) / (1 - share)).rounded(.up)) ?? .max
    }
}
