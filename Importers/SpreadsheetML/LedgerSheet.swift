import Estate

/// A sheet of a workbook while it is read: its first rows are kept until it is clear which of them
/// is the heading.
struct LedgerSheet {
    let name: String
    private let profile: ImportProfile
    private let serialEpoch: CalendarDate
    private var firstRows: [TableRow] = []
    /// Once the heading is known.
    private(set) var table: UnitTable?
    private(set) var heading: TableHeading?
    private(set) var place = Place()
    /// The cell by whose text a repeated heading is told.
    private var unitHeading: (column: Int, text: [UInt8])?

    /// The heading is looked for among so many rows.
    private static let headingRows = 50

    init(name: String, profile: ImportProfile, serialEpoch: CalendarDate) {
        self.name = name
        self.profile = profile
        self.serialEpoch = serialEpoch
    }

    /// Whether what a cell above holds matters in a column it spans.
    func wantsSpanned(_ column: Int) -> Bool {
        guard let heading else { return true }
        return heading.columns.indices.contains(column)
            && heading.columns[column].field?.isShared == true
    }

    mutating func add(_ row: TableRow) {
        guard table == nil else {
            if !repeatsHeading(row) { table?.add(row) }
            return
        }
        firstRows.append(row)
        if firstRows.count == Self.headingRows { settle() }
    }

    /// Chooses the heading; the rows above it say something of the table, those below are units.
    mutating func settle() {
        guard table == nil, !firstRows.isEmpty else { return }
        var best = 0
        var chosen = TableHeading([], profile: profile)
        for (index, row) in firstRows.enumerated() {
            let heading = TableHeading(texts(of: row), profile: profile)
            if (heading.isSufficient ? 1 : 0, heading.fit)
                > (chosen.isSufficient ? 1 : 0, chosen.fit)
            {
                chosen = heading
                best = index
            }
        }
        place = Place(
            line: firstRows[best].line,
            path: TablePlaces.sheet(name).path(
                row: firstRows[best].number, column: nil, columns: [])
        )
        guard chosen.fit > 0 else {
            heading = chosen
            return
        }
        var statements = TableStatements()
        for row in firstRows[..<best] { read(row, into: &statements) }
        var texts = texts(of: firstRows[best])
        var next = best + 1
        if next < firstRows.count, addMeasures(firstRows[next], to: &texts) { next += 1 }
        let heading = TableHeading(texts, profile: profile, measures: statements.measures)
        self.heading = heading
        if let column = heading.columns.firstIndex(where: { $0.field == .unit }) {
            unitHeading = (column, Array(heading.columns[column].name.utf8))
        }
        var table = UnitTable(
            profile: profile, places: .sheet(name), columns: heading.columns,
            statements: statements, serialEpoch: serialEpoch)
        for finding in heading.findings { table.log.append(finding) }
        self.table = table
        let rest = firstRows[next...]
        firstRows = []
        for row in rest where !repeatsHeading(row) { self.table?.add(row) }
    }

    private func texts(of row: TableRow) -> [TableHeading.Text?] {
        var texts: [TableHeading.Text?] = []
        for cell in row.cells where cell.text.count <= 300 {
            let text = row.text(cell)
            guard !text.isEmpty else { continue }
            while texts.count <= cell.column { texts.append(nil) }
            texts[cell.column] = TableHeading.Text(text: text, place: place(of: cell, in: row))
        }
        return texts
    }

    private func place(of cell: TableRow.Cell, in row: TableRow) -> Place {
        Place(
            line: Int(cell.line), column: Int(cell.position),
            path: TablePlaces.sheet(name).path(row: row.number, column: cell.column, columns: []),
            value: row.text(cell))
    }

    /// Printed ledgers repeat their heading page by page.
    private func repeatsHeading(_ row: TableRow) -> Bool {
        guard let unitHeading,
            let cell = row.cells.first(where: { $0.column == unitHeading.column })
        else { return false }
        return row.bytes[cell.text].elementsEqual(unitHeading.text)
    }

    /// Adds the measures that a row of their own names: `㎡` below `面积`.
    ///
    /// - Returns: whether the row is one of measures.
    private func addMeasures(_ row: TableRow, to texts: inout [TableHeading.Text?]) -> Bool {
        let own = row.cells.filter { !$0.isSpanned && !row.text($0).isEmpty }
        func measure(_ cell: TableRow.Cell) -> String {
            ImportText.folded(row.text(cell)).filter { $0 != "(" && $0 != ")" }
        }
        guard !own.isEmpty,
            own.allSatisfy({ cell in
                let text = measure(cell)
                return MeasureText.areaDecimals(text) != nil || MeasureText.rent(text) != nil
                    || MeasureText.outputDecimals(text) != nil || text == "人"
            })
        else { return false }
        for cell in own where texts.indices.contains(cell.column) {
            texts[cell.column]?.text += "(\(measure(cell)))"
        }
        return true
    }

    /// Reads labels and the values behind them: `数据日期：2026-10-31`, or in two cells.
    private func read(_ row: TableRow, into statements: inout TableStatements) {
        var label: (field: ImportField, text: String)?
        for cell in row.cells.sorted(by: { $0.column < $1.column }) where !cell.isSpanned {
            let text = row.text(cell)
            guard !text.isEmpty else { continue }
            if let known = label, !isLabel(text) {
                statements.take(
                    known.field, label: known.text, value: text, at: place(of: cell, in: row),
                    epoch: serialEpoch)
                label = nil
                continue
            }
            for part in Self.parts(text) {
                let name = part.drop { "(（".contains($0) }.prefix { $0 != ":" && $0 != "：" }
                guard let field = profile.field(named: ImportText.folded(String(name)))?.field,
                    [.building, .asOf, .sender, .measure].contains(field)
                else { continue }
                let value = ImportText.trimmed(
                    String(part.drop { "(（".contains($0) }.dropFirst(name.count + 1)))
                if value.isEmpty {
                    label = (field, String(name))
                } else {
                    statements.take(
                        field, label: String(name), value: value, at: place(of: cell, in: row),
                        epoch: serialEpoch)
                }
            }
        }
    }

    /// Whether a text is the name of something a table says of itself.
    private func isLabel(_ text: String) -> Bool {
        let field = profile.field(named: ImportText.folded(text))?.field
        return [.building, .asOf, .sender, .measure].contains(field)
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
