import Estate

extension TextReport {
    /// 环比 and 同比; nothing without a period.
    var comparisons: [String] {
        guard let comparisons = report.comparisons else { return [] }
        var table = ColumnTable([
            .left("对比期"), .left("截至"), .right("可租售"), .right("入驻"), .right("入驻率"),
            .right("本期变化"), .right("核心载体"), .right("净吸纳量"),
        ])
        table.add([
            "本期", report.asOf.description, Figures.area(report.totals.lettable),
            Figures.area(report.totals.occupied), Figures.percent(report.totals.occupancyRate),
            Figures.unknown, Figures.area(report.goal.value), Figures.unknown,
        ])
        for (name, then) in [
            ("环比", comparisons.previous), ("同比", comparisons.yearBefore),
        ] {
            table.add([
                name, then.asOf.description, Figures.area(then.totals.lettable),
                Figures.area(then.totals.occupied), Figures.percent(then.totals.occupancyRate),
                Figures.change(report.totals.occupancyRate, from: then.totals.occupancyRate),
                Figures.area(then.goalValue), Figures.change(then.netAbsorption),
            ])
        }
        return [
            title("环比与同比（面积单位 ㎡；入驻率 ＝ 入驻 ÷ 可租售）"),
            "本期变化为入驻率相差的百分点；核心载体按“\(report.goal.goal.counting.name)”读数；"
                + "净吸纳量 ＝ 本期入驻 − 对比期入驻，",
            "只计两个日期都有数据的楼宇。",
        ] + table.lines(width: width)
    }

    /// Core, points, parks and 满天星.
    var groups: [String] {
        var table = ColumnTable([
            .left("范围"), .right("楼宇"), .right("可租售"), .right("入驻"), .right("入驻率"),
            .right("空置"), .right("空置率"), .right("可招商"), .right("企业"),
        ])
        var groups: [(String, AreaReport.Group)] = []
        for role in report.roles { groups.append((role.role.name, role.group)) }
        for park in report.parks { groups.append((park.park.name, park.group)) }
        groups.append(("满天星", report.mantianxing))
        for (name, group) in groups {
            table.add([
                name, Figures.count(group.buildings), Figures.area(group.areas.lettable),
                Figures.area(group.areas.occupied), Figures.percent(group.areas.occupancyRate),
                Figures.area(group.areas.vacant), Figures.percent(group.areas.vacancyRate),
                Figures.area(group.areas.available), Figures.count(group.areas.tenants),
            ])
        }
        return [
            title("一核多点、园区与满天星（面积单位 ㎡；入驻率 ＝ 入驻 ÷ 可租售，空置率 ＝ 空置 ÷ 可租售）")
        ] + table.lines(width: width)
    }

    /// The ten classes by occupied area, and what has none yet.
    var directions: [String] {
        var table = ColumnTable([
            .left("方向"), .right("面积(㎡)"), .right("占比"), .right("企业(家)"), .right("EG γ"),
        ])
        for line in report.directions {
            table.add([
                line.direction.name, Figures.area(line.area), Figures.percent(line.share),
                Figures.count(line.tenants), Figures.real(line.ellisonGlaeser, decimals: 3),
            ])
        }
        let classified = report.directions.reduce(Area.zero) { $0 + $1.area }
        let nine = report.directions.filter(\.direction.isOneOfTheNine)
        let nineArea = nine.reduce(Area.zero) { $0 + $1.area }
        table.add([
            "九大方向合计", Figures.area(nineArea), Figures.percent(Ratio(nineArea, of: classified)),
            Figures.count(nine.reduce(0) { $0 + $1.tenants }), Figures.unknown,
        ])
        table.add([
            "待认定", Figures.area(report.unclassified.area), Figures.unknown,
            Figures.count(report.unclassified.tenants), Figures.unknown,
        ])
        return [title("产业方向（占比 ＝ 面积 ÷ 已认定入驻面积 \(Figures.area(classified)) ㎡）")]
            + table.lines(width: width)
    }
}
