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
    /// The feed of the row before.
    private var feedInProgress = 0
    /// The feed of the last name in a cell, and of the name above the table.
    private var lastBuilding = LastText<Int>()
    private var statedFeed: Int?
    var unitCount = 0
    /// What was found in the heading and in rows that are no units.
    var log = DiagnosticLog()
    var totals = TableTotals()
    /// The area of the units in the tables beside this one.
    var areaBeside = Area.zero
    var rooms = RoomsInProgress()
    var words: TableWords
    /// The floor that the sheet's name tells, for rows that state none.
    var sheetFloor: FloorNumber?
    /// The columns that are this table's own where several stand side by side, and how many on the
    /// left edge are everybody's.
    private let firstColumn: Int
    private let sharedColumns: Int
    /// What the row of data above says.
    var above = RowAbove()
    /// A reading whose memory the next row uses.
    private var spare: RowReading?

    init(
        profile: ImportProfile, places: TablePlaces, columns: [TableColumn] = [],
        statements: TableStatements = .init(), serialEpoch: CalendarDate = ImportText.serialEpoch,
        from firstColumn: Int = 0, sharing sharedColumns: Int = 0, words: TableWords? = nil
    ) {
        self.profile = profile
        self.places = places
        self.columns = columns
        self.statements = statements
        self.serialEpoch = serialEpoch
        self.firstColumn = firstColumn
        self.sharedColumns = sharedColumns
        self.words = words ?? TableWords(profile)
    }

    /// The area of its units, whatever building they are in.
    var area: Area { feeds.reduce(.zero) { $0 + $1.units.area } }

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
        where cell.column < columns.count && !cell.text.isEmpty && isOwn(cell.column) {
            let field = columns[cell.column].field
            if cell.isSpanned {
                if field == .unit { reading.note(spannedRoom: cell) }
                guard field?.isShared == true else { continue }
            } else {
                columns[cell.column].note(row.text(cell))
                reading.note(first: cell)
            }
            guard let field else { continue }
            if let placeholder = words.placeholder(row.bytes.span.extracting(cell.text)) {
                if placeholder == .ditto, isSheet {
                    reading.dittos.append(RowReading.Ditto(field: field, number: number))
                }
                continue
            }
            // Of columns that say the same, the best that is not empty counts.
            if let known = reading[field], columns[known.column].rank <= columns[cell.column].rank {
                continue
            }
            reading.set(field, cell: number)
        }
        if !reading.dittos.isEmpty { fill(dittosOf: &reading) }
        take(reading)
        reading.end()
        spare = reading
    }

    private mutating func take(_ reading: RowReading) {
        guard let first = reading.first, !take(total: reading, first: first) else { return }
        let repeatsRoom = reading.isStray(.unit) || reading.isStray(.area)
        if !repeatsRoom, reading[.unit] == nil || reading[.area] == nil {
            guard !take(part: reading), !take(section: reading, first: first) else { return }
        }
        guard repeatsRoom || reading[.unit] != nil || reading[.area] != nil,
            repeatsRoom || !isRemark(reading, first: first)
        else { return skip(reading, first: first) }
        addUnit(reading, toFeed: feedIndex(reading))
        if isSheet { above.keep(reading.row) }
    }

    /// Takes note of a row of which other tables beside this one are told more.
    mutating func pass(_ row: TableRow) {
        add(row, toAbove: isOwn)
    }

    /// Adds to what the row of data above says.
    mutating func add(_ row: TableRow, toAbove isWanted: (Int) -> Bool) {
        above.add(row) { columns.indices.contains($0) && columns[$0].field != nil && isWanted($0) }
    }

    /// Whether a column is one of this table.
    func isOwn(_ column: Int) -> Bool {
        column >= firstColumn || column < sharedColumns
    }

    /// The columns that are of no other table.
    var ownRange: Range<Int> {
        let first = max(firstColumn, sharedColumns)
        return first..<max(first, columns.count)
    }

    /// The columns that no table on the left has shown.
    var ownColumns: ArraySlice<TableColumn> { columns[min(firstColumn, columns.count)...] }

    var isSheet: Bool {
        if case .sheet = places { true } else { false }
    }

    /// The feed a row belongs to.
    mutating func feedIndex(_ reading: RowReading) -> Int {
        if let cell = reading[.building] {
            let text = reading.row.bytes.span.extracting(cell.text)
            if let known = lastBuilding.value(of: text) {
                feedInProgress = known
            } else {
                let name = ImportText.halfWidth(reading.row.text(cell))
                feedInProgress = feedIndex(of: isForPeople(name) ? nil : name, reading)
                lastBuilding.remember(text, feedInProgress)
            }
        } else if let statedFeed {
            feedInProgress = statedFeed
        } else {
            feedInProgress = feedIndex(of: nil, reading)
            if statements.building != nil { statedFeed = feedInProgress }
        }
        return feedInProgress
    }

    /// Beside an id above the table a name in the rows is for people.
    private func isForPeople(_ name: String) -> Bool {
        guard let stated = statements.building?.text else { return false }
        return !TableStatements.isName(stated) && TableStatements.isName(name)
    }

    /// - Parameter own: what the row itself calls its building.
    private mutating func feedIndex(of own: String?, _ reading: RowReading) -> Int {
        guard let name = own ?? statements.building?.text else {
            if feeds.isEmpty { feeds.append(TableFeed(asOf: statements.asOf)) }
            if !feedsByBuilding.isEmpty { noteUnnamed(reading) }
            return feedInProgress
        }
        if let known = feedsByBuilding[name] { return known }
        let stated = own.flatMap { name in
            reading[.building].map { (name, place(of: $0, in: reading)) }
        }
        // The rows before named none: so far there is one building only.
        if feedsByBuilding.isEmpty, !feeds.isEmpty {
            feeds[0].building = stated ?? statements.building
            feedsByBuilding[name] = 0
            return 0
        }
        feedsByBuilding[name] = feeds.count
        feeds.append(
            TableFeed(building: stated ?? statements.building, asOf: statements.asOf))
        return feeds.count - 1
    }

    /// A row that names no building is of the building of the rows around it, which is sure only
    /// where the table names no other.
    private mutating func noteUnnamed(_ reading: RowReading) {
        let place = place(of: reading, at: .building)
        feeds[feedInProgress].unnamed.append(.buildingMissing) {
            Diagnostic(Self.rowUnnamed, at: place)
        }
    }

    func place(of cell: TableRow.Cell, in reading: RowReading) -> Place {
        Place(
            line: Int(cell.line), column: Int(cell.position),
            path: places.path(row: reading.row.number, column: cell.column, columns: columns),
            value: reading.row.text(cell))
    }

    func place(of reading: RowReading, at field: ImportField) -> Place {
        if let cell = reading[field] { return place(of: cell, in: reading) }
        let column =
            columns.firstIndex { $0.field == field }
            ?? (firstColumn > 0 ? columns.firstIndex { $0.field == .unit } : nil)
        return Place(
            line: reading.row.line,
            path: places.path(row: reading.row.number, column: column, columns: columns))
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

    static let areaUnits = ["m2", "㎡", "m²", "平方米", "平米", "平方", "平"]
}

extension UnitTable {
    private static let rowUnnamed = Finding(
        code: .buildingMissing, field: .building, message: "这一行没有写楼宇，而文件里有好几栋楼。",
        hint: "请在这一行写明楼宇；只有一栋楼的文件才可以省略。")

    private static func rowSkipped(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            Finding(
                code: .rowSkipped, field: .unit, value: text, message: "这一行没有房号和面积，没有当作单元。",
                hint: "如果它是一个单元，请补上房号和面积；否则无需处理。"),
            at: place)
    }
}
