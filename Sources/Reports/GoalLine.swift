package import Estate

/// One of the goals of the plan beside the others, with what it counts.
package struct GoalLine: Sendable {
    /// What it is a goal for.
    package var name: String
    package var unit: String
    /// What it counts, in words.
    package var counts: String
    /// In units of 10^-`decimals`; `nil` where the goal is not configured.
    package var value: Int?
    package var target: Int?
    package var decimals: Int
    package var by: CalendarDate?

    /// Value over target; `nil` where the goal is not configured.
    package var progress: Ratio? {
        guard let value, let target else { return nil }
        return Ratio(value, of: target)
    }

    /// The carrier area, people, enterprises and output, in this order.
    package static func all(_ report: AreaReport) -> [GoalLine] {
        let pace = report.goal
        return [
            GoalLine(
                name: "核心载体面积", unit: "㎡",
                counts: "各楼宇核心载体楼层的“\(pace.goal.counting.name)”面积",
                value: pace.value.hundredths, target: pace.goal.target.hundredths, decimals: 2,
                by: pace.goal.by),
            GoalLine(
                "从业人员", "人", "九大方向企业的从业人员，各楼宇相加", report.headcount, decimals: 0),
            GoalLine(
                "企业", "家", "九大方向的企业，全区去重；按其大部分入驻面积的方向归类", report.enterprises,
                decimals: 0),
            GoalLine(
                "年产值", "万元", "九大方向企业报送的年产值，各楼宇相加", report.output, decimals: 4),
        ]
    }

    /// The value for people; `—` where the goal is not configured.
    package var writtenValue: String { Self.written(value, decimals) }

    /// The target for people; `未配置` where the goal is not configured.
    package var writtenTarget: String { target == nil ? "未配置" : Self.written(target, decimals) }

    private static func written(_ number: Int?, _ decimals: Int) -> String {
        guard let number else { return Figures.unknown }
        // 元 are four decimals of 万元: two are enough to read.
        let kept = min(decimals, 2)
        let divisor = (kept..<decimals).reduce(1) { power, _ in power * 10 }
        return Figures.decimal(
            Rounding.halfToEven(number, dividedBy: divisor), decimals: kept)
    }
}

extension GoalLine {
    private init(
        _ name: String, _ unit: String, _ counts: String, _ goal: AreaReport.PlainGoal?,
        decimals: Int
    ) {
        self.init(
            name: name, unit: unit, counts: counts, value: goal?.value,
            target: goal.map { $0.goal.target * $0.scale }, decimals: decimals, by: goal?.goal.by)
    }
}
