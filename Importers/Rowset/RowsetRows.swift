import Estate

/// The rows of a row set, once their element is known.
struct RowsetRows {
    private let path: String
    private let profile: ImportProfile
    /// The column of each field, by ``RowsetFields/Step/code``; −1 for fields not seen yet.
    private var columns: [Int] = []
    private var table: UnitTable
    private var row = TableRow()
    private var count = 0
    private let place: Place

    var unitCount: Int { table.unitCount }

    /// - Parameters:
    ///   - first: the rows seen so far; the last of them is sure to hold room and area.
    ///   - names: the document's names by number.
    init(path: String, profile: ImportProfile, first: [RowsetFields], names: [String]) {
        self.path = path
        self.profile = profile
        var texts: [TableHeading.Text?] = []
        var steps: [RowsetFields.Step] = []
        for fields in first {
            for cell in fields.cells where !steps.contains(cell.step) {
                steps.append(cell.step)
                texts.append(fields.heading(of: cell, names, path: path))
            }
        }
        let heading = TableHeading(texts, profile: profile, keepsFallbacks: true)
        var known = heading.columns
        for (index, step) in steps.enumerated() { known[index].step = step.written(names) }
        table = UnitTable(profile: profile, places: .rows(path), columns: known)
        place = Place(
            line: first.first.map { Int($0.line) }, column: first.first.map { Int($0.column) },
            path: path)
        for finding in heading.findings { table.log.append(finding) }
        for (index, step) in steps.enumerated() { settle(step, at: index) }
        for var fields in first { add(&fields, names: names) }
    }

    /// Takes a row; its fields are as they were afterwards.
    mutating func add(_ fields: inout RowsetFields, names: [String]) {
        count += 1
        row.removeAll()
        row.number = count
        row.line = Int(fields.line)
        fields.lend(to: &row)
        for cell in fields.cells {
            row.append(
                cell.text, column: column(of: cell, in: fields, names), line: cell.line,
                position: cell.column)
        }
        table.add(row)
        fields.lend(to: &row)
    }

    private mutating func settle(_ step: RowsetFields.Step, at column: Int) {
        while columns.count <= Int(step.code) { columns.append(-1) }
        columns[Int(step.code)] = column
    }

    /// The column of a field; one not seen before is looked up in the profile.
    private mutating func column(
        of cell: RowsetFields.Cell, in fields: RowsetFields, _ names: [String]
    ) -> Int {
        let code = Int(cell.step.code)
        if columns.indices.contains(code), columns[code] >= 0 { return columns[code] }
        let text = fields.heading(of: cell, names, path: path)
        let heading = TableHeading([text], profile: profile)
        var column = heading.columns[0]
        column.step = cell.step.written(names)
        if let field = column.field, table.has(field),
            !TableHeading.withFallbacks.contains(field)
        {
            column.field = nil
            column.note = "没有使用：\(field.name)已有别的来源"
        } else {
            for finding in heading.findings { table.log.append(finding) }
        }
        let index = table.columns.count
        settle(cell.step, at: index)
        table.append(column)
        return index
    }

    /// What the rows say, building by building.
    ///
    /// - Parameter labels: what stands beside the rows.
    func feeds(labels: [RowsetLabel]) -> [ForeignFeed] {
        var table = table
        var statements = TableStatements()
        for label in labels where !ImportText.trimmed(label.value).isEmpty {
            guard let field = profile.field(named: ImportText.folded(label.name))?.field else {
                continue
            }
            statements.take(
                field, label: label.name, value: ImportText.trimmed(label.value), at: label.place,
                epoch: ImportText.serialEpoch)
        }
        table.statements = statements
        table.fill(from: [])
        return table.foreignFeeds(at: place)
    }
}
