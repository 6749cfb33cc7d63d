import CXLSXWriter
import Estate

/// The first sheet, written downwards section by section.
struct OverviewSheet {
    let sheet: Sheet
    private var row = 0

    init(sheet: Sheet) {
        self.sheet = sheet
    }

    /// Rows of the corners of the three lines of the trajectory; `nil` where there is no line.
    struct Lines {
        var past: ClosedRange<Int>?
        var needed: ClosedRange<Int>?
        var projected: ClosedRange<Int>?
    }

    /// A name, a value in a format, and a remark in the last column.
    private mutating func line(
        _ name: String, _ cell: Cell, _ format: CellFormat, _ note: String? = nil
    ) {
        sheet.write(.text(name), row, 0, .name)
        sheet.write(cell, row, 1, format)
        sheet.write(.text(note), row, 5, .note)
        row += 1
    }

    private mutating func section(_ title: String, _ headings: [String]) {
        row += 1
        sheet.write(.text(title), row, 0, .section)
        row += 1
        for (column, heading) in headings.enumerated() {
            sheet.write(.text(heading), row, column, .heading)
        }
        row += 1
    }

    mutating func heading(_ report: AreaReport) {
        sheet.write(.text("\(report.districtName)楼宇产业面积报告"), row, 0, .title)
        worksheet_set_row(sheet.worksheet, 0, 28, nil)
        sheet.freeze(rows: 1, columns: 0)
        worksheet_repeat_rows(sheet.worksheet, 0, 0)
        row += 1
        line("截至", .date(report.asOf), .date)
        line("数据已知时间", .moment(report.knownAt), .moment, "北京时间")
        if let period = report.period {
            line("报告期", .text(period.name), .text, period.description)
            line("报告期起", .date(period.start), .date)
            line("报告期止", .date(period.end), .date)
        }
        if !report.isFinished {
            line("状态", .text("未结束"), .text, "本期尚未结束，数据仅供内部参考，不能发布。")
        }
        line("目标计算口径", .text(report.goal.goal.counting.name), .text, "口径说明见本表末尾")
    }

    mutating func goal(_ report: AreaReport) {
        let pace = report.goal
        section("核心载体面积目标", ["指标", "数值", "分子", "分母", "", "说明"])
        line("目标值(㎡)", .area(pace.goal.target), .area)
        line("目标日", .date(pace.goal.by), .date)
        line("已完成(㎡)", .area(pace.value), .area, "按“\(pace.goal.counting.name)”计")
        rate("完成率", pace.progress, "已完成 ÷ 目标值")
        line("尚差(㎡)", .area(pace.remaining), .area)
        let (required, observed, projected) = ReportNotes.pace(pace)
        line("每月需新增(㎡)", .real(pace.requiredPerMonth), .area, required)
        line("每月实际新增(㎡)", .real(pace.observedPerMonth), .change, observed)
        line("预计达成日", .date(pace.projectedOn), .date, projected)
    }

    private mutating func rate(_ name: String, _ ratio: Ratio, _ note: String) {
        sheet.write(.area(Area(hundredths: ratio.numerator)), row, 2, .area)
        sheet.write(.area(Area(hundredths: ratio.denominator)), row, 3, .area)
        line(name, .rate(ratio), .rate, note)
    }

    /// - Returns: the rows of the four readings.
    mutating func readings(_ report: AreaReport) -> ClosedRange<Int> {
        let pace = report.goal
        section("四种读数", ["读数", "面积(㎡)", "目标(㎡)", "为目标的", "计入目标", "说明"])
        let first = row
        for reading in CarrierReading.allCases {
            let area = pace.readings[reading]
            sheet.write(.area(pace.goal.target), row, 2, .area)
            sheet.write(.rate(Ratio(area, of: pace.goal.target)), row, 3, .rate)
            sheet.write(.flag(reading == pace.goal.counting), row, 4, .text)
            line(reading.name, .area(area), .area, reading.meaning)
        }
        return first...(row - 1)
    }

    mutating func trajectory(_ report: AreaReport) -> Lines {
        let trajectory = GoalTrajectory(report.goal, on: report.asOf)
        section("走势", ["日期", "实际(㎡)", "达成目标所需(㎡)", "按近 12 个月的速度(㎡)", "", "说明"])
        var lines = Lines()
        if let before = trajectory.before {
            corner(before.date, [before.squareMetres], "十二个月以前")
            lines.past = (row - 1)...row
        }
        let now = trajectory.now.squareMetres
        let start = row
        corner(
            trajectory.now.date,
            [now, trajectory.needed == nil ? nil : now, trajectory.projected.isEmpty ? nil : now],
            "截至日")
        var ahead = trajectory.projected.map {
            (date: $0.date, needed: Double?.none, projected: Double?.some($0.squareMetres))
        }
        if let needed = trajectory.needed {
            if let due = ahead.firstIndex(where: { $0.date == needed.date }) {
                // The line to the target ends in the row after the report's day.
                ahead[due].needed = needed.squareMetres
            } else {
                ahead.append((needed.date, needed.squareMetres, nil))
            }
        }
        ahead.sort { $0.date < $1.date }
        for (date, needed, projected) in ahead {
            corner(
                date, [nil, needed, projected],
                date == report.goal.goal.by ? "目标日" : "按近 12 个月的速度达成")
        }
        if let due = ahead.firstIndex(where: { $0.needed != nil }) {
            lines.needed = start...(start + 1 + due)
        }
        if !trajectory.projected.isEmpty { lines.projected = start...(row - 1) }
        return lines
    }

    private mutating func corner(_ date: CalendarDate, _ values: [Double?], _ note: String) {
        sheet.write(.date(date), row, 0, .date)
        for (column, value) in values.enumerated() {
            sheet.write(.real(value), row, column + 1, .area)
        }
        sheet.write(.text(note), row, 5, .note)
        row += 1
    }

    mutating func goals(_ report: AreaReport) {
        section("四项目标", ["目标", "已完成", "目标值", "完成率", "目标日", "计什么"])
        for goal in GoalLine.all(report) {
            let format: CellFormat = goal.decimals == 0 ? .count : .area
            let power = (0..<goal.decimals).reduce(1.0) { power, _ in power * 10 }
            let target = goal.target.map { Cell.number(Double($0) / power) }
            sheet.write(target ?? .text("未配置"), row, 2, format)
            sheet.write(.rate(goal.progress), row, 3, .rate)
            sheet.write(.date(goal.by), row, 4, .date)
            let value = goal.value.map { Cell.number(Double($0) / power) }
            line("\(goal.name)(\(goal.unit))", value ?? .empty, format, goal.counts)
        }
    }

    mutating func totals(_ report: AreaReport) {
        let areas = report.totals
        // With 口径 on a page of its own.
        var breaks: [lxw_row_t] = [lxw_row_t(row + 1), 0]
        worksheet_set_h_pagebreaks(sheet.worksheet, &breaks)
        section("全区合计", ["指标", "数值", "分子", "分母", "", "说明"])
        line("楼宇(栋)", .count(report.buildings.count), .count)
        line("建筑面积(㎡)", .area(areas.gross), .area)
        line("可租售(㎡)", .area(areas.lettable), .area)
        line("入驻(㎡)", .area(areas.occupied), .area)
        line("已签未入驻(㎡)", .area(areas.committed), .area)
        line("空置(㎡)", .area(areas.vacant), .area)
        line("可招商(㎡)", .area(areas.available), .area)
        line("将到期(㎡)", .area(areas.expiring), .area)
        rate("入驻率", areas.occupancyRate, "入驻 ÷ 可租售")
        rate("签约率", areas.leasedRate, "(入驻＋已签未入驻) ÷ 可租售")
        rate("空置率", areas.vacancyRate, "空置 ÷ 可租售")
        line("企业(家)", .count(areas.tenants), .count, "全部企业，去重")
        line("从业人员(人)", .count(areas.headcount), .count, "全部企业")
        line(
            "平均剩余租期(月)", .real(areas.leaseTerm.months), .months,
            "按 \(Figures.area(areas.leaseTerm.area)) ㎡ 未到期租约的面积加权")
    }

    mutating func notes(_ report: AreaReport) {
        section("口径", [])
        row -= 1
        for note in ReportNotes.all(report) {
            worksheet_set_row(
                sheet.worksheet, lxw_row_t(row), DisplayWidth.of(note) > 130 ? 30 : 16, nil)
            worksheet_merge_range(
                sheet.worksheet, lxw_row_t(row), 0, lxw_row_t(row), 5, note,
                sheet.workbook.format(.note))
            row += 1
        }
    }
}
