import Estate

extension UnitTable {
    /// Rows of sums are no units; what they say of the area is kept, to be compared.
    mutating func take(total reading: RowReading, first: TableRow.Cell) -> Bool {
        let name = reading[.unit] ?? first
        guard isWordy(name, in: reading.row) || isNoFloor(reading) else { return false }
        // With a room number of its own a row is a unit, whatever its remarks say; but 合计 is no
        // floor.
        let candidates = [name, reading[.floor]].compactMap(\.self).map(reading.row.text)
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
        let floor = Self.floor(ofTotal: candidates, word)
        if part == nil, floor == nil { rooms.isPastTotal = true }
        // 出租率 and the like are no sums.
        if part?.contains("计") ?? true, let cell = reading[.area],
            let hundredths = ImportText.scaled(
                reading.row.bytes.span.extracting(cell.text),
                by: columns[cell.column].areaDecimals, units: Self.areaUnits),
            (0...1 << 50).contains(hundredths)
        {
            totals.state(
                TableTotals.Total(
                    area: Area(hundredths: hundredths), place: place(of: cell, in: reading),
                    isPart: part != nil, floor: floor))
        }
        return true
    }

    /// Whether a text begins or ends beyond ASCII. A room number seldom does, so that few rows need
    /// a closer look.
    private func isWordy(_ cell: TableRow.Cell, in row: TableRow) -> Bool {
        guard !cell.text.isEmpty else { return false }
        return row.bytes[cell.text.lowerBound] >= 0x80
            || row.bytes[cell.text.upperBound - 1] >= 0x80
    }

    /// Whether a word stands where a floor should. Rows of one floor follow each other: its word is
    /// known from the row before.
    private mutating func isNoFloor(_ reading: RowReading) -> Bool {
        guard let cell = reading[.floor], isWordy(cell, in: reading.row) else { return false }
        return words.floor(reading.row.bytes.span.extracting(cell.text)) == nil
    }

    /// The floor that a row of sums is of: `12F合计`, or one in a column of its own.
    private static func floor(ofTotal texts: [String], _ word: String) -> FloorNumber? {
        for text in texts {
            let folded = ImportText.folded(text)
            let bare = folded.hasSuffix(word) ? folded.dropLast(word.count) : folded[...]
            if !bare.isEmpty, let floor = ImportText.floor(String(bare)) { return floor }
        }
        return nil
    }
}
