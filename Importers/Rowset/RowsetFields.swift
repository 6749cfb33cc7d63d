/// The flat fields of an element: names by number, texts in one buffer.
struct RowsetFields {
    /// The element's; only kept until the row element is known.
    var path = ""
    private(set) var line: Int32 = 1
    private(set) var column: Int32 = 1
    private(set) var cells: [Cell] = []
    private(set) var bytes: [UInt8] = []

    struct Cell {
        var step: Step
        var text: Range<Int>
        var line: Int32
        var column: Int32
    }

    /// The name of a field, by the document's number, and whether it is an attribute.
    struct Step: Hashable {
        let code: Int32

        init(element name: Int32) { code = name * 2 }
        init(attribute name: Int32) { code = name * 2 + 1 }

        /// As the last step of a path: `FH` or `@FH`.
        func written(_ names: [String]) -> String {
            (code & 1 == 1 ? "@" : "") + local(names)
        }

        func local(_ names: [String]) -> String { names[Int(code >> 1)] }
    }

    /// Takes text of the field being read.
    mutating func append(_ text: ArraySlice<UInt8>) {
        bytes.append(contentsOf: text)
    }

    /// Leaves out the text of what turned out to be no field.
    mutating func dropText() {
        let end = cells.last?.text.upperBound ?? 0
        if bytes.count > end { bytes.removeSubrange(end...) }
    }

    /// Ends a field: its text is all that has been taken since the one before.
    mutating func endField(_ step: Step, line: Int32, column: Int32) {
        let start = cells.last?.text.upperBound ?? 0
        cells.append(Cell(step: step, text: start..<bytes.count, line: line, column: column))
    }

    /// Makes room for another element; the memory is used again.
    mutating func begin(line: Int32, column: Int32) {
        (self.line, self.column) = (line, column)
        if !cells.isEmpty { cells.removeAll(keepingCapacity: true) }
        if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
    }

    /// Lends its bytes, so that a row of a table can point into them; lend them again to have them
    /// back.
    mutating func lend(to row: inout TableRow) {
        swap(&bytes, &row.bytes)
    }

    func text(_ cell: Cell) -> String {
        String(decoding: bytes[cell.text], as: UTF8.self)
    }

    /// The names of the fields as the heading of a table.
    func headings(_ names: [String]) -> [TableHeading.Text?] {
        cells.map { heading(of: $0, names) }
    }

    func heading(of cell: Cell, _ names: [String], path: String? = nil) -> TableHeading.Text {
        TableHeading.Text(
            text: cell.step.local(names),
            place: Place(
                line: Int(cell.line), column: Int(cell.column),
                path: "\(path ?? self.path)/\(cell.step.written(names))"))
    }
}
