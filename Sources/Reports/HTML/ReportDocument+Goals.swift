import Estate

extension ReportDocument {
    /// The carrier area: readings, trajectory and pace.
    func writeCarrierGoal(into markup: inout Markup) {
        let pace = report.goal
        let title =
            "核心载体面积：\(Figures.headline(pace.value)) / \(Figures.headline(pace.goal.target))"
            + "（\(Figures.percent(pace.progress))，按“\(pace.goal.counting.name)”计，\(pace.goal.by) 前）"
        section(title, in: &markup) { section in
            section.element("div", ["class": "figures"]) { figures in
                figure(GoalChart(id: "goal", asOf: report.asOf, pace: pace).picture, in: &figures)
                figure(
                    TrajectoryChart(id: "trajectory", asOf: report.asOf, pace: pace).picture,
                    in: &figures)
            }
            let (required, observed, projected) = ReportNotes.pace(pace)
            facts(
                [
                    ("尚差", "\(Figures.area(pace.remaining)) ㎡", nil),
                    ("每月需新增", Self.perMonth(pace.requiredPerMonth), required),
                    ("每月实际新增", Self.perMonth(pace.observedPerMonth), observed),
                    ("预计达成", pace.projectedOn?.description ?? Figures.unknown, projected),
                ], in: &section)
            readings.write(CarrierReading.allCases, into: &section)
        }
    }

    private static func perMonth(_ value: Double?) -> String {
        value == nil ? Figures.unknown : "\(Figures.real(value, decimals: 2)) ㎡"
    }

    private var readings: DocumentTable<CarrierReading> {
        let pace = report.goal
        return DocumentTable(
            caption: "四种读数，截至 \(report.asOf)",
            columns: [
                .name("读数") { $0 == pace.goal.counting ? "\($0.name)（计入目标）" : $0.name },
                .number("面积（㎡）") { Figures.area(pace.readings[$0]) },
                .number("目标（㎡）") { _ in Figures.area(pace.goal.target) },
                .number("为目标的") { Figures.percent(Ratio(pace.readings[$0], of: pace.goal.target)) },
                .text("计什么") { $0.meaning },
            ])
    }

    /// The four goals side by side.
    func writeGoals(into markup: inout Markup) {
        section("四项目标（截至 \(report.asOf)）", in: &markup) { section in
            section.element("div", ["class": "goals"]) { goals in
                for goal in GoalLine.all(report) { write(goal, into: &goals) }
            }
        }
    }

    private func write(_ goal: GoalLine, into markup: inout Markup) {
        markup.element("article") { article in
            article.element("h3", "\(goal.name)（\(goal.unit)）")
            article.element(
                "p", ["class": "value"], goal.progress.map(Figures.percent) ?? "未配置")
            let share = min(1, max(0, goal.progress?.value ?? 0))
            let bar: Markup.Attributes = [
                "class": "progress", "width": "100%", "height": 8, "aria-hidden": "true",
            ]
            article.element("svg", bar) { svg in
                svg.leaf("rect", ["class": "track", "width": "100%", "height": 8, "rx": 2])
                svg.leaf(
                    "rect",
                    [
                        "class": "solid c-counted", "width": .percent(share * 100), "height": 8,
                        "rx": 2,
                    ])
            }
            if let by = goal.by {
                article.element("p", "\(goal.writtenValue) ÷ \(goal.writtenTarget)")
                article.element("p", "目标日 \(by)")
            }
            article.element("p", ["class": "muted"], goal.counts)
        }
        markup.write("\n")
    }

    /// The district as a whole.
    func writeTotals(into markup: inout Markup) {
        let areas = report.totals
        section("全区合计（截至 \(report.asOf)）", in: &markup) { section in
            facts(
                [
                    rate("入驻率", areas.occupancyRate, "入驻"),
                    rate("签约率", areas.leasedRate, "入驻＋已签未入驻"),
                    rate("空置率", areas.vacancyRate, "空置"),
                    ("建筑面积", "\(Figures.area(areas.gross)) ㎡", nil),
                    ("可招商", "\(Figures.area(areas.available)) ㎡", nil),
                    ("租约将到期", "\(Figures.area(areas.expiring)) ㎡", nil),
                    ("企业", "\(Figures.count(areas.tenants)) 家", nil),
                    ("从业人员", "\(Figures.count(areas.headcount)) 人", nil),
                    (
                        "平均剩余租期", "\(Figures.real(areas.leaseTerm.months, decimals: 1)) 个月",
                        "按 \(Figures.area(areas.leaseTerm.area)) ㎡ 加权"
                    ),
                ], in: &section)
        }
    }

    private func rate(
        _ name: String, _ ratio: Ratio, _ part: String
    ) -> (name: String, text: String, note: String?) {
        let numerator = Figures.area(Area(hundredths: ratio.numerator))
        let denominator = Figures.area(Area(hundredths: ratio.denominator))
        return (name, Figures.percent(ratio), "\(part) \(numerator) ÷ 可租售 \(denominator) ㎡")
    }

    /// 环比 and 同比; nothing without a period.
    func writeComparisons(into markup: inout Markup) {
        guard let comparisons = report.comparisons else { return }
        let table = DocumentTable<(name: String, then: AreaReport.Comparison?)>(
            columns: [
                .name("对比期") { $0.name },
                .short("截至") { ($0.then?.asOf ?? report.asOf).description },
                .number("可租售（㎡）") { Figures.area(($0.then?.totals ?? report.totals).lettable) },
                .number("入驻（㎡）") { Figures.area(($0.then?.totals ?? report.totals).occupied) },
                .number("入驻率") {
                    Figures.percent(($0.then?.totals ?? report.totals).occupancyRate)
                },
                .number("本期变化（百分点）") { line in
                    line.then.map {
                        Figures.change(
                            report.totals.occupancyRate, from: $0.totals.occupancyRate)
                    } ?? Figures.unknown
                },
                .number("核心载体（㎡）") { Figures.area($0.then?.goalValue ?? report.goal.value) },
                .number("净吸纳量（㎡）") {
                    $0.then.map { Figures.change($0.netAbsorption) } ?? Figures.unknown
                },
            ])
        section("环比与同比", in: &markup) { section in
            table.write(
                [
                    ("本期", nil), ("环比", comparisons.previous), ("同比", comparisons.yearBefore),
                ], into: &section)
            section.element(
                "p", ["class": "muted"], "净吸纳量 ＝ 本期入驻 − 对比期入驻，只计两个日期都有数据的楼宇。")
        }
    }
}
