import Estate

extension ReportDocument {
    /// Core, points, parks and 满天星.
    func writeGroups(into markup: inout Markup) {
        let groups = report.namedGroups
        let table = DocumentTable<(name: String, group: AreaReport.Group)>(
            columns: [
                .name("范围") { $0.name },
                .number("楼宇") { Figures.count($0.group.buildings) },
                .number("可租售（㎡）") { Figures.area($0.group.areas.lettable) },
                .number("入驻（㎡）") { Figures.area($0.group.areas.occupied) },
                .number("入驻率") { Figures.percent($0.group.areas.occupancyRate) },
                .number("空置（㎡）") { Figures.area($0.group.areas.vacant) },
                .number("空置率") { Figures.percent($0.group.areas.vacancyRate) },
                .number("可招商（㎡）") { Figures.area($0.group.areas.available) },
                .number("企业") { Figures.count($0.group.areas.tenants) },
            ])
        section("一核多点、园区与满天星（截至 \(report.asOf)）", in: &markup) { section in
            figure(
                StackBar(
                    id: "groups", title: "一核多点、园区与满天星的可租售面积，截至 \(report.asOf)",
                    groups: groups.map { name, group in
                        StackBar.Group(
                            name: name, occupied: group.areas.occupied,
                            committed: group.areas.committed, vacant: group.areas.vacant)
                    }
                ).picture, in: &section)
            table.write(groups, into: &section)
        }
    }

    /// The 满天星 buildings, and those with the area for it, against each version of the rules.
    func writeMantianxing(into markup: inout Markup) {
        let lines = report.mantianxingLines
        let table = DocumentTable<AreaReport.BuildingLine>(
            columns: [
                .name("楼宇") { $0.building.name },
                .short("命名") { line in
                    guard line.isMantianxing, let named = line.building.mantianxing else {
                        return "未命名"
                    }
                    return "\(named.level.name) \(named.since)"
                },
                .number("收储面积（㎡）") { Figures.area($0.readings.designated) },
                .number("使用面积（㎡）") { Figures.area($0.readings.used) },
                .number("使用率") {
                    Figures.percent(Ratio($0.readings.used, of: $0.readings.designated))
                },
            ]
                + MantianxingRules.versions.indices.map { index in
                    .text(MantianxingRules.versions[index].heading) {
                        $0.mantianxingAssessments[index].words
                    }
                })
        section("满天星示范楼宇（截至 \(report.asOf)）", in: &markup) { section in
            if lines.isEmpty {
                section.element("p", "没有满天星楼宇，也没有达到面积条件的楼宇。")
            } else {
                table.write(lines, into: &section)
            }
            section.element("p", ["class": "muted"], ReportNotes.mantianxing)
        }
    }

    /// The ten classes, and what has none.
    func writeDirections(into markup: inout Markup) {
        let classified = report.directions.reduce(Area.zero) { $0 + $1.area }
        let table = DocumentTable<AreaReport.DirectionLine>(
            columns: [
                .name("方向") { $0.direction.name },
                .number("入驻面积（㎡）") { Figures.area($0.area) },
                .number("已认定合计（㎡）") { _ in Figures.area(classified) },
                .number("占比") { Figures.percent($0.share) },
                .number("企业（家）") { Figures.count($0.tenants) },
                .number("EG γ") { Figures.real($0.ellisonGlaeser, decimals: 3) },
            ])
        section("产业方向（截至 \(report.asOf)）", in: &markup) { section in
            figure(report.directionPicture(id: "directions"), in: &section)
            table.write(report.directions, into: &section)
            section.element(
                "p", ["class": "muted"],
                "待认定 \(Figures.area(report.unclassified.area)) ㎡，"
                    + "\(Figures.count(report.unclassified.tenants)) 家，不计入占比。")
        }
    }
}
