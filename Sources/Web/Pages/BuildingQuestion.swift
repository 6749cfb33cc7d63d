import Estate

/// How somebody wants to see a building.
struct BuildingQuestion: Hashable, Sendable {
    /// `nil`: today.
    var asOf: CalendarDate?
    var colouring = StackingChart.Colouring.state
    /// Which of the parts of a tall building, from 1.
    var part: Int?
    /// A floor that must be in the part.
    var floor: FloorNumber?

    init() {}

    /// - Throws: where a value is not one of its kind, and for a day that has not come.
    init(_ values: RequestValues, today: CalendarDate) throws(Problem) {
        colouring = try values.word("colour") ?? .state
        asOf = try values.date("asOf")
        if let asOf, asOf > today { throw .parameter("asOf", Self.inFuture(asOf, today: today)) }
        part = try values.number("part", in: 1...1_000_000)
        floor = try values.number("floor", in: -32_000...32_000).flatMap { FloorNumber($0) }
    }

    /// Where a building is shown this way.
    func path(_ building: Building.ID) -> String {
        Paths.query(
            Paths.building(building),
            [
                ("asOf", asOf?.description),
                ("colour", colouring == .state ? nil : colouring.rawValue),
                ("part", part.map { "\($0)" }), ("floor", floor?.description),
            ]) + "#floors"
    }

    /// The same with something changed.
    func with(_ change: (inout BuildingQuestion) -> Void) -> BuildingQuestion {
        var question = self
        change(&question)
        return question
    }
}

extension BuildingQuestion {
    private static func inFuture(_ date: CalendarDate, today: CalendarDate) -> String {
        "\(date) 还没有到；下面是今天（\(today)）的情况。"
    }
}
