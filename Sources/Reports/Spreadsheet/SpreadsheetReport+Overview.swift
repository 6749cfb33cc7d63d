import CXLSXWriter
import Estate

extension SpreadsheetReport {
    /// 总览: what the report is of, the goals and their pace, the district's totals, 口径.
    func addOverview() throws {
        var page = OverviewSheet(sheet: try workbook.sheet("总览"))
        page.sheet.widths([24, 18, 18, 18, 14, 52])
        page.heading(report)
        page.goal(report)
        let readings = page.readings(report)
        let trajectory = page.trajectory(report)
        page.goals(report)
        page.totals(report)
        page.notes(report)
        print(page.sheet, pagesWide: nil)
        // The tables on a page, the charts on the next.
        worksheet_set_print_scale(page.sheet.worksheet, 62)
        var breaks: [lxw_col_t] = [6, 0]
        worksheet_set_v_pagebreaks(page.sheet.worksheet, &breaks)
        try addReadingsChart(page.sheet, readings)
        try addTrajectoryChart(page.sheet, trajectory)
    }

    private func addReadingsChart(_ sheet: Sheet, _ rows: ClosedRange<Int>) throws {
        let chart = try workbook.chart(LXW_CHART_COLUMN)
        chart_title_set_name(chart, "核心载体面积：四种读数与目标（㎡）")
        let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
        for (column, name, color) in [(1, "面积", 0x0072B2), (2, "目标", 0xC25700)] {
            let series = chart_add_series(chart, nil, nil)
            chart_series_set_name(series, name)
            chart_series_set_categories(series, sheet.name, first, 0, last, 0)
            let place = lxw_col_t(column)
            chart_series_set_values(series, sheet.name, first, place, last, place)
            var fill = lxw_chart_fill(color: lxw_color_t(color), none: 0, transparency: 0)
            chart_series_set_fill(series, &fill)
        }
        chart_axis_set_num_format(chart.pointee.y_axis, "#,##0")
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        let words = CarrierReading.allCases.map {
            "\($0.name) \(Figures.area(report.goal.readings[$0])) ㎡"
        }
        sheet.insert(
            chart, 1, 7, scale: (1.25, 1.1),
            description: "\(words.joined(separator: "，"))；目标 "
                + "\(Figures.area(report.goal.goal.target)) ㎡")
    }

    private func addTrajectoryChart(_ sheet: Sheet, _ lines: OverviewSheet.Lines) throws {
        let chart = try workbook.chart(LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS)
        chart_title_set_name(chart, "核心载体面积：走势与目标（㎡）")
        for (name, rows, column, color) in [
            ("近 12 个月", lines.past, 1, 0x0072B2), ("达成目标所需", lines.needed, 2, 0xC25700),
            ("按近 12 个月的速度", lines.projected, 3, 0x6B7480),
        ] {
            guard let rows else { continue }
            let series = chart_add_series(chart, nil, nil)
            let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
            chart_series_set_name(series, name)
            chart_series_set_categories(series, sheet.name, first, 0, last, 0)
            let place = lxw_col_t(column)
            chart_series_set_values(series, sheet.name, first, place, last, place)
            var line = lxw_chart_line()
            line.color = lxw_color_t(color)
            line.width = 2
            if column > 1 { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
            chart_series_set_line(series, &line)
        }
        chart_axis_set_num_format(chart.pointee.x_axis, "yyyy-mm")
        chart_axis_set_num_format(chart.pointee.y_axis, "#,##0")
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        sheet.insert(
            chart, 19, 7, scale: (1.25, 1.1),
            description: ReportNotes.paceWords(report.goal))
    }
}
