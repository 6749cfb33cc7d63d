import Estate

/// The rows of a row set, once their element is known.
struct RowsetRows {
    /// The row element: its name by number, and how many elements are around it.
    let name: Int
    let depth: Int
    private let path: String
    private let profile: ImportProfile
    private var heading: TableHeading
    private var columnsByStep: [String: Int] = [:]
    private var rows: [RowsetReader.Fields] = []
    private var table: UnitTable
    private var count = 0
    private let place: Place

    /// - Parameter first: the rows seen so far; the last of them is sure to hold room and area.
    init(
        name: Int, depth: Int, path: String, profile: ImportProfile, first: [RowsetReader.Fields]
    ) {
        self.name = name
        self.depth = depth
        self.path = path
        self.profile = profile
        var texts: [TableHeading.Text?] = []
        for fields in first {
            for value in fields.values where columnsByStep[value.step] == nil {
                columnsByStep[value.step] = texts.count
                texts.append(Self.text(of: value, in: path))
            }
        }
        heading = TableHeading(texts, profile: profile, keepsFallbacks: true)
        var columns = heading.columns
        for (step, index) in columnsByStep { columns[index].step = step }
        table = UnitTable(profile: profile, places: .rows(path), columns: columns)
        place = Place(line: first.first?.line, column: first.first?.column, path: path)
        for finding in heading.findings { table.log.append(finding) }
        for fields in first { add(fields) }
    }

    mutating func add(_ fields: RowsetReader.Fields) {
        count += 1
        var row = TableRow()
        row.number = count
        row.line = fields.line
        for value in fields.values {
            row.append(
                value.text, column: column(of: value), line: value.line, position: value.column)
        }
        table.add(row)
    }

    /// The column of a field; one not seen before is looked up in the profile.
    private mutating func column(of value: RowsetReader.Fields.Value) -> Int {
        if let known = columnsByStep[value.step] { return known }
        let heading = TableHeading([Self.text(of: value, in: path)], profile: profile)
        var column = heading.columns[0]
        column.step = value.step
        if let field = column.field, table.has(field),
            !TableHeading.withFallbacks.contains(field)
        {
            column.field = nil
            column.note = "没有使用：\(field.name)已有别的来源"
        } else {
            for finding in heading.findings { table.log.append(finding) }
        }
        let index = table.columns.count
        columnsByStep[value.step] = index
        table.append(column)
        return index
    }

    static func texts(of fields: RowsetReader.Fields) -> [TableHeading.Text?] {
        fields.values.map { text(of: $0, in: fields.path) }
    }

    private static func text(
        of value: RowsetReader.Fields.Value, in path: String
    ) -> TableHeading.Text {
        TableHeading.Text(
            text: String(value.step.drop { $0 == "@" }),
            place: Place(
                line: Int(value.line), column: Int(value.column), path: "\(path)/\(value.step)"))
    }

    /// What the rows say, building by building.
    ///
    /// - Parameter labels: what stands beside the rows.
    func feeds(labels: [(name: String, value: String, place: Place)]) -> [ForeignFeed] {
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
        for index in table.feeds.indices {
            table.feeds[index].building = table.feeds[index].building ?? statements.building
            table.feeds[index].asOf = table.feeds[index].asOf ?? statements.asOf
        }
        return table.foreignFeeds(at: place)
    }
}
