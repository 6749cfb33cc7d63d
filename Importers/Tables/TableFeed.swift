import Estate

/// The units of one building as a table's rows give them.
struct TableFeed {
    var building: (text: String, place: Place)?
    var asOf: (date: CalendarDate, place: Place)?
    var hasIndustry = false
    private(set) var units = ForeignUnits()
    private(set) var places = UnitPlaces()
    var log = DiagnosticLog()

    mutating func append(_ unit: ForeignUnit, of reading: RowReading) {
        units.append(unit)
        places.append(reading)
    }
}
