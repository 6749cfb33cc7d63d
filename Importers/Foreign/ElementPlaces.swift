import Estate

/// Where the parts of many units stand in a document of elements, in little memory.
struct ElementPlaces {
    private var paths: [String] = []
    private var lastParent = -1
    /// Of each unit: where it stands, then its cells.
    private var rows = PackedList()

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

    /// Takes the places of the next unit.
    mutating func append(_ start: Start, _ values: [(field: ImportField, text: PlacedText)]) {
        if start.parent != lastParent {
            paths.append(start.path)
            lastParent = start.parent
        }
        let path = paths.count - 1
        rows.append { writer in
            writer.number(path)
            writer.number(start.step.name)
            writer.number(start.step.number)
            writer.number(Int(start.suffix))
            writer.number(Int(start.line))
            writer.number(Int(start.column))
            for (field, text) in values {
                writer.byte(field.rawValue + 1)
                writer.number(Int(text.suffix))
                writer.number(Int(text.line - start.line))
                writer.number(Int(text.column))
            }
            writer.byte(0)
        }
    }

    /// The place of a field of the unit with this index; that of the unit where it is not stated.
    func place(
        of field: ImportField, unit index: Int, _ suffixes: PathSuffixes, _ trail: ElementTrail
    ) -> Place {
        // What was written can be read.
        (try? read(field, rows.reader(at: index), suffixes, trail)) ?? Place()
    }

    private func read(
        _ field: ImportField, _ reader: consuming ByteReader, _ suffixes: PathSuffixes,
        _ trail: ElementTrail
    ) throws(ByteReader.Damaged) -> Place {
        let around = paths[try reader.number()]
        let name = try reader.number()
        let number = try reader.number()
        let path = "\(around)/" + trail.text(name: name, number: number)
        let suffix = Int32(clamping: try reader.number())
        let line = try reader.number()
        let column = try reader.number()
        while case let code = try reader.byte(), code > 0 {
            let suffix = Int32(clamping: try reader.number())
            let textLine = line + (try reader.number())
            let textColumn = try reader.number()
            guard code == field.rawValue + 1 else { continue }
            return Place(
                line: textLine, column: textColumn, path: path + suffixes.text(suffix, in: trail))
        }
        return Place(line: line, column: column, path: path + suffixes.text(suffix, in: trail))
    }
}
