import Estate

/// A sheet of a workbook while it is read: its first rows are kept until it is clear which of them
/// is the heading.
struct LedgerSheet {
    let name: String
    /// Its place in the workbook, from 0.
    let number: Int
    /// The floor it is named for; `nil` where its name is that of something else.
    let floor: FloorNumber?
    /// Whether the workbook does not show it.
    var isHidden = false
    let profile: ImportProfile
    /// Those of the profile, which all sheets share.
    let words: TableWords
    let serialEpoch: CalendarDate
    private var firstRows: [TableRow] = []
    /// Once the heading is known; several where they stand side by side.
    var tables: [UnitTable] = []
    private(set) var heading: TableHeading?
    /// What a sheet without a table says, as cover sheets do.
    private(set) var cover: TableStatements?
    private(set) var place = Place()
    private var repeats = LedgerRepeats()
    private var unitColumn = 0
    private var areaColumn = 0
    /// Whether the rows belong to another table below the one that is read.
    private var isPastTable = false

    /// The heading is looked for among so many rows.
    private static let headingRows = 50

    init(
        name: String, number: Int, profile: ImportProfile, words: TableWords,
        serialEpoch: CalendarDate
    ) {
        self.name = name
        self.number = number
        self.profile = profile
        self.words = words
        self.serialEpoch = serialEpoch
        floor = SheetFloor.floor(named: name)
    }

    /// The floors of its units; `nil` where some are not told.
    var floors: Set<FloorNumber>? {
        var floors: Set<FloorNumber> = []
        for units in tables.lazy.flatMap(\.feeds).map(\.units) {
            for index in units.indices {
                guard let floor = units.floor(index) else { return nil }
                floors.insert(floor)
            }
        }
        return floors
    }

    var unitCount: Int { tables.reduce(0) { $0 + $1.unitCount } }

    /// Whether what a cell above holds matters in a column it spans.
    func wantsSpanned(_ column: Int) -> Bool {
        tables.isEmpty
            || tables.contains { table in
                guard table.columns.indices.contains(column), table.isOwn(column),
                    let field = table.columns[column].field
                else { return false }
                return field.isShared || field == .unit
            }
    }

    mutating func add(_ row: TableRow) {
        guard tables.isEmpty else { return addBelow(row) }
        firstRows.append(row)
        if firstRows.count == Self.headingRows { settle() }
    }

    /// Chooses the heading; the rows above it say something of the table, those below are units.
    mutating func settle() {
        guard tables.isEmpty, !firstRows.isEmpty else { return }
        let chosen = LedgerHeading(among: firstRows, profile: profile) { texts(of: $0) }
        let best = chosen.rows.lowerBound
        place = Place(
            line: firstRows[best].line,
            path: TablePlaces.sheet(name).path(
                row: firstRows[best].number, column: nil, columns: [])
        )
        if !chosen.heading.isSufficient { cover = stated(in: firstRows[...]) }
        guard chosen.heading.fit > 0 else {
            heading = chosen.heading
            return
        }
        let statements = stated(in: firstRows[..<best])
        var titles = chosen.texts
        let next = passMeasures(from: chosen.rows.upperBound, into: &titles)
        for (index, row) in firstRows[..<next].enumerated() {
            repeats.note(row, isHeading: index >= best)
        }
        let heading = TableHeading(titles, profile: profile, measures: statements.measures)
        self.heading = heading
        unitColumn = heading.column(of: .unit) ?? 0
        areaColumn = heading.column(of: .area) ?? 0
        makeTables(titles, statements, below: best > 0 ? firstRows[best - 1] : nil)
        let rest = firstRows[next...]
        firstRows = []
        for row in rest { addBelow(row) }
    }

    /// Takes a row below the heading, unless it only repeats what stood above or is of another table.
    private mutating func addBelow(_ row: TableRow) {
        guard !repeats.contains(row) else {
            if repeats.followsHeading { isPastTable = false }
            return
        }
        if let other = otherHeading(row) {
            isPastTable = !isSame(other)
            repeats.noteHeading()
            if isPastTable {
                let place = Place(
                    line: row.line,
                    path: TablePlaces.sheet(name).path(row: row.number, column: nil, columns: []))
                tables[0].log.append(Diagnostic(Self.tableIgnored(row.number), at: place))
            }
            return
        }
        guard !isPastTable else { return }
        if tables.count == 1 { tables[0].add(row) } else { distribute(row) }
    }

    /// The heading that a row below the table's own is; `nil` where it is none.
    private func otherHeading(_ row: TableRow) -> TableHeading? {
        // A row with a number for its room or area is no heading: few rows need a closer look.
        func isWord(_ column: Int) -> Bool {
            guard let cell = row.cells.first(where: { $0.column == column && !$0.isSpanned }),
                let byte = row.bytes[cell.text].first
            else { return true }
            return byte >= 0x41
        }
        guard (3...300).contains(row.cells.count), isWord(areaColumn), isWord(unitColumn),
            let names = profile.fields[.unit],
            row.cells.contains(where: { names.contains(ImportText.folded(row.text($0))) })
        else { return nil }
        let heading = TableHeading(texts(of: row), profile: profile)
        guard let unit = heading.column(of: .unit), heading.fit >= 3 || unit == unitColumn else {
            return nil
        }
        return heading
    }

    /// Whether another heading has every field where the table's own has it.
    private func isSame(_ other: TableHeading) -> Bool {
        guard let heading, other.isSufficient else { return false }
        return other.hasTwin == heading.hasTwin
            && other.fields.allSatisfy { other.column(of: $0) == heading.column(of: $0) }
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

    /// Adds the measures that a row of their own names, `㎡` below `面积`, and passes over a row that
    /// numbers the columns.
    ///
    /// - Returns: the first row that is neither.
    private func passMeasures(from first: Int, into texts: inout [TableHeading.Text?]) -> Int {
        var next = first
        while next < firstRows.count, next < first + 2 {
            let row = firstRows[next]
            if LedgerRepeats.isMeasures(row) {
                for cell in row.cells where !cell.isSpanned && texts.indices.contains(cell.column) {
                    let measure = LedgerRepeats.measure(row.text(cell))
                    if !measure.isEmpty { texts[cell.column]?.append(measure: measure) }
                }
            } else if !LedgerRepeats.isNumbering(row) {
                break
            }
            next += 1
        }
        return next
    }

    private func stated(in rows: ArraySlice<TableRow>) -> TableStatements {
        var reading = LedgerStatements(profile: profile, epoch: serialEpoch)
        for row in rows { reading.read(row) { place(of: $0, in: row) } }
        return reading.statements
    }
}

extension LedgerSheet {
    private static func tableIgnored(_ row: Int) -> Finding {
        Finding(
            code: .sheetIgnored, field: .feed, value: "第 \(row) 行",
            message: "第 \(row) 行起是另一张表，列与上面的不同，没有读取。",
            hint: "如果它也是房源，请把它的行移到上面的表里，或另存成一个文件；否则无需处理。")
    }
}

extension TableHeading.Text {
    /// Adds the measure that stands below a title.
    fileprivate mutating func append(measure: String) {
        joint?.heading?.measure = measure
        text += "(\(measure))"
    }
}
