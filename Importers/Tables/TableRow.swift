import Estate

/// A row of a table as it stands in a file, its cells in order of their columns.
struct TableRow {
    /// As the file counts it: in a spreadsheet the row's number, elsewhere the how-manieth.
    var number = 0
    var line = 0
    private(set) var cells: [Cell] = []
    /// The cells that span columns behind their own, and how many.
    var spans: [(column: Int, across: Int)] = []
    /// UTF-8 that cells point into.
    var bytes: [UInt8] = []

    struct Cell {
        var column: Int
        /// The text without white space around it.
        var text: Range<Int>
        /// Where the text begins in the file, counted from 1.
        var line: Int32
        var position: Int32
        /// Whether the text stands in a cell above that spans this one.
        var isSpanned = false
        /// Whether the cell spans rows below.
        var isSpanning = false
    }

    /// The text of a cell.
    func text(_ cell: Cell) -> String {
        String(decoding: bytes[cell.text], as: UTF8.self)
    }

    /// Gives a cell another text.
    mutating func set(_ text: ArraySlice<UInt8>, ofCell number: Int) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells[number].text = start..<bytes.count
    }

    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds a cell whose text is among the row's bytes, with or without white space around it.
    ///
    /// - Returns: the cell as it is kept.
    @discardableResult
    mutating func append(
        _ text: Range<Int>, column: Int, line: Int32, position: Int32, isSpanning: Bool = false
    ) -> Cell {
        let inside = ImportText.trimmed(bytes.span.extracting(text))
        let start = text.lowerBound
        let cell = Cell(
            column: column, text: start + inside.lowerBound..<start + inside.upperBound, line: line,
            position: position, isSpanning: isSpanning)
        cells.append(cell)
        return cell
    }

    /// Adds what a cell above holds that spans this row.
    mutating func append(spanned text: String, column: Int, line: Int32, position: Int32) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(
            Cell(
                column: column, text: start..<bytes.count, line: line, position: position,
                isSpanned: true))
    }
}
