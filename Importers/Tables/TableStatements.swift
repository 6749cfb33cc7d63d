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
        var note: String?
        switch field {
        // An id says more than a name.
        case .building where building.map { Self.isName($0.text) && !Self.isName(value) } ?? true:
            building = (ImportText.halfWidth(value), place)
        case .asOf where asOf == nil:
            guard let date = Self.date(value, epoch: epoch) else {
                findings.append(Self.dateMalformed(value, at: place))
                return
            }
            asOf = (date, place)
            if ImportText.date(value, epoch: epoch) == nil { note = "按 \(date)" }
        case .sender where sender == nil: sender = value
        case .measure: measures.read(value)
        default: return
        }
        readings.append(
            FieldReading(
                place: place.path ?? "", name: label, field: field, note: note, sample: value,
                count: 1))
    }

    /// A day, or the last one of a month: ledgers of `2026年10月` are closed with it.
    static func date(_ text: String, epoch: CalendarDate) -> CalendarDate? {
        ImportText.date(text, epoch: epoch) ?? LeaseText.day(text, edge: .last, epoch: epoch)
    }
}

extension TableStatements {
    /// Takes what other sheets say and this table does not; where they disagree, nothing.
    mutating func fill(from covers: [TableStatements]) {
        // What a sheet of notes says of building and date is no statement: only an id and a date are.
        let buildings = covers.compactMap(\.building).filter { !Self.isName($0.text) }
        if building == nil, let first = buildings.first,
            buildings.allSatisfy({ $0.text == first.text })
        {
            building = first
            readings += covers.flatMap(\.readings).filter {
                $0.field == .building && $0.place == first.place.path
            }.prefix(1)
        }
        let dates = covers.compactMap(\.asOf)
        if asOf == nil, let first = dates.first, dates.allSatisfy({ $0.date == first.date }) {
            asOf = first
            readings += covers.flatMap(\.readings).filter { $0.field == .asOf }.prefix(1)
        }
        sender = sender ?? covers.lazy.compactMap(\.sender).first
    }

    /// Whether a text calls a building by something else than its id.
    static func isName(_ text: String) -> Bool {
        Building.ID(rawValue: ImportText.halfWidth(text)) == nil
    }

    private static func dateMalformed(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(UnitTable.dateMalformed(text, field: .asOf), at: place)
    }
}
