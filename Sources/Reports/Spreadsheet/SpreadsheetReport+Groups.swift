import CXLSXWriter
import Estate

extension SpreadsheetReport {
    /// 布局与园区: the district, its roles and parks, 满天星.
    func addGroups() throws {
        var rows = [
            GroupRow(
                kind: "全区", name: report.districtName, buildings: report.buildings.count,
                areas: report.totals)
        ]
        rows += report.roles.map {
            GroupRow("布局", $0.role.rawValue, $0.role.name, $0.group)
        }
        rows += report.parks.map {
            GroupRow("园区", $0.park.id, $0.park.name, $0.group)
        }
        rows.append(GroupRow("满天星", nil, "满天星", report.mantianxing))
        let identity: [SheetColumn<GroupRow>] = [
            .text("范围") { $0.kind }, .text("编号", width: 18) { $0.id },
            .text("名称", width: 26) { $0.name }, .date("截至") { _ in report.asOf },
            .count("楼宇(栋)") { $0.buildings },
        ]
        _ = try add(
            "布局与园区", identity + SheetColumn.measures { $0.areas }, rows, fixed: 3,
            pagesWide: 2)
    }

    fileprivate struct GroupRow {
        var kind: String
        var id: String?
        var name: String
        var buildings: Int
        var areas: AreaMeasures
    }

    /// 满天星: the buildings designated, and those that meet the one condition that is certain,
    /// against each version of the rules.
    func addMantianxing() throws {
        typealias Line = AreaReport.BuildingLine
        let columns: [SheetColumn<Line>] =
            [
                .text("编号", width: 13) { $0.building.id.rawValue },
                .text("名称", width: 30) { $0.building.name },
                .flag("满天星") { $0.isMantianxing },
                .text("级别") { $0.isMantianxing ? $0.building.mantianxing?.level.name : nil },
                .date("命名日期") { $0.isMantianxing ? $0.building.mantianxing?.since : nil },
                .area("收储面积(㎡)") { $0.readings.designated },
                .area("使用面积(㎡)") { $0.readings.used },
                .rate("使用率＝使用÷收储") { Ratio($0.readings.used, of: $0.readings.designated) },
            ]
            + MantianxingRules.versions.indices.flatMap { index -> [SheetColumn<Line>] in
                let rules = MantianxingRules.versions[index]
                return rules.conditions.indices.map { condition in
                    .text("\(rules.name)\n\(rules.conditions[condition].name)", width: 20) {
                        $0.mantianxingAssessments[index].word(condition)
                    }
                } + [
                    .text("\(rules.name)\n\(rules.demand.name)", width: 24) {
                        $0.mantianxingAssessments[index].verdictWord
                    }
                ]
            }
        let sheet = try add("满天星", columns, report.mantianxingLines, fixed: 2)
        let foot = report.mantianxingLines.count + 2
        worksheet_merge_range(
            sheet.worksheet, lxw_row_t(foot), 0, lxw_row_t(foot), 7, ReportNotes.mantianxing,
            workbook.format(.note))
        worksheet_set_row(sheet.worksheet, lxw_row_t(foot), 44, nil)
    }

    /// 环比同比: the report's day and the days it is held against; nothing without a period.
    func addComparisons() throws {
        guard let comparisons = report.comparisons else { return }
        let rows = [
            ComparisonRow(name: "本期", then: nil, report: report),
            ComparisonRow(name: "环比（上一期末）", then: comparisons.previous, report: report),
            ComparisonRow(name: "同比（上年同期末）", then: comparisons.yearBefore, report: report),
        ]
        let columns: [SheetColumn<ComparisonRow>] =
            [
                .text("对比期", width: 20) { $0.name },
                .date("截至") { $0.then?.asOf ?? $0.report.asOf },
                .area("核心载体（\(report.goal.goal.counting.name)）(㎡)") { $0.goal },
                SheetColumn("核心载体\n本期变化(㎡)", .change) { .area($0.goalChange) },
                SheetColumn("净吸纳量(㎡)", .change) { .area($0.then?.netAbsorption) },
                SheetColumn("入驻率本期变化(百分点)", .real) { .real($0.points) },
            ] + SheetColumn.measures { $0.then?.totals ?? $0.report.totals }
        _ = try add("环比同比", columns, rows, fixed: 2, pagesWide: 2)
    }

    private struct ComparisonRow {
        var name: String
        /// `nil` for the report's own day.
        var then: AreaReport.Comparison?
        var report: AreaReport

        var goal: Area { then?.goalValue ?? report.goal.value }

        var goalChange: Area? { then.map { report.goal.value - $0.goalValue } }

        /// Percentage points.
        var points: Double? {
            guard let then, let now = report.totals.occupancyRate.millionths,
                let before = then.totals.occupancyRate.millionths
            else { return nil }
            return Double(now - before) / 10_000
        }
    }
}

extension SpreadsheetReport.GroupRow {
    fileprivate init(_ kind: String, _ id: String?, _ name: String, _ group: AreaReport.Group) {
        self.init(
            kind: kind, id: id, name: name, buildings: group.buildings, areas: group.areas)
    }
}
