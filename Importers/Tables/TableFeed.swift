import Estate

/// The units of one building as a table's rows give them.
struct TableFeed {
    var building: (text: String, place: Place)?
    var asOf: (date: CalendarDate, place: Place)?
    var hasIndustry = false
    private(set) var units: [ForeignUnit] = []
    private(set) var places = UnitPlaces()
    var log = DiagnosticLog()
    /// Rows that name no building, which matters where others name more than one.
    var unnamed = DiagnosticLog()

    mutating func append(_ unit: ForeignUnit, of reading: RowReading) {
        units.append(unit)
        places.append(reading)
    }
}

/// Where in a file the parts of many units stand, in little memory.
struct UnitPlaces {
    private var rows: [Row] = []
    private var cells: [Cell] = []

    private struct Row {
        var number: Int32
        var line: Int32
        /// The index behind the row's last cell.
        var end: Int32
    }

    private struct Cell {
        var field: UInt8
        var column: UInt16
        var line: Int32
        var position: Int32
    }

    mutating func append(_ reading: RowReading) {
        for (index, value) in reading.values.enumerated() {
            guard let value else { continue }
            cells.append(
                Cell(
                    field: UInt8(index), column: UInt16(clamping: value.column), line: value.line,
                    position: value.position))
        }
        rows.append(
            Row(
                number: Int32(clamping: reading.number), line: Int32(clamping: reading.line),
                end: Int32(clamping: cells.count)))
    }

    /// The place of a field of the unit with this index; that of its row where it is empty.
    func place(
        of field: ImportField, unit index: Int, columns: [TableColumn], style: TablePlaces
    ) -> Place {
        let row = rows[index]
        let start = index == 0 ? 0 : Int(rows[index - 1].end)
        let number = Int(row.number)
        guard let cell = cells[start..<Int(row.end)].first(where: { $0.field == field.index })
        else {
            let column = columns.firstIndex { $0.field == field }
            return Place(
                line: Int(row.line),
                path: style.path(row: number, column: column, columns: columns))
        }
        return Place(
            line: Int(cell.line), column: Int(cell.position),
            path: style.path(row: number, column: Int(cell.column), columns: columns))
    }
}
