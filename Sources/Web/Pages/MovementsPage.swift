import Estate
import Reports

/// 动态: who came and went between two days.
struct MovementsPage: Page {
    let frame: Frame
    /// What was wrong with what was asked for.
    let problem: String?
    let scope: String?
    let from: FormField
    let to: FormField
    let knownAt: FormField
    let latest: String
    let building: String?
    /// The same of all buildings.
    let everywhere: String
    let periods: [Link]
    /// `nil` where what was asked for can't be shown.
    let body: MovementsBody?

    struct Link: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    /// A figure with what it counts.
    struct Figure: Sendable {
        let measure: String
        let value: String
        let note: String
    }

    /// - Parameter subject: which days were understood; `nil` where they were not.
    init(
        _ body: MovementsBody?, _ subject: Movements.Subject?, choice: MovementChoice,
        problem: Problem?, values: RequestValues, scope: String?, frame: Frame,
        today: CalendarDate
    ) {
        self.frame = frame
        self.problem = problem?.detail
        self.scope = scope
        self.body = body
        from = .day("from", values, understood: subject?.from, problem: problem)
        to = .day("to", values, understood: subject?.to, problem: problem)
        knownAt = .moment("knownAt", values, understood: choice.knownAt, problem: problem)
        latest = today.description
        building = choice.building?.rawValue
        everywhere = Paths.query(Paths.movements, [("from", from.value), ("to", to.value)])
        periods = MovementWords.periods(today).map { name, from, to in
            Link(
                name: name,
                path: Paths.query(
                    Paths.movements,
                    [
                        ("from", from.description), ("to", to.description),
                        ("building", choice.building?.rawValue),
                    ]), isCurrent: from == subject?.from && to == subject?.to)
        }
    }
}
