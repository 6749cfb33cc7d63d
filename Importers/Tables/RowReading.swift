import Estate

/// A row by the fields its cells stand for. It only points at the cells: most of them are read where
/// they stand.
struct RowReading {
    private(set) var row = TableRow()
    /// Of each field, in the order of ``ImportField``, the number of its cell; −1 for none.
    private var numbers = [Int32](repeating: -1, count: ImportField.allCases.count)
    /// The first cell with a text, whatever its column.
    private(set) var first: TableRow.Cell?
    /// The room of a cell above that spans this row.
    private(set) var spannedRoom: TableRow.Cell?
    /// The cells that say that they repeat the one above, until that is looked up.
    var dittos: [Ditto] = []
    /// Those of them that have nothing to repeat.
    var strays: [Ditto] = []

    /// A cell with a mark such as 同上.
    struct Ditto {
        var field: ImportField
        /// Among the row's cells.
        var number: Int
    }

    /// Takes another row; the memory is used again.
    mutating func begin(_ row: TableRow) {
        self.row = row
        first = nil
        spannedRoom = nil
        dittos.removeAll(keepingCapacity: true)
        strays.removeAll(keepingCapacity: true)
        for index in numbers.indices { numbers[index] = -1 }
    }

    /// Lets go of the row, so that its reader can use its memory again.
    mutating func end() {
        row = TableRow()
    }

    mutating func note(first cell: TableRow.Cell) {
        if first == nil { first = cell }
    }

    mutating func note(spannedRoom cell: TableRow.Cell) {
        spannedRoom = cell
    }

    mutating func set(_ field: ImportField, cell number: Int) {
        numbers[field.index] = Int32(number)
    }

    /// Gives a cell the text it repeats.
    mutating func set(_ text: ArraySlice<UInt8>, ofCell number: Int) {
        row.set(text, ofCell: number)
    }

    /// Whether a field's cell repeats one that says nothing.
    func isStray(_ field: ImportField) -> Bool {
        strays.contains { $0.field == field }
    }

    /// Takes what a cell holds for another field, too, unless that has a cell of its own.
    mutating func fill(_ field: ImportField, from other: ImportField) {
        if numbers[field.index] < 0 { numbers[field.index] = numbers[other.index] }
    }

    /// Gives a field a text that no cell holds.
    ///
    /// - Parameter cell: where people find what it was made of.
    mutating func set(_ field: ImportField, text: String, at cell: TableRow.Cell) {
        set(field, cell: row.cells.count)
        row.append(
            spanned: text, column: cell.column, line: cell.line, position: cell.position)
    }

    /// The only field with a text; `nil` where there are none or more.
    var onlyField: TableRow.Cell? {
        let known = numbers.lazy.filter { $0 >= 0 }
        guard let number = known.first, known.dropFirst().isEmpty else { return nil }
        return row.cells[Int(number)]
    }

    subscript(field: ImportField) -> TableRow.Cell? {
        let number = numbers[field.index]
        return number < 0 ? nil : row.cells[Int(number)]
    }

    /// The text of a field; `nil` where there is none.
    func text(_ field: ImportField) -> String? {
        self[field].map(row.text)
    }
}
