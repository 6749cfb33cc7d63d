import Estate

extension TextReport {
    var occupancyOfBuildings: [String] {
        guard !report.buildings.isEmpty else { return [title("楼宇入驻"), "没有楼宇。"] }
        var table = ColumnTable([
            .left("编号"), .left("名称"), .left("数据日期"), .right("可租售"), .right("入驻"),
            .right("入驻率"), .right("空置"), .right("空置率"),
        ])
        for line in report.buildings {
            table.add([
                line.building.id.rawValue, line.building.name, date(of: line),
                Figures.area(line.areas.lettable), Figures.area(line.areas.occupied),
                Figures.percent(line.areas.occupancyRate), Figures.area(line.areas.vacant),
                (isAlarming(line) ? "▲" : "") + Figures.percent(line.areas.vacancyRate),
            ])
        }
        let missing = report.buildings.count { $0.feed == nil }
        let stale = report.buildings.count { $0.isStale } - missing
        let alert = Figures.decimal(
            Rounding.halfToEven(Rounding.millionths(report.settings.vacancyAlert), dividedBy: 1000),
            decimals: 1)
        return [
            title("楼宇入驻（面积单位 ㎡；入驻率 ＝ 入驻 ÷ 可租售，空置率 ＝ 空置 ÷ 可租售）"),
            "数据过期 \(Figures.count(stale)) 栋，无数据 \(Figures.count(missing)) 栋；"
                + "▲ 空置率达到提醒线 \(alert)%。",
        ] + table.lines(width: width)
    }

    private func date(of line: AreaReport.BuildingLine) -> String {
        guard let feed = line.feed else { return "无数据" }
        return line.isStale ? "\(feed.asOf) 过期" : feed.asOf.description
    }

    private func isAlarming(_ line: AreaReport.BuildingLine) -> Bool {
        line.areas.vacancyRate.value.map { $0 >= report.settings.vacancyAlert } ?? false
    }

    var industriesOfBuildings: [String] {
        guard !report.buildings.isEmpty else { return [] }
        var table = ColumnTable([
            .left("编号"), .left("名称"), .left("角色"), .left("载体"), .left("主导方向"),
            .right("主导面积"), .right("已认定"), .right("占比"), .right("区位熵"),
        ])
        for line in report.buildings {
            let clustering = line.byArea
            table.add([
                line.building.id.rawValue, line.building.name,
                line.role?.name ?? Figures.unknown, line.isCarrier ? "是" : Figures.unknown,
                clustering.leadingDirection?.name ?? Figures.unknown,
                clustering.leadingShare.map { Figures.area(Area(hundredths: $0.numerator)) }
                    ?? Figures.unknown,
                Figures.area(Area(hundredths: clustering.classified)),
                clustering.leadingShare.map(Figures.percent) ?? Figures.unknown,
                locationQuotient(clustering),
            ])
        }
        return [title("楼宇产业（按入驻面积，单位 ㎡；占比 ＝ 主导面积 ÷ 已认定）")]
            + table.lines(width: width)
    }

    /// That of the leading direction: without one there is nothing to tell, and with one only a
    /// small sample leaves it out.
    private func locationQuotient(_ clustering: Clustering) -> String {
        guard let leading = clustering.leadingDirection else { return Figures.unknown }
        let quotient = clustering.locationQuotients[Int(leading.rawValue)]
        return quotient.map { Figures.real($0.value, decimals: 2) } ?? "样本不足"
    }
}
