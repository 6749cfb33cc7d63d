public import Estate

extension BuildingEnergy {
    /// What a building used as JSON in UTF-8 with a line end: the months from the first that any
    /// reading speaks of to the last; every key always there, areas in m² with two decimals, amounts
    /// with six.
    public func json(asOf: CalendarDate, knownAt: Instant) -> [UInt8] {
        var json = JSONWriter(capacity: 16 << 10)
        json.object { json in
            json.field("id", building.id.rawValue)
            json.field("name", building.name)
            json.field("asOf", asOf)
            json.field("knownAt", knownAt.description)
            json.field("gross", building.grossArea)
            json.objects("kinds", of: lines) { json, line in
                json.field("kind", line.kind.id)
                json.field("name", line.kind.name)
                json.field("unit", line.kind.unit)
                json.objects("months", of: line.months[spoken]) { $0.fields($1) }
                json.object("year", of: line.year) { $0.fields($1) }
                json.objects("floors", of: line.floors) { json, floor in
                    json.field("floor", Int(floor.floor.rawValue))
                    json.objects("months", of: floor.months[spoken]) { $0.fields($1) }
                }
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension JSONWriter {
    mutating func fields(_ month: EnergyMonth) {
        field("month", month.month.description)
        field("days", month.length)
        field("coveredDays", month.days)
        key("floors")
        if let floors = month.floors {
            beginArray()
            for floor in floors { value(Int(floor.rawValue)) }
            endArray()
        } else {
            null()
        }
        field("amount", millionths: month.amount?.millionths)
        field("area", month.area)
        field("perSquareMetre", millionths: month.intensity?.millionths)
        field("occupied", month.occupancy?.occupied)
        field("lettable", month.occupancy?.lettable)
        field("occupancyRate", month.occupancy?.rate)
        field("perOccupiedSquareMetre", millionths: month.perOccupied?.millionths)
    }

    mutating func fields(_ year: EnergyYear) {
        field("from", year.first.description)
        field("to", year.last.description)
        field("amount", millionths: year.amount.millionths)
        field("area", year.area)
        field("perSquareMetre", millionths: year.intensity?.millionths)
    }
}
