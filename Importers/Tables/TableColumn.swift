import Estate

/// A column of a table as it was understood.
struct TableColumn {
    /// The heading as it stands in the file.
    let name: String
    /// Where the heading stands.
    let place: Place
    /// The last step of a cell's path, such as `FH` or `@FH`; empty in spreadsheets.
    var step = ""
    var field: ImportField?
    var areaDecimals = 2
    var rentMeasure = MeasureText.RentMeasure.perAreaAndMonth
    var outputDecimals = 4
    /// Why it is not used, or how it is converted.
    var note: String?
    var sample: String?
    var count = 0

    /// A column that is not used.
    init(name: String, place: Place) {
        self.name = name
        self.place = place
    }

    /// A column with a heading that was understood.
    ///
    /// - Parameter defaults: the measures of the whole table.
    /// - Returns: with it, the measure where that is one nobody can convert.
    static func reading(
        _ heading: ColumnHeading, name: String, place: Place, defaults: TableMeasures
    ) -> (column: TableColumn, unknownMeasure: String?) {
        var column = TableColumn(name: name, place: place)
        column.field = heading.field
        column.areaDecimals = defaults.areaDecimals
        column.rentMeasure =
            name.contains("日租金") ? .perAreaAndDay : defaults.rent ?? .perAreaAndMonth
        let measure = heading.measure
        guard !measure.isEmpty else { return (column, nil) }
        switch heading.field {
        case .area:
            if let decimals = MeasureText.areaDecimals(measure) {
                column.areaDecimals = decimals
            } else if TableMeasures.isForeign(measure) {
                return (column, measure)
            }
        case .rent, .askingRent:
            if let rent = MeasureText.rent(measure) {
                column.rentMeasure = rent
            } else if measure.contains("元") || TableMeasures.isForeign(measure) {
                return (column, measure)
            }
        case .annualOutput:
            if let decimals = MeasureText.outputDecimals(measure) {
                column.outputDecimals = decimals
            } else if measure.contains("元") {
                return (column, measure)
            }
        default: break
        }
        return (column, nil)
    }

    /// Counts a value that is not empty, and keeps the first.
    mutating func note(_ value: String) {
        count += 1
        if sample == nil { sample = value }
    }

    /// What a dry run shows of the column.
    var reading: FieldReading {
        FieldReading(
            place: place.path ?? "", name: name, field: field, note: note ?? measureNote,
            sample: sample.map(Diagnostic.shortened), count: count)
    }

    private var measureNote: String? {
        switch field {
        case .area: areaDecimals == 6 ? "万㎡，换算为 ㎡" : "㎡"
        case .rent, .askingRent:
            switch rentMeasure {
            case .perAreaAndMonth: "元/㎡·月"
            case .perAreaAndDay: "元/㎡·日，乘 365/12"
            case .perMonth: "元/月，除以面积"
            }
        case .annualOutput:
            switch outputDecimals {
            case 0: "元"
            case 8: "亿元"
            default: "万元"
            }
        default: nil
        }
    }
}

/// The measures of a whole table, such as `单位：万㎡`, for columns that name none.
struct TableMeasures {
    var areaDecimals = 2
    var rent: MeasureText.RentMeasure?

    /// Reads the measures a table names above its heading.
    mutating func read(_ text: String) {
        for part in ImportText.folded(text).split(whereSeparator: { ",，、;；".contains($0) }) {
            let part = String(part)
            if let decimals = MeasureText.areaDecimals(part) { areaDecimals = decimals }
            if let measure = MeasureText.rent(part) { rent = measure }
        }
    }

    /// Whether a text names an area in a measure that is not metric.
    static func isForeign(_ measure: String) -> Bool {
        ["亩", "尺", "坪", "公顷", "ft", "英", "美元", "港"].contains { measure.contains($0) }
    }
}
