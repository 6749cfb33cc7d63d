/// A table of aligned text for screens with characters of a fixed width.
public struct ColumnTable: Sendable {
    /// A column: its heading, and the side its cells stand on.
    public struct Column: Hashable, Sendable {
        /// What stands above the cells.
        public var heading: String
        /// Where in the column they stand.
        public var alignment: ColumnAlignment

        /// For texts; cut with `…` where a table would be too wide.
        public static func left(_ heading: String) -> Column {
            Column(heading: heading, alignment: .left)
        }

        /// For numbers; never cut.
        public static func right(_ heading: String) -> Column {
            Column(heading: heading, alignment: .right)
        }
    }

    /// From left to right.
    public let columns: [Column]
    private var rows: [[String]] = []

    /// A table without rows yet.
    public init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Whether no row has been added.
    public var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; cells that are missing at its end stay empty.
    public mutating func add(_ cells: [String]) {
        let cells = cells.prefix(columns.count).map(DisplayWidth.singleLine)
        rows.append(cells + Array(repeating: "", count: columns.count - cells.count))
    }

    /// Headings, a rule, and a line for each row.
    ///
    /// - Parameter width: how wide the lines should be at most. Left columns give way, the widest
    ///   first, down to ten columns each; a table of more numbers than fit stays wider.
    public func lines(width: Int = 100) -> [String] {
        let headings = columns.map(\.heading)
        let widths = widths(of: [headings] + rows, within: width)
        let rule = String(repeating: "─", count: widths.reduce(0, +) + gaps)
        return [line(headings, widths), rule] + rows.map { line($0, widths) }
    }

    private static let gap = 2
    private static let narrowest = 10

    private var gaps: Int { max(0, columns.count - 1) * Self.gap }

    private func widths(of rows: [[String]], within width: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(0) { max($0, DisplayWidth.of($1[column])) }
        }
        var excess = widths.reduce(0, +) + gaps - width
        while excess > 0 {
            let yielding = columns.indices.filter {
                columns[$0].alignment == .left && widths[$0] > Self.narrowest
            }
            guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { line += String(repeating: " ", count: Self.gap) }
            let width = widths[index]
            line += DisplayWidth.padded(
                DisplayWidth.cut(cell, to: width), to: width, columns[index].alignment)
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
