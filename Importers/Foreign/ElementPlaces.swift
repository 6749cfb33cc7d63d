import Estate

/// Where the parts of many units stand in a document of elements, in little memory.
struct ElementPlaces {
    private var paths: [String] = []
    private var lastParent = -1
    private var rows: [Row] = []
    private var cells: [Cell] = []

    /// Where a unit begins.
    struct Start {
        /// The element around the unit, by its id in the trail, and its path.
        var parent: Int
        var path: String
        var step: ElementTrail.Step
        /// The unit's own path below `step`.
        var suffix: Int32
        var line: Int32
        var column: Int32
    }

    private struct Row {
        var path: Int32
        var name: Int32
        var number: Int32
        var suffix: Int32
        var line: Int32
        var column: Int32
        /// The index behind the row's last cell.
        var end: Int32
    }

    private struct Cell {
        var field: UInt8
        var suffix: Int32
        var line: Int32
        var column: Int32
    }

    /// Takes the places of the next unit.
    mutating func append(_ start: Start, _ values: [(field: ImportField, text: PlacedText)]) {
        if start.parent != lastParent {
            paths.append(start.path)
            lastParent = start.parent
        }
        for (field, text) in values {
            cells.append(
                Cell(
                    field: UInt8(field.index), suffix: text.suffix, line: text.line,
                    column: text.column))
        }
        rows.append(
            Row(
                path: Int32(paths.count - 1), name: Int32(clamping: start.step.name),
                number: Int32(clamping: start.step.number), suffix: start.suffix, line: start.line,
                column: start.column, end: Int32(clamping: cells.count)))
    }

    /// The place of a field of the unit with this index; that of the unit where it is not stated.
    func place(
        of field: ImportField, unit index: Int, _ suffixes: PathSuffixes, _ trail: ElementTrail
    ) -> Place {
        let row = rows[index]
        let start = index == 0 ? 0 : Int(rows[index - 1].end)
        let path =
            "\(paths[Int(row.path)])/"
            + trail.text(name: Int(row.name), number: Int(row.number))
        guard let cell = cells[start..<Int(row.end)].first(where: { $0.field == field.index })
        else {
            return Place(
                line: Int(row.line), column: Int(row.column),
                path: path + suffixes.text(row.suffix, in: trail))
        }
        return Place(
            line: Int(cell.line), column: Int(cell.column),
            path: path + suffixes.text(cell.suffix, in: trail))
    }
}
