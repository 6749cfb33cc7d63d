extension Diagnostic {
    /// Where it is, as people look for it: `第 12 行 第 5 列` of a text, `第 12 行 E 列` of a sheet, as its
    /// program shows it; `nil` where no single place can be named.
    public var placeText: String? {
        if let cell = path.flatMap(SheetCell.init(path:)) { return cell.text }
        let parts = [line.map { "第 \($0) 行" }, column.map { "第 \($0) 列" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

/// A row or a cell of a sheet, read from a path such as `台账!R12C5`.
private struct SheetCell {
    var row: Int
    var column: Int?

    init?(path: String) {
        guard let mark = path.lastIndex(of: "!") else { return nil }
        let rest = path[path.index(after: mark)...]
        guard rest.first == "R" else { return nil }
        let numbers = rest.dropFirst().split(separator: "C", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard numbers.count <= 2, let row = numbers[0], row > 0 else { return nil }
        self.row = row
        guard numbers.count == 2 else { return }
        guard let column = numbers[1], column > 0 else { return nil }
        self.column = column
    }

    var text: String {
        guard var rest = column else { return "第 \(row) 行" }
        // A … Z, AA … : a count without a zero.
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "第 \(row) 行 \(letters) 列"
    }
}
