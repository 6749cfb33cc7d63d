import Estate
import Reports

/// What the report says in words.
enum ReportWords {
    static func pace(_ goal: GoalPace) -> [ReportFact] {
        let (required, observed, projected) = ReportNotes.pace(goal)
        return [
            .init(name: "尚差", text: "\(Figures.area(goal.remaining)) ㎡"),
            .init(name: "每月需新增", text: perMonth(goal.requiredPerMonth), note: required),
            .init(name: "每月实际新增", text: perMonth(goal.observedPerMonth), note: observed),
            .init(
                name: "预计达成", text: goal.projectedOn?.description ?? Figures.unknown,
                note: projected),
        ]
    }

    private static func perMonth(_ value: Double?) -> String {
        value == nil ? Figures.unknown : "\(Figures.real(value, decimals: 2)) ㎡"
    }

    /// The month, quarter, half-year and year a day lies in, as periods are written.
    static func periods(containing date: CalendarDate) -> [String] {
        let text = date.description
        let year = text.prefix(4)
        let month = Int(text.dropFirst(5).prefix(2)) ?? 1
        return [
            String(text.prefix(7)), "\(year)-Q\((month + 2) / 3)", "\(year)-H\(month > 6 ? 2 : 1)",
            String(year),
        ]
    }
}
