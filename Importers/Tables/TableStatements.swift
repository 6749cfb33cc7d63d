import Estate

/// What a table says of itself above its heading.
struct TableStatements {
    var building: (text: String, place: Place)?
    var asOf: (date: CalendarDate, place: Place)?
    var sender: String?
    var measures = TableMeasures()
    /// How each was understood.
    var readings: [FieldReading] = []
    /// Dates that can't be read.
    var findings: [Diagnostic] = []

    /// Takes a label and the value behind it, such as `数据日期` and `2026-10-31`.
    mutating func take(
        _ field: ImportField, label: String, value: String, at place: Place, epoch: CalendarDate
    ) {
        switch field {
        case .building where building == nil: building = (ImportText.halfWidth(value), place)
        case .asOf where asOf == nil:
            guard let date = ImportText.date(value, epoch: epoch) else {
                findings.append(Self.dateMalformed(value, at: place))
                return
            }
            asOf = (date, place)
        case .sender where sender == nil: sender = value
        case .measure: measures.read(value)
        default: return
        }
        readings.append(
            FieldReading(
                place: place.path ?? "", name: label, field: field, sample: value, count: 1))
    }
}

extension TableStatements {
    private static func dateMalformed(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(UnitTable.dateMalformed(text, field: .asOf), at: place)
    }
}
