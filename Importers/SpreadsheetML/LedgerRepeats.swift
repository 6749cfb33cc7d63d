import Estate

/// The rows that a printed ledger repeats page by page: titles, the heading, its measures.
struct LedgerRepeats {
    private var rows: [Known] = []
    /// Whether the row before was part of a heading, so that measures or numbers may follow.
    private(set) var followsHeading = false

    /// A row that may be repeated.
    private struct Known {
        /// Of the cells with a text, in order of their columns.
        var texts: [(column: Int, bytes: [UInt8])] = []
        let isHeading: Bool
    }

    mutating func note(_ row: TableRow, isHeading: Bool) {
        var known = Known(isHeading: isHeading)
        for cell in Self.cells(of: row) {
            known.texts.append((cell.column, Array(row.bytes[cell.text])))
        }
        if !known.texts.isEmpty { rows.append(known) }
    }

    /// Whether a row below the heading only repeats what stood above or in it.
    mutating func contains(_ row: TableRow) -> Bool {
        if followsHeading, Self.isMeasures(row) || Self.isNumbering(row) { return true }
        guard Self.beginsWithWord(row) else {
            followsHeading = false
            return false
        }
        let known = rows.first { Self.isPart(row, of: $0) }
        followsHeading = known?.isHeading ?? false
        return known != nil
    }

    /// Whether a row says what a known one says and no more. A heading is one with a title less, too:
    /// the day it is of may be told elsewhere.
    private static func isPart(_ row: TableRow, of known: Known) -> Bool {
        var next = 0
        for cell in row.cells where !cell.isSpanned && !cell.text.isEmpty {
            while next < known.texts.count, known.texts[next].column < cell.column { next += 1 }
            guard next < known.texts.count, known.texts[next].column == cell.column,
                known.texts[next].bytes.elementsEqual(row.bytes[cell.text])
            else { return false }
            next += 1
        }
        return next > 0
    }

    /// Told otherwise that the row is a heading.
    mutating func noteHeading() {
        followsHeading = true
    }

    /// Rows of units mostly begin with a number.
    private static func beginsWithWord(_ row: TableRow) -> Bool {
        guard let cell = row.cells.first(where: { !$0.isSpanned }) else { return false }
        guard let byte = row.bytes[cell.text].first else { return true }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// A row's own cells with a text.
    private static func cells(of row: TableRow) -> [TableRow.Cell] {
        row.cells.filter { !$0.isSpanned && !$0.text.isEmpty }
    }

    /// Whether a row only names measures: `㎡` below `面积`.
    static func isMeasures(_ row: TableRow) -> Bool {
        let own = cells(of: row)
        return !own.isEmpty && own.allSatisfy { MeasureText.isMeasure(measure(row.text($0))) }
    }

    /// A measure without the brackets around it, folded.
    static func measure(_ text: String) -> String {
        ImportText.folded(text).filter { $0 != "(" && $0 != ")" }
    }

    /// Whether a row only numbers the columns: `1 2 3 …`, `① ② ③ …` or `A B C …`, also `3=1+2`.
    static func isNumbering(_ row: TableRow) -> Bool {
        let own = cells(of: row).sorted { $0.column < $1.column }
            .map { ImportText.folded(row.text($0)) }
        guard own.count >= 3 else { return false }
        let numbers = own.map(Self.number)
        guard let first = numbers.first, first == 0 || first == 1 else { return false }
        return numbers.enumerated().allSatisfy { $1 == $0 + (first ?? 0) }
    }

    private static func number(_ text: String) -> Int? {
        let bare = text.prefix { $0 != "=" }.filter { !"()栏列第".contains($0) }
        if let number = Int(bare) { return number }
        guard bare.count == 1, let scalar = bare.unicodeScalars.first else { return nil }
        switch scalar {
        case "a"..."z": return Int(scalar.value) - 0x60
        case "\u{2460}"..."\u{2473}": return Int(scalar.value) - 0x245F
        case "\u{2160}"..."\u{216B}": return Int(scalar.value) - 0x215F
        default: return Array("一二三四五六七八九十".unicodeScalars).firstIndex(of: scalar).map { $0 + 1 }
        }
    }
}
