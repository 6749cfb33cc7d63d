import Estate

/// Makes units of a table's rows, by a profile: what spreadsheets and row sets have in common.
struct UnitTable {
    let profile: ImportProfile
    let places: TablePlaces
    private(set) var columns: [TableColumn]
    /// What the table says of itself above its heading.
    var statements: TableStatements
    let serialEpoch: CalendarDate
    /// The feeds of the buildings in order of appearance: one, unless rows name several.
    var feeds: [TableFeed] = []
    private var feedsByBuilding: [String: Int] = [:]
    private var lastBuilding = LastText<Int>()
    private var unnamedFeed: Int?
    private(set) var unitCount = 0
    /// What was found in the heading and in rows that are no units.
    var log = DiagnosticLog()
    /// Areas that sums in the table state, with their places.
    private(set) var declaredTotals: [(area: Area, place: Place)] = []
    var words: TableWords
    /// A reading whose memory the next row uses.
    private var spare: RowReading?

    init(
        profile: ImportProfile, places: TablePlaces, columns: [TableColumn] = [],
        statements: TableStatements = .init(), serialEpoch: CalendarDate = ImportText.serialEpoch
    ) {
        self.profile = profile
        self.places = places
        self.columns = columns
        self.statements = statements
        self.serialEpoch = serialEpoch
        words = TableWords(profile)
    }

    /// Whether some column stands for a field.
    func has(_ field: ImportField) -> Bool {
        columns.contains { $0.field == field }
    }

    /// Takes a new column while the table is read, as row sets bring them.
    mutating func append(_ column: TableColumn) {
        columns.append(column)
    }

    /// Takes a row below the heading.
    mutating func add(_ row: TableRow) {
        var reading = spare.take() ?? RowReading()
        reading.begin(row)
        for (number, cell) in row.cells.enumerated()
        where cell.column < columns.count && !cell.text.isEmpty {
            let field = columns[cell.column].field
            if cell.isSpanned {
                guard field?.isShared == true else { continue }
            } else {
                columns[cell.column].note(row.text(cell))
                reading.note(first: cell)
            }
            guard let field, !words.isBlank(row.bytes.span.extracting(cell.text)) else { continue }
            // Of columns that say the same, the best that is not empty counts.
            if let known = reading[field], columns[known.column].rank <= columns[cell.column].rank {
                continue
            }
            reading.set(field, cell: number)
        }
        take(reading)
        reading.end()
        spare = reading
    }

    private mutating func take(_ reading: RowReading) {
        guard let first = reading.first, !take(total: reading, first: first) else { return }
        guard reading[.unit] != nil || reading[.area] != nil else {
            return skip(reading, first: first)
        }
        unitCount += 1
        addUnit(reading, toFeed: feedIndex(reading))
    }

    /// The feed a row belongs to.
    private mutating func feedIndex(_ reading: RowReading) -> Int {
        guard let cell = reading[.building] else {
            if let unnamedFeed { return unnamedFeed }
            let index = feedIndex(of: statements.building)
            unnamedFeed = index
            return index
        }
        let text = reading.row.bytes.span.extracting(cell.text)
        if let known = lastBuilding.value(of: text) { return known }
        let name = ImportText.halfWidth(reading.row.text(cell))
        let index = feedIndex(of: (name, place(of: cell, in: reading)))
        lastBuilding.remember(text, index)
        return index
    }

    private mutating func feedIndex(of building: (text: String, place: Place)?) -> Int {
        let name = building?.text ?? ""
        if let known = feedsByBuilding[name] { return known }
        feedsByBuilding[name] = feeds.count
        var feed = TableFeed()
        feed.building = building
        feed.asOf = statements.asOf
        feeds.append(feed)
        return feeds.count - 1
    }

    func place(of cell: TableRow.Cell, in reading: RowReading) -> Place {
        Place(
            line: Int(cell.line), column: Int(cell.position),
            path: places.path(row: reading.row.number, column: cell.column, columns: columns),
            value: reading.row.text(cell))
    }

    func place(of reading: RowReading, at field: ImportField) -> Place {
        if let cell = reading[field] { return place(of: cell, in: reading) }
        let column = columns.firstIndex { $0.field == field }
        return Place(
            line: reading.row.line,
            path: places.path(row: reading.row.number, column: column, columns: columns))
    }

    /// Rows of sums are no units; what they say of the area is kept, to be compared.
    private mutating func take(total reading: RowReading, first: TableRow.Cell) -> Bool {
        // With a room number of its own a row is a unit, whatever its remarks say. A room number
        // seldom has ideographs at its ends, so that few rows need a closer look.
        let candidates: [String]
        if let unit = reading[.unit] {
            guard Self.isWordy(unit, in: reading.row) else { return false }
            candidates = [reading.row.text(unit)]
        } else {
            candidates = [first, reading[.floor]].compactMap(\.self).map(reading.row.text)
        }
        func marks(_ words: [String]) -> Bool {
            candidates.contains { text in
                let folded = ImportText.folded(text)
                return words.contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
            }
        }
        let isSubtotal = marks(profile.subtotals)
        guard isSubtotal || marks(profile.totals) else { return false }
        if !isSubtotal, let cell = reading[.area],
            let hundredths = ImportText.scaled(
                reading.row.bytes.span.extracting(cell.text),
                by: columns[cell.column].areaDecimals, units: Self.areaUnits)
        {
            declaredTotals.append((Area(hundredths: hundredths), place(of: cell, in: reading)))
        }
        return true
    }

    /// Whether a text begins or ends beyond ASCII.
    private static func isWordy(_ cell: TableRow.Cell, in row: TableRow) -> Bool {
        guard !cell.text.isEmpty else { return false }
        return row.bytes[cell.text.lowerBound] >= 0x80
            || row.bytes[cell.text.upperBound - 1] >= 0x80
    }

    /// A row without room number and area is a title, a note or a signature.
    private mutating func skip(_ reading: RowReading, first: TableRow.Cell) {
        log.append(.rowSkipped) {
            Self.rowSkipped(
                reading.row.text(first),
                at: Place(
                    line: reading.row.line,
                    path: places.path(row: reading.row.number, column: nil, columns: columns)))
        }
    }

    static let areaUnits = ["m2", "㎡", "平方米", "平米"]
}

extension UnitTable {
    private static func rowSkipped(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .rowSkipped, field: .unit, value: text, message: "这一行没有房号和面积，没有当作单元。",
                hint: "如果它是一个单元，请补上房号和面积；否则无需处理。"),
            at: place)
    }
}
