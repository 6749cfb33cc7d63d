import CXLSXWriter
import Estate

/// A sheet of a workbook. Rows and columns count from 0.
struct Sheet {
    let name: String
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let workbook: Workbook

    /// Writes a cell; an empty one keeps its format.
    func write(_ cell: Cell, _ row: Int, _ column: Int, _ format: CellFormat) {
        let (line, place) = (lxw_row_t(row), lxw_col_t(column))
        switch cell {
        case .empty:
            // Only headings look different where they are empty.
            if format == .heading {
                worksheet_write_blank(worksheet, line, place, workbook.format(format))
            }
        case .text(let text):
            // Headings are ours, with line ends of ours.
            worksheet_write_string(
                worksheet, line, place, format == .heading ? text : Self.plain(text),
                workbook.format(format.number == nil ? format : .text))
        case .number(let number):
            worksheet_write_number(worksheet, line, place, number, workbook.format(format))
        case .whole(let number):
            worksheet_write_number(
                worksheet, line, place, Double(number), workbook.format(.count))
        case .date(let date): write(date, line, place, format, seconds: 0)
        case .moment(let moment):
            let day = moment.date
            let midnight = Instant.end(of: day.adding(days: -1)).milliseconds + 1
            write(
                day, line, place, format, seconds: (moment.milliseconds - midnight) / 1000)
        }
    }

    private func write(
        _ date: CalendarDate, _ row: lxw_row_t, _ column: lxw_col_t, _ format: CellFormat,
        seconds: Int
    ) {
        let (year, month, day) = date.components
        // The calendar of spreadsheets begins in 1900, with a leap day that never was.
        guard year > 1900 else {
            worksheet_write_string(
                worksheet, row, column, date.description, workbook.format(.text))
            return
        }
        var time = lxw_datetime(
            year: CInt(year), month: CInt(month), day: CInt(day), hour: CInt(seconds / 3600),
            min: CInt(seconds / 60 % 60), sec: Double(seconds % 60))
        worksheet_write_datetime(worksheet, row, column, &time, workbook.format(format))
    }

    /// One line of text of a length a cell takes, without what XML forbids.
    private static func plain(_ text: String) -> String {
        let line = DisplayWidth.singleLine(text)
        let allowed = line.unicodeScalars.filter { $0.value & 0xFFFE != 0xFFFE }
        return String(String.UnicodeScalarView(allowed.prefix(16_000)))
    }

    /// Sets the width of columns, in digits of the default font.
    func widths(_ widths: [Double]) {
        for (column, width) in widths.enumerated() {
            worksheet_set_column(
                worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
        }
    }

    /// Keeps rows and columns in sight.
    func freeze(rows: Int, columns: Int) {
        worksheet_freeze_panes(worksheet, lxw_row_t(rows), lxw_col_t(columns))
    }

    /// A4 across, so many pages wide if that matters, with what it is about at the head of each and page numbers at
    /// the foot.
    func print(pagesWide: Int?, head: String, foot: String) {
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_set_margins(worksheet, 0.5, 0.5, 0.7, 0.6)
        if let pagesWide { worksheet_fit_to_pages(worksheet, UInt16(pagesWide), 0) }
        worksheet_set_header(worksheet, "&L&\"Microsoft YaHei\"&9\(Self.ampersands(head))")
        worksheet_set_footer(
            worksheet,
            "&L&\"Microsoft YaHei\"&9\(Self.ampersands(foot))&R&9第 &P 页，共 &N 页")
    }

    /// The library takes 255 characters; `&` begins a command.
    private static func ampersands(_ text: String) -> String {
        String(DisplayWidth.singleLine(text).prefix(80)).replacing("&", with: "&&")
    }

    /// Puts a chart over cells.
    ///
    /// - Parameter description: the figures in words, for those who do not see the chart.
    func insert(
        _ chart: UnsafeMutablePointer<lxw_chart>, _ row: Int, _ column: Int,
        scale: (width: Double, height: Double), description: String
    ) {
        description.withCString { description in
            var options = lxw_chart_options()
            options.x_scale = scale.width
            options.y_scale = scale.height
            options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            options.description = UnsafeMutablePointer(mutating: description)
            worksheet_insert_chart_opt(
                worksheet, lxw_row_t(row), lxw_col_t(column), chart, &options)
        }
    }
}
