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
    /// How good a name it has for its field; 0 is the best.
    var rank = 0
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
        column.rank = heading.rank
        column.areaDecimals = defaults.areaDecimals
        column.rentMeasure =
            name.contains("日租金") ? .perAreaAndDay : defaults.rent ?? .perAreaAndMonth
        let measure = heading.measure
        guard !measure.isEmpty else {
            // `月租金` is as often the whole unit's as a square metre's.
            let isDoubtful =
                heading.field == .rent && defaults.rent == nil
                && ImportText.folded(name).contains("月租金")
            return (column, isDoubtful ? "没有写" : nil)
        }
        switch heading.field {
        case .area:
            if let decimals = Self.parts(measure).lazy.compactMap(MeasureText.areaDecimals).first {
                column.areaDecimals = decimals
            } else if measure.contains("万") || TableMeasures.isForeign(measure) {
                return (column, measure)
            }
        case .rent, .askingRent:
            if let rent = Self.parts(measure).lazy.compactMap(MeasureText.rent).first {
                column.rentMeasure = rent
            } else if measure == "元", name.contains("月租") {
                column.rentMeasure = .perMonth
            } else if "元天日".contains(where: { measure.contains($0) })
                || TableMeasures.isForeign(measure)
            {
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

    /// `单位:万m2,保留四位小数` in its parts, a label before each left out.
    private static func parts(_ measure: String) -> [String] {
        measure.split { ",，、;；:".contains($0) }.map(String.init)
    }

    /// Counts a value that is not empty, and keeps the first.
    mutating func note(_ value: @autoclosure () -> String) {
        count += 1
        if sample == nil { sample = value() }
    }

    /// What a dry run shows of the column.
    var reading: FieldReading {
        FieldReading(
            place: place.path ?? "", name: name, field: field, note: note ?? measureNote,
            sample: sample.map(Diagnostic.shortened), count: count)
    }

    private var measureNote: String? {
        switch field {
        case .leasePeriod: "起租日和到期日"
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
        for word in text.split(whereSeparator: { $0.isWhitespace || ",，、;；()（）".contains($0) }) {
            let part = ImportText.folded(String(word))
            if let decimals = MeasureText.areaDecimals(part) { areaDecimals = decimals }
            if let measure = MeasureText.rent(part) { rent = measure }
        }
    }

    /// Whether a text names an area in a measure that is not metric.
    static func isForeign(_ measure: String) -> Bool {
        ["亩", "尺", "坪", "公顷", "ft", "英", "美元", "港"].contains { measure.contains($0) }
    }
}
