import Estate

/// Where in a file the parts of many units stand, in little memory.
struct UnitPlaces {
    /// Of each unit: its row and line, then its cells.
    private var rows = PackedList()

    mutating func append(_ reading: RowReading) {
        let row = reading.row
        rows.append { writer in
            writer.number(row.number)
            writer.number(row.line)
            for field in ImportField.allCases {
                guard let cell = reading[field] else { continue }
                writer.byte(field.rawValue + 1)
                writer.number(cell.column)
                writer.number(Int(cell.line) - row.line)
                writer.number(Int(cell.position))
            }
            writer.byte(0)
        }
    }

    /// The place of a field of the unit with this index; that of its row where it is empty.
    func place(
        of field: ImportField, unit index: Int, columns: [TableColumn], style: TablePlaces
    ) -> Place {
        // What was written can be read.
        (try? read(field, rows.reader(at: index), columns, style)) ?? Place()
    }

    private func read(
        _ field: ImportField, _ reader: consuming ByteReader, _ columns: [TableColumn],
        _ style: TablePlaces
    ) throws(ByteReader.Damaged) -> Place {
        let number = try reader.number()
        let line = try reader.number()
        while case let code = try reader.byte(), code > 0 {
            let column = try reader.number()
            let cellLine = line + (try reader.number())
            let position = try reader.number()
            guard code == field.rawValue + 1 else { continue }
            return Place(
                line: cellLine, column: position,
                path: style.path(row: number, column: column, columns: columns))
        }
        let column = columns.firstIndex { $0.field == field }
        return Place(
            line: line, path: style.path(row: number, column: column, columns: columns))
    }
}
