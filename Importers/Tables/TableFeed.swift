import Estate

/// The units of one building as a table's rows give them.
struct TableFeed {
    var building: (text: String, place: Place)?
    var asOf: (date: CalendarDate, place: Place)?
    var hasIndustry = false
    private(set) var units = ForeignUnits()
    private(set) var places = UnitPlaces()
    var log = DiagnosticLog()
    /// Rows that name no building, which matters where others name more than one.
    var unnamed = DiagnosticLog()

    mutating func append(_ unit: ForeignUnit, of reading: RowReading) {
        units.append(unit)
        places.append(reading)
    }

    /// The area of each floor's units.
    var areaByFloor: [FloorNumber: Area] {
        var areas: [FloorNumber: Area] = [:]
        for index in units.indices {
            guard let floor = units.floor(index), let unit = units.unit(index) else { continue }
            areas[floor, default: .zero] += unit.area
        }
        return areas
    }
}
