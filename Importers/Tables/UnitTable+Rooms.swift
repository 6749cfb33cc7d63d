import Estate

/// What rows leave to the rows above them: a room over several rows, a floor that is a title.
struct RoomsInProgress {
    /// The room of the last row, and how many units have been made of it.
    var room: (row: Int, id: String, parts: Int)?
    /// The floor that a title between the rows names.
    var section: FloorNumber?
    /// The floor that the last row with one states.
    var floor: FloorNumber?
    /// How titles of floors were understood.
    var sections: FieldReading?
    /// Whether the sum of the whole table has been stated.
    var isPastTotal = false
}

extension UnitTable {
    /// A row without a room number of its own may be of the room above: another part of it, which
    /// has an area of its own, or another tenant.
    mutating func take(part reading: RowReading) -> Bool {
        guard reading[.unit] == nil, let room = rooms.room else { return false }
        let row = reading.row
        let spanned = reading.spannedRoom
        if let spanned, let area = reading[.area],
            ImportText.halfWidth(row.text(spanned)) == room.id
        {
            divide(reading, room: room.id, part: room.parts + 1, at: area)
            add(row, toAbove: { _ in true })
            return true
        }
        // A tenant in a cell of the row's own, and nothing that makes it a unit.
        func isOwn(_ field: ImportField) -> Bool {
            reading[field].map { !$0.isSpanned } ?? false
        }
        let isNext = room.row == row.number - 1
        guard reading[.area] == nil, spanned != nil || isNext && !isOwn(.floor),
            let cell = reading[.tenant], isOwn(.tenant),
            words.state(row.bytes.span.extracting(cell.text)) == nil
        else { return false }
        let tenant = row.text(cell)
        guard !tenant.contains(where: isColon) else { return false }
        rooms.room?.row = row.number
        add(row, toAbove: { _ in true })
        report(
            .tenant, reading, feedIndex(reading), Self.tenantsSeveral(tenant, room: room.id))
        return true
    }

    private mutating func divide(
        _ reading: RowReading, room: String, part: Int, at area: TableRow.Cell
    ) {
        var reading = reading
        let id = "\(room)(\(part))"
        let feed = feedIndex(reading)
        report(.area, reading, feed, Self.unitDivided(id, room: room))
        reading.set(.unit, text: id, at: area)
        addUnit(reading, toFeed: feed)
        rooms.room = (reading.row.number, room, part)
    }

    /// A row that holds a floor and nothing else is a title for the rows below, in a sheet.
    mutating func take(section reading: RowReading, first: TableRow.Cell) -> Bool {
        guard case .sheet = places, let cell = reading.onlyField else { return false }
        let text = reading.row.text(first)
        guard reading.row.text(cell) == text, reading[.floor] != nil || Self.namesFloor(text),
            let floor = ImportText.floor(text)
        else { return false }
        begin(section: floor, text, at: place(of: cell, in: reading).path)
        return true
    }

    /// Takes the title above the heading of one of several tables side by side: `12层`.
    mutating func take(sectionAbove row: TableRow, in columns: Range<Int>) {
        let cells = row.cells.filter { cell in
            let across = row.spans.first { $0.column == cell.column }?.across ?? 0
            return !cell.text.isEmpty
                && columns.overlaps(cell.column..<cell.column + across + 1)
        }
        guard cells.count == 1, case let text = row.text(cells[0]), Self.namesFloor(text),
            let floor = ImportText.floor(text)
        else { return }
        begin(
            section: floor, text,
            at: places.path(row: row.number, column: cells[0].column, columns: []))
    }

    private mutating func begin(section floor: FloorNumber, _ text: String, at path: String?) {
        rooms.section = floor
        rooms.room = nil
        if rooms.sections == nil {
            rooms.sections = FieldReading(
                place: path ?? "", name: "各层的标题行", field: .floor,
                note: "下面没有写楼层的行都在这一层", sample: text)
        }
        rooms.sections?.count += 1
    }

    /// `12层`, not `12`.
    private static func namesFloor(_ text: String) -> Bool {
        let folded = ImportText.folded(text)
        return ["层", "楼", "f"].contains { folded.hasSuffix($0) }
            || ["地下", "负", "第"].contains { folded.hasPrefix($0) }
    }

    /// The floor of a row that states none: that of the title above it; that of the row above, where
    /// the room's number begins with it; that of the sheet.
    func carriedFloor(_ reading: RowReading) -> FloorNumber? {
        if let section = rooms.section { return section }
        return floorOfRowAbove(reading) ?? sheetFloor
    }

    private func floorOfRowAbove(_ reading: RowReading) -> FloorNumber? {
        guard case .sheet = places, let floor = rooms.floor, let unit = reading.text(.unit) else {
            return nil
        }
        let id = ImportText.folded(unit)
        if floor.rawValue < 0 { return id.hasPrefix("b\(-floor.rawValue)") ? floor : nil }
        let digits = id.drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber }
        return Int(digits.dropLast(2)) == Int(floor.rawValue) ? floor : nil
    }

    /// Notes and signatures below a table: `制表人：张三`, and rows right behind a sum of all.
    func isRemark(_ reading: RowReading, first: TableRow.Cell) -> Bool {
        guard case .sheet = places else { return false }
        if reading[.unit] == nil, rooms.isPastTotal { return true }
        return !hasNumericArea(reading) && reading.row.text(first).contains(where: isColon)
    }

    /// Whether the area begins like a number.
    private func hasNumericArea(_ reading: RowReading) -> Bool {
        guard let cell = reading[.area] else { return false }
        let byte = reading.row.bytes[cell.text.lowerBound]
        return (UInt8(ascii: "+")...UInt8(ascii: "9")).contains(byte) || byte == 0xEF
    }

    private func isColon(_ character: Character) -> Bool {
        character == ":" || character == "："
    }
}

extension UnitTable {
    private static func tenantsSeveral(_ name: String, room: String) -> Finding {
        Finding(
            code: .tenantsSeveral, field: .tenant, value: name,
            message: "房号 \(room) 有几家租户，只记第一家；这一家“\(name)”没有记。",
            hint: "请给每家各写一行，写自己的房号（如 \(room)-1、\(room)-2）和面积。")
    }

    private static func unitDivided(_ id: String, room: String) -> Finding {
        Finding(
            code: .unitDivided, field: .area, value: id,
            message: "房号 \(room) 合并了几行、每行各有面积：这一行当作另一个单元 \(id)。",
            hint: "如果是分隔出的几间，请给每间写自己的房号；如果是一间，请只留一行。")
    }
}
