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

    /// When reports are published by themselves; `nil` where none is.
    static func schedule(_ schedule: ReportSchedule) -> String? {
        let kinds: [(Period.Kind, String)] = [
            (.month, "月报在次月"), (.quarter, "季报在季后首月"), (.half, "半年报在其后首月"), (.year, "年报在次年 1 月"),
        ]
        let days = kinds.compactMap { kind, words in
            schedule.days[kind].map { "\(words) \($0) 日" }
        }
        return days.isEmpty ? nil : "服务自动发布：" + days.joined(separator: "，") + "。"
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
