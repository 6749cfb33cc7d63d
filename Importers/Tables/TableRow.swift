import Estate

/// A row of a table as it stands in a file, its cells in order of their columns.
struct TableRow {
    /// As the file counts it: in a spreadsheet the row's number, elsewhere the how-manieth.
    var number = 0
    var line = 0
    var cells: [Cell] = []
    /// The cells that span columns behind their own, and how many.
    var spans: [(column: Int, across: Int)] = []
    /// UTF-8 that cells point into.
    var bytes: [UInt8] = []

    struct Cell {
        var column: Int
        var text: Range<Int>
        /// Where the text begins in the file, counted from 1.
        var line: Int32
        var position: Int32
        /// Whether the text stands in a cell above that spans this one.
        var isSpanned = false
    }

    /// The text of a cell without white space around it.
    func text(_ cell: Cell) -> String {
        var range = cell.text
        while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
        let text = String(decoding: bytes[range], as: UTF8.self)
        // No-break and ideographic spaces are rare enough to look for only where they can be.
        guard let first = range.first, let last = range.last,
            bytes[first] >= 0xC2 || bytes[last] >= 0x80
        else { return text }
        return ImportText.trimmed(text)
    }

    mutating func removeAll() {
        cells.removeAll(keepingCapacity: true)
        spans.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds a cell whose text is at hand.
    mutating func append(
        _ text: String, column: Int, line: Int32, position: Int32, isSpanned: Bool = false
    ) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(
            Cell(
                column: column, text: start..<bytes.count, line: line, position: position,
                isSpanned: isSpanned))
    }
}
