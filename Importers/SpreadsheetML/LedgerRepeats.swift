import Estate

/// The rows that a printed ledger repeats page by page: titles, the heading, its measures.
struct LedgerRepeats {
    private var rows: [[Int: String]] = []
    private var isHeading: [Bool] = []
    /// Whether the row before was part of a heading, so that measures or numbers may follow.
    private(set) var followsHeading = false

    mutating func note(_ row: TableRow, isHeading: Bool) {
        let texts = Self.texts(of: row)
        guard !texts.isEmpty else { return }
        rows.append(texts)
        self.isHeading.append(isHeading)
    }

    /// Whether a row below the heading only repeats what stood above or in it.
    mutating func contains(_ row: borrowing TableRow) -> Bool {
        if followsHeading, Self.isMeasures(row) || Self.isNumbering(row) { return true }
        guard Self.beginsWithWord(row) else {
            followsHeading = false
            return false
        }
        let texts = Self.texts(of: row)
        let index = rows.firstIndex { known in
            // A heading is one with a title less, too: the day it is of may be told elsewhere.
            !texts.isEmpty && texts.allSatisfy { known[$0.key] == $0.value }
        }
        followsHeading = index.map { isHeading[$0] } ?? false
        return index != nil
    }

    /// Told otherwise that the row is a heading.
    mutating func noteHeading() {
        followsHeading = true
    }

    /// Rows of units mostly begin with a number.
    private static func beginsWithWord(_ row: borrowing TableRow) -> Bool {
        guard let cell = row.cells.first(where: { !$0.isSpanned }) else { return false }
        guard let byte = row.bytes[cell.text].first(where: { $0 > 0x20 }) else { return true }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func texts(of row: borrowing TableRow) -> [Int: String] {
        var texts: [Int: String] = [:]
        for cell in row.cells where !cell.isSpanned {
            let text = row.text(cell)
            if !text.isEmpty { texts[cell.column] = text }
        }
        return texts
    }

    /// Whether a row only names measures: `㎡` below `面积`.
    static func isMeasures(_ row: borrowing TableRow) -> Bool {
        let own = texts(of: row).values
        return !own.isEmpty && own.allSatisfy { MeasureText.isMeasure(measure($0)) }
    }

    /// A measure without the brackets around it, folded.
    static func measure(_ text: String) -> String {
        ImportText.folded(text).filter { $0 != "(" && $0 != ")" }
    }

    /// Whether a row only numbers the columns: `1 2 3 …`, `① ② ③ …` or `A B C …`, also `3=1+2`.
    static func isNumbering(_ row: borrowing TableRow) -> Bool {
        let own = texts(of: row).sorted { $0.key < $1.key }.map { ImportText.folded($0.value) }
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
