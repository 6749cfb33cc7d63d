import CXLSXWriter
import Estate

/// A column of a sheet: its heading, its look, and what it shows of a row's subject.
struct SheetColumn<Row> {
    let heading: String
    let format: CellFormat
    let width: Double
    let cell: (Row) -> Cell

    init(
        _ heading: String, _ format: CellFormat, width: Double? = nil,
        _ cell: @escaping (Row) -> Cell
    ) {
        self.heading = heading
        self.format = format
        self.width = width ?? max(Self.least(format), Double(DisplayWidth.of(heading)) * 0.6 + 3)
        self.cell = cell
    }

    /// What the largest figures of a district need.
    private static func least(_ format: CellFormat) -> Double {
        switch format {
        case .area, .change: 15
        case .date: 12
        case .moment: 20
        case .rate, .real, .months, .count: 10
        case .title, .section, .heading, .name, .text, .note: 10
        }
    }
}

extension SheetColumn {
    static func text(
        _ heading: String, width: Double? = nil, _ text: @escaping (Row) -> String?
    ) -> SheetColumn {
        SheetColumn(heading, .text, width: width) { .text(text($0)) }
    }

    static func flag(_ heading: String, _ flag: @escaping (Row) -> Bool) -> SheetColumn {
        SheetColumn(heading, .text) { .flag(flag($0)) }
    }

    static func area(_ heading: String, _ area: @escaping (Row) -> Area?) -> SheetColumn {
        SheetColumn(heading, .area) { .area(area($0)) }
    }

    static func count(_ heading: String, _ count: @escaping (Row) -> Int?) -> SheetColumn {
        SheetColumn(heading, .count) { .count(count($0)) }
    }

    static func rate(_ heading: String, _ rate: @escaping (Row) -> Ratio?) -> SheetColumn {
        SheetColumn(heading, .rate) { .rate(rate($0)) }
    }

    static func real(
        _ heading: String, _ format: CellFormat = .real, _ real: @escaping (Row) -> Double?
    ) -> SheetColumn {
        SheetColumn(heading, format) { .real(real($0)) }
    }

    /// A number that is no share: exactly the six decimals of the report's JSON.
    static func quotient(_ heading: String, _ quotient: @escaping (Row) -> Ratio?) -> SheetColumn {
        SheetColumn(heading, .real) { .rate(quotient($0)) }
    }

    static func date(
        _ heading: String, _ date: @escaping (Row) -> CalendarDate?
    ) -> SheetColumn {
        SheetColumn(heading, .date) { .date(date($0)) }
    }

    /// The areas, rates and numbers of a building or a group of buildings, each rate behind what it
    /// is made of.
    static func measures(_ areas: @escaping (Row) -> AreaMeasures) -> [SheetColumn] {
        [
            .area("建筑面积(㎡)") { areas($0).gross },
            .area("可租售(㎡)") { areas($0).lettable },
            .area("入驻(㎡)") { areas($0).occupied },
            .rate("入驻率＝入驻÷可租售") { areas($0).occupancyRate },
            .area("已签未入驻(㎡)") { areas($0).committed },
            .rate("签约率＝(入驻＋已签)÷可租售") { areas($0).leasedRate },
            .area("空置(㎡)") { areas($0).vacant },
            .rate("空置率＝空置÷可租售") { areas($0).vacancyRate },
            .area("可招商(㎡)") { areas($0).available },
            .area("将到期(㎡)") { areas($0).expiring },
            .count("企业(家)") { areas($0).tenants },
            .count("从业人员(人)") { areas($0).headcount },
            .area("未到期租约(㎡)") { areas($0).leaseTerm.area },
            .real("平均剩余租期(月)", .months) { areas($0).leaseTerm.months },
        ]
    }
}

extension Sheet {
    /// Fills the sheet with one table: headings in the first row that stay in sight and come again
    /// on every page, a filter on each, a row for each item.
    ///
    /// - Parameter fixed: how many columns stay in sight and come again on every page.
    func table<Row>(_ columns: [SheetColumn<Row>], _ rows: [Row], fixed: Int) {
        widths(columns.map(\.width))
        worksheet_set_row(worksheet, 0, 46, nil)
        for (index, column) in columns.enumerated() {
            write(.text(column.heading), 0, index, .heading)
        }
        for (row, item) in rows.enumerated() {
            for (index, column) in columns.enumerated() {
                write(column.cell(item), row + 1, index, column.format)
            }
        }
        freeze(rows: 1, columns: fixed)
        worksheet_repeat_rows(worksheet, 0, 0)
        if fixed > 0 { worksheet_repeat_columns(worksheet, 0, lxw_col_t(fixed - 1)) }
        worksheet_autofilter(
            worksheet, 0, 0, lxw_row_t(rows.count), lxw_col_t(max(0, columns.count - 1)))
    }
}
