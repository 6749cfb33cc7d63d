import Estate
import Reports

/// The goal and its pace.
struct ReportGoal: Sendable {
    let picture: Picture
    let trajectory: Picture
    let value: String
    let target: String
    let percent: String
    let counting: String
    let pace: [ReportFact]

    init(_ report: AreaReport) {
        let goal = report.goal
        picture = GoalChart(id: "goal", asOf: report.asOf, pace: goal).picture
        trajectory = TrajectoryChart(id: "trajectory", asOf: report.asOf, pace: goal).picture
        value = Figures.headline(goal.value)
        target = Figures.headline(goal.goal.target)
        percent = Figures.percent(goal.progress)
        counting = goal.goal.counting.name
        pace = ReportWords.pace(goal)
    }
}

/// One of the four goals beside the others.
struct ReportGoalRow: Sendable {
    let name: String
    let value: String
    let target: String
    let percent: String
    let by: String
    let counts: String

    static func all(_ report: AreaReport) -> [ReportGoalRow] {
        GoalLine.all(report).map { goal in
            ReportGoalRow(
                name: "\(goal.name)（\(goal.unit)）", value: goal.writtenValue,
                target: goal.writtenTarget,
                percent: goal.progress.map(Figures.percent) ?? Figures.unknown,
                by: goal.by?.description ?? Figures.unknown, counts: goal.counts)
        }
    }
}

/// A rate with what it is made of.
struct ReportRate: Sendable {
    let name: String
    let percent: String
    let note: String

    static func all(_ areas: AreaMeasures, on date: CalendarDate) -> [ReportRate] {
        [
            rate("入驻率", areas.occupancyRate, "入驻", date),
            rate("签约率", areas.leasedRate, "入驻＋已签未入驻", date),
            rate("空置率", areas.vacancyRate, "空置", date),
        ]
    }

    private static func rate(
        _ name: String, _ ratio: Ratio, _ part: String, _ date: CalendarDate
    ) -> ReportRate {
        ReportRate(
            name: name, percent: Figures.percent(ratio),
            note: "\(part) \(Figures.area(Area(hundredths: ratio.numerator))) ㎡ ÷ 可租售 "
                + "\(Figures.area(Area(hundredths: ratio.denominator))) ㎡ · \(date)")
    }
}

/// A name and what is said of it.
struct ReportFact: Sendable {
    let name: String
    let text: String
    var note: String?

    static func totals(_ report: AreaReport) -> [ReportFact] {
        let areas = report.totals
        let horizon = report.settings.availabilityHorizonDays
        return [
            .init(name: "楼宇", text: "\(Figures.count(report.buildings.count)) 栋"),
            .init(name: "建筑面积", text: "\(Figures.area(areas.gross)) ㎡", note: "以政策文件为准"),
            .init(
                name: "可招商", text: "\(Figures.area(areas.available)) ㎡",
                note: "现在空置或 \(horizon) 天内可腾出"),
            .init(
                name: "租约将到期", text: "\(Figures.area(areas.expiring)) ㎡",
                note: "\(horizon) 天内，不含已列入可招商的"),
            .init(name: "企业", text: "\(Figures.count(areas.tenants)) 家"),
            .init(name: "从业人员", text: "\(Figures.count(areas.headcount)) 人"),
            .init(
                name: "平均剩余租期",
                text: "\(Figures.real(areas.leaseTerm.months, decimals: 1)) 个月",
                note: "按未到期租约面积加权"),
        ]
    }

    static func goals(_ report: AreaReport) -> [ReportFact] {
        [
            ("从业人员", report.headcount, "人"), ("企业", report.enterprises, "家"),
            ("年产值", report.output, "万元"),
        ].map { name, goal, unit in
            guard let goal else { return ReportFact(name: name, text: "未配置") }
            return ReportFact(
                name: name,
                text:
                    "\(Figures.count(goal.value / goal.scale)) / \(Figures.count(goal.goal.target)) \(unit)",
                note: "\(Figures.percent(goal.progress)) · \(goal.goal.by) 前 · 只计九大方向")
        }
    }
}

/// An earlier day held against the report's.
struct ReportComparison: Sendable {
    let name: String
    let asOf: String
    let occupied: String
    let occupancyRate: String
    let change: String
    let goal: String
    let absorption: String
    /// Where the movements between the two days are.
    let movements: String

    static func all(_ report: AreaReport) -> [ReportComparison] {
        guard let comparisons = report.comparisons else { return [] }
        return [("环比", comparisons.previous), ("同比", comparisons.yearBefore)].map {
            name, then in
            ReportComparison(
                name: name, asOf: then.asOf.description,
                occupied: Figures.area(then.totals.occupied),
                occupancyRate: Figures.percent(then.totals.occupancyRate),
                change: Figures.change(
                    report.totals.occupancyRate, from: then.totals.occupancyRate),
                goal: Figures.area(then.goalValue), absorption: Figures.change(then.netAbsorption),
                movements: Paths.query(
                    Paths.movements,
                    [
                        ("from", then.asOf.description),
                        ("to", min(report.asOf, report.knownAt.date).description),
                    ]))
        }
    }
}
