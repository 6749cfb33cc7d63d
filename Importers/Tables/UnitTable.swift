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
    /// What was found in the heading and in rows that are no units.
    var log = DiagnosticLog()
    /// Areas that sums in the table state, with their places.
    private(set) var declaredTotals: [(area: Area, place: Place)] = []
    var memory = WordMemory()
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
    mutating func add(_ row: borrowing TableRow) {
        var reading = spare.take() ?? RowReading()
        defer { spare = reading }
        reading.begin(number: row.number, line: row.line)
        for cell in row.cells where cell.column < columns.count {
            let text = row.text(cell)
            if text.isEmpty { continue }
            let field = columns[cell.column].field
            if cell.isSpanned {
                guard field?.isShared == true else { continue }
            } else {
                columns[cell.column].note(text)
                if reading.first == nil { reading.first = text }
            }
            guard let field, !memory.isBlank(text, profile) else { continue }
            // Of columns that say the same, the best that is not empty counts.
            if let known = reading[field], columns[known.column].rank <= columns[cell.column].rank {
                continue
            }
            reading[field] = RowReading.Value(
                text: text, column: cell.column, line: cell.line, position: cell.position)
        }
        guard let first = reading.first, !take(total: reading, first: first) else { return }
        guard reading[.unit] != nil || reading[.area] != nil else {
            return skip(reading, first: first)
        }
        addUnit(reading, toFeed: feedIndex(reading))
    }

    /// The feed a row belongs to.
    private mutating func feedIndex(_ reading: RowReading) -> Int {
        let name =
            reading[.building].map { ImportText.halfWidth($0.text) } ?? statements.building?.text
            ?? ""
        if let known = feedsByBuilding[name] { return known }
        feedsByBuilding[name] = feeds.count
        var feed = TableFeed()
        if let value = reading[.building] {
            feed.building = (name, place(of: value, in: reading))
        } else if let stated = statements.building {
            feed.building = stated
        }
        feed.asOf = statements.asOf
        feeds.append(feed)
        return feeds.count - 1
    }

    func place(of value: RowReading.Value, in reading: RowReading) -> Place {
        Place(
            line: Int(value.line), column: Int(value.position),
            path: places.path(row: reading.number, column: value.column, columns: columns),
            value: value.text)
    }

    func place(of reading: RowReading, at field: ImportField) -> Place {
        if let value = reading[field] { return place(of: value, in: reading) }
        let column = columns.firstIndex { $0.field == field }
        return Place(
            line: reading.line,
            path: places.path(row: reading.number, column: column, columns: columns))
    }

    /// Rows of sums are no units; what they say of the area is kept, to be compared.
    private mutating func take(total reading: RowReading, first: String) -> Bool {
        let unit = reading[.unit]?.text
        // A room number seldom has ideographs at its ends, so that few rows need a closer look.
        guard
            [unit, reading[.floor]?.text, first].contains(where: { $0.map(Self.isWordy) ?? false })
        else { return false }
        // With a room number of its own a row is a unit, whatever its remarks say.
        let candidates = unit.map { [$0] } ?? [first, reading[.floor]?.text].compactMap(\.self)
        func marks(_ words: [String]) -> Bool {
            candidates.contains { text in
                let folded = ImportText.folded(text)
                return words.contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
            }
        }
        let isSubtotal = marks(profile.subtotals)
        guard isSubtotal || marks(profile.totals) else { return false }
        if !isSubtotal, let value = reading[.area],
            let hundredths = ImportText.scaled(
                value.text, by: columns[value.column].areaDecimals, units: Self.areaUnits)
        {
            declaredTotals.append((Area(hundredths: hundredths), place(of: value, in: reading)))
        }
        return true
    }

    /// Whether a text begins or ends beyond ASCII.
    private static func isWordy(_ text: String) -> Bool {
        (text.utf8.first ?? 0) >= 0x80 || (text.utf8.last ?? 0) >= 0x80
    }

    /// A row without room number and area is a title, a note or a signature.
    private mutating func skip(_ reading: RowReading, first: String) {
        log.append(.rowSkipped) {
            Self.rowSkipped(
                first,
                at: Place(
                    line: reading.line,
                    path: places.path(row: reading.number, column: nil, columns: columns)))
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
