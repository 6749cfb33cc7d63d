import Estate

extension TextReport {
    var carrierGoal: [String] {
        let pace = report.goal
        let value = Figures.headline(pace.value)
        let target = Figures.headline(pace.goal.target)
        let lines = [
            title("核心载体面积目标：\(value) / \(target)（\(pace.goal.by) 前）"),
            "\(bar(pace.progress)) \(Figures.percent(pace.progress))",
            item("完成率", rate(pace.progress, "核心载体（\(pace.goal.counting.name)）", "目标")),
        ]
        return lines + readings.lines(width: width) + paceLines
    }

    /// A bar that is full at 100 %.
    private func bar(_ progress: Ratio) -> String {
        let size = max(10, min(80, width - 10))
        let reached = max(0, min(1, progress.value ?? 0))
        let full = Int(reached * Double(size))
        return String(repeating: "█", count: full)
            + String(repeating: "░", count: size - full)
    }

    private var readings: ColumnTable {
        let counting = report.goal.goal.counting
        var columns = [ColumnTable.Column.left("四种读数")]
        var areas = ["面积(㎡)"]
        for reading in CarrierReading.allCases {
            columns.append(
                .right(reading == counting ? "\(reading.name)（计入目标）" : reading.name))
            areas.append(Figures.area(report.goal.readings[reading]))
        }
        var table = ColumnTable(columns)
        table.add(areas)
        return table
    }

    private var paceLines: [String] {
        let pace = report.goal
        let isReached = pace.remaining == .zero
        let required =
            if isReached {
                "已达成"
            } else if pace.requiredPerMonth == nil {
                "目标日已过，未达成"
            } else {
                "\(Figures.real(pace.requiredPerMonth, decimals: 2)) ㎡"
            }
        let observed =
            pace.observedPerMonth == nil
            ? "无法计算：一年前没有数据"
            : "\(Figures.real(pace.observedPerMonth, decimals: 2)) ㎡（近 12 个月平均）"
        let projected =
            if isReached {
                "已达成"
            } else if let date = pace.projectedOn {
                "\(date)（按近 12 个月的速度）"
            } else {
                pace.observedPerMonth == nil ? "无法推算" : "按近 12 个月的速度无法达成"
            }
        return [
            item("尚差", "\(Figures.area(pace.remaining)) ㎡"),
            item("每月需新增", required),
            item("每月实际新增", observed),
            item("预计达成", projected),
        ]
    }

    var otherGoals: [String] {
        var table = ColumnTable([
            .left("目标"), .right("已完成"), .right("目标值"), .right("完成率"), .left("目标日"),
        ])
        for (name, goal) in [
            ("从业人员(人)", report.headcount), ("企业(家)", report.enterprises),
            ("年产值(万元)", report.output),
        ] {
            guard let goal else {
                table.add([name, Figures.unknown, "未配置", Figures.unknown, Figures.unknown])
                continue
            }
            table.add([
                name, value(of: goal), Figures.count(goal.goal.target),
                Figures.percent(goal.progress), goal.goal.by.description,
            ])
        }
        return [title("其他目标（只计九大方向的企业；完成率 ＝ 已完成 ÷ 目标值）")]
            + table.lines(width: width)
    }

    /// The value in the target's unit: with two decimals where that is a multiple of its own.
    private func value(of goal: AreaReport.PlainGoal) -> String {
        goal.scale == 1
            ? Figures.count(goal.value)
            : Figures.decimal(
                Rounding.halfToEven(goal.value, dividedBy: goal.scale / 100), decimals: 2)
    }
}
