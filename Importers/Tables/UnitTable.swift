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
    /// What was found in the heading and in rows that are no units.
    var log = DiagnosticLog()
    var totals = TableTotals()
    var rooms = RoomsInProgress()
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
        /// The room of a cell above that spans this row.
        var room: String?
        for cell in row.cells where cell.column < columns.count {
            let text = row.text(cell)
            if text.isEmpty { continue }
            let field = columns[cell.column].field
            if cell.isSpanned {
                if field == .unit { room = text }
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
        if reading[.unit] == nil || reading[.area] == nil {
            guard !take(part: reading, of: room), !take(section: reading, first: first) else {
                return
            }
        }
        guard reading[.unit] != nil || reading[.area] != nil, !isRemark(reading, first: first)
        else { return skip(reading, first: first) }
        addUnit(reading, toFeed: feedIndex(reading))
    }

    /// The feed a row belongs to.
    mutating func feedIndex(_ reading: RowReading) -> Int {
        var own = reading[.building].map { ImportText.halfWidth($0.text) }
        // Beside an id above the table a name in the rows is for people.
        if let stated = statements.building?.text, !TableStatements.isName(stated),
            own.map(TableStatements.isName) == true
        {
            own = nil
        }
        if own == nil, statements.building == nil, !feeds.isEmpty {
            if !feedsByBuilding.isEmpty { noteUnnamed(reading) }
            return feedInProgress
        }
        let name = own ?? statements.building?.text
        if let name, let known = feedsByBuilding[name] {
            feedInProgress = known
            return known
        }
        let stated = own.flatMap { name in
            reading[.building].map { (name, place(of: $0, in: reading)) }
        }
        // The rows before named none: so far there is one building only.
        if let name, feedsByBuilding.isEmpty, !feeds.isEmpty {
            feeds[0].building = stated ?? statements.building
            feedsByBuilding[name] = 0
            return 0
        }
        var feed = TableFeed()
        feed.building = stated ?? statements.building
        feed.asOf = statements.asOf
        if let name { feedsByBuilding[name] = feeds.count }
        feedInProgress = feeds.count
        feeds.append(feed)
        return feedInProgress
    }

    /// A row that names no building is of the building of the rows around it, which is sure only
    /// where the table names no other.
    private mutating func noteUnnamed(_ reading: RowReading) {
        let place = place(of: reading, at: .building)
        feeds[feedInProgress].unnamed.append(.buildingMissing) {
            Diagnostic(Self.rowUnnamed, at: place)
        }
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
        // With a room number of its own a row is a unit, whatever its remarks say; but 合计 is no
        // floor.
        let candidates = [unit ?? first, reading[.floor]?.text].compactMap(\.self)
        func marks(_ words: [String]) -> String? {
            for text in candidates {
                let folded = ImportText.folded(text)
                if let word = words.first(where: { folded.hasPrefix($0) || folded.hasSuffix($0) }) {
                    return word
                }
            }
            return nil
        }
        let part = marks(profile.subtotals)
        guard let word = part ?? marks(profile.totals) else { return false }
        let floor = floor(ofTotal: candidates, word)
        if part == nil, floor == nil { rooms.isPastTotal = true }
        // 出租率 and the like are no sums.
        if part?.contains("计") ?? true, let value = reading[.area],
            let hundredths = ImportText.scaled(
                value.text, by: columns[value.column].areaDecimals, units: Self.areaUnits),
            (0...1 << 50).contains(hundredths)
        {
            totals.state(
                TableTotals.Total(
                    area: Area(hundredths: hundredths), place: place(of: value, in: reading),
                    isPart: part != nil, floor: floor))
        }
        return true
    }

    /// The floor that a row of sums is of: `12F合计`, or one in a column of its own.
    private mutating func floor(ofTotal texts: [String], _ word: String) -> FloorNumber? {
        for text in texts {
            let folded = ImportText.folded(text)
            let bare = folded.hasSuffix(word) ? folded.dropLast(word.count) : folded[...]
            if !bare.isEmpty, let floor = memory.floor(String(bare)) { return floor }
        }
        return nil
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
