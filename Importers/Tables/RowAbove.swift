import Estate

/// What the row of data above says, for cells that only repeat it: 同上, 〃.
///
/// It is copied for every row, so it is copied whole and read only where a cell asks for it.
struct RowAbove {
    private var bytes: [UInt8] = []
    private var cells: [TableRow.Cell] = []

    /// Rows that only add to the one above are forgotten where they say more than any ledger does.
    private static let mostBytes = 1 << 20

    /// Takes a row in place of the one before.
    mutating func keep(_ row: TableRow) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: row.bytes)
        cells.removeAll(keepingCapacity: true)
        cells.append(contentsOf: row.cells)
    }

    /// Takes what a row says in some columns, and leaves the others as they are.
    mutating func add(_ row: TableRow, in isWanted: (Int) -> Bool) {
        if bytes.count > Self.mostBytes { (bytes, cells) = ([], []) }
        for cell in row.cells where !cell.text.isEmpty && isWanted(cell.column) {
            var moved = cell
            moved.text = bytes.count..<bytes.count + cell.text.count
            bytes.append(contentsOf: row.bytes[cell.text])
            cells.removeAll { $0.column == cell.column }
            cells.append(moved)
        }
    }

    /// The text in a column; `nil` where there is none.
    func text(_ column: Int) -> ArraySlice<UInt8>? {
        cells.last { $0.column == column && !$0.text.isEmpty }.map { bytes[$0.text] }
    }
}
