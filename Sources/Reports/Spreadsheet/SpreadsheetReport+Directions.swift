import CXLSXWriter
import Estate

extension SpreadsheetReport {
    /// 产业方向: the ten classes, what has none, and a chart.
    func addDirections() throws {
        let classified = report.directions.reduce(Area.zero) { $0 + $1.area }
        let rows =
            report.directions.map {
                DirectionRow(
                    id: $0.direction.id, name: $0.direction.name, area: $0.area,
                    tenants: $0.tenants, share: $0.share, ellisonGlaeser: $0.ellisonGlaeser)
            } + [
                DirectionRow(
                    name: "待认定", area: report.unclassified.area,
                    tenants: report.unclassified.tenants)
            ]
        let columns: [SheetColumn<DirectionRow>] = [
            .text("编号", width: 22) { $0.id }, .text("方向", width: 20) { $0.name },
            .area("入驻面积(㎡)") { $0.area },
            .area("已认定合计(㎡)") { $0.share == nil ? nil : classified },
            .rate("占比＝入驻÷已认定合计") { $0.share }, .count("企业(家)") { $0.tenants },
            .real("EG γ") { $0.ellisonGlaeser }, .date("截至") { _ in report.asOf },
        ]
        let sheet = try add("产业方向", columns, rows, fixed: 2)
        try addChart(sheet, rows: lxw_row_t(rows.count), classified)
    }

    private struct DirectionRow {
        var id: String?
        var name: String
        var area: Area
        var tenants: Int
        var share: Ratio?
        var ellisonGlaeser: Double?
    }

    private func addChart(_ sheet: Sheet, rows: lxw_row_t, _ classified: Area) throws {
        let chart = try workbook.chart(LXW_CHART_BAR)
        chart_title_set_name(chart, "入驻面积按产业方向（㎡）")
        let series = chart_add_series(chart, nil, nil)
        chart_series_set_name(series, "入驻面积")
        chart_series_set_categories(series, sheet.name, 1, 1, rows, 1)
        chart_series_set_values(series, sheet.name, 1, 2, rows, 2)
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, "#,##0")
        // The first at the top, as in the table. The axes of a bar chart have changed places.
        chart_axis_set_reverse(chart.pointee.y_axis)
        chart_axis_set_num_format(chart.pointee.x_axis, "#,##0")
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        let words = report.directions.map { "\($0.direction.name) \(Figures.area($0.area)) ㎡" }
        sheet.insert(
            chart, Int(rows) + 2, 0, scale: (1.6, 1.5),
            description: words.joined(separator: "，"))
    }
}
