/// The cells of a sheet that span rows below their own, and where they put the cells of those rows.
struct LedgerMerges {
    /// LibreOffice counts the columns of a row without those that a cell above covers, also in
    /// `ss:Index` (seen in 7.4). Excel counts all of them, and never writes a cell into one that is
    /// covered: a value that would stand there tells that the file counts like LibreOffice.
    var countsFreeColumns = false
    /// Those that cover the row being read, from the left.
    private(set) var covering: [Merge] = []
    private var all: [Merge] = []

    /// A cell that spans rows below its own.
    struct Merge {
        /// Counted from 0.
        var columns: ClosedRange<Int>
        var lastRow: Int
        var text: String
        var line: Int32
        var position: Int32
    }

    /// Cells that span rows at the same time, at most: more than any ledger has columns.
    private static let most = 200

    mutating func removeAll() {
        all = []
        covering = []
    }

    mutating func add(_ merge: Merge) {
        if all.count < Self.most { all.append(merge) }
    }

    mutating func begin(row: Int) {
        guard !all.isEmpty else { return }
        all.removeAll { $0.lastRow < row }
        covering = all.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    }

    /// The column of a cell.
    ///
    /// - Parameters:
    ///   - stated: its `ss:Index`, counted from 0.
    ///   - next: the column behind the cell before.
    func column(stated: Int?, next: Int) -> Int {
        guard countsFreeColumns, !covering.isEmpty else { return max(stated ?? next, next) }
        guard var column = stated else { return free(from: next) }
        // What is stated counts free columns only: those covered before it come on top.
        for merge in covering where merge.columns.lowerBound <= column {
            column += merge.columns.count
        }
        return max(column, free(from: next))
    }

    /// Takes note that a value stands in a column.
    ///
    /// - Returns: whether that tells how the file counts, so that its place has to be told anew.
    mutating func isMisplaced(_ column: Int) -> Bool {
        guard !countsFreeColumns, covering.contains(where: { $0.columns.contains(column) }) else {
            return false
        }
        countsFreeColumns = true
        return true
    }

    private func free(from column: Int) -> Int {
        var column = column
        for merge in covering where merge.columns.contains(column) {
            column = merge.columns.upperBound + 1
        }
        return column
    }
}
