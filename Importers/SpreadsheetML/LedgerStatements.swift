import Estate

/// Reads what a sheet says of itself in labels and the values behind them: `数据日期：2026-10-31`, or
/// in two cells.
struct LedgerStatements {
    private(set) var statements = TableStatements()
    let profile: ImportProfile
    let epoch: CalendarDate

    /// What a table can say of itself.
    private static let fields: Set<ImportField> = [.building, .asOf, .sender, .measure]

    init(profile: ImportProfile, epoch: CalendarDate) {
        self.profile = profile
        self.epoch = epoch
    }

    /// - Parameter place: where a cell stands.
    mutating func read(_ row: TableRow, place: (TableRow.Cell) -> Place) {
        var label: (field: ImportField, text: String)?
        for cell in row.cells.sorted(by: { $0.column < $1.column }) where !cell.isSpanned {
            let text = row.text(cell)
            guard !text.isEmpty else { continue }
            if let known = label, field(of: text) == nil {
                statements.take(
                    known.field, label: known.text, value: text, at: place(cell), epoch: epoch)
                label = nil
                continue
            }
            for part in Self.parts(text) {
                if takeUntil(part, at: place(cell)) { continue }
                let name = part.drop { "(（".contains($0) }.prefix { $0 != ":" && $0 != "：" }
                guard let field = field(of: String(name)) else { continue }
                let value = ImportText.trimmed(
                    String(part.drop { "(（".contains($0) }.dropFirst(name.count + 1)))
                if value.isEmpty {
                    label = (field, String(name))
                } else {
                    statements.take(
                        field, label: String(name), value: value, at: place(cell), epoch: epoch)
                }
            }
        }
    }

    /// `截至2026年10月31日` needs no colon.
    private mutating func takeUntil(_ part: String, at place: Place) -> Bool {
        let bare = ImportText.folded(part).filter { $0 != "(" && $0 != ")" && $0 != ":" }
        guard let word = ["截至", "截止到", "截止至", "截止"].first(where: bare.hasPrefix),
            TableStatements.date(String(bare.dropFirst(word.count)), epoch: epoch) != nil
        else { return false }
        statements.take(
            .asOf, label: word, value: String(bare.dropFirst(word.count)), at: place, epoch: epoch)
        return true
    }

    /// What a text names that a table says of itself.
    private func field(of text: String) -> ImportField? {
        profile.field(named: ImportText.folded(text)).flatMap {
            Self.fields.contains($0.field) ? $0.field : nil
        }
    }

    /// `楼宇编码：5001030001 数据日期：2026-10-31` are two statements.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || "；;，,|".contains($0) }) {
            let isLabel = word.contains(":") || word.contains("：")
            let continues = parts.last.map { $0.hasSuffix(":") || $0.hasSuffix("：") } ?? false
            if parts.isEmpty || isLabel && !continues {
                parts.append(String(word))
            } else {
                parts[parts.count - 1] += continues ? String(word) : " " + word
            }
        }
        return parts
    }
}
