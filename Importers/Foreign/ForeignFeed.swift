import Estate

/// What a foreign document says of one building, before the rules have seen it.
struct ForeignFeed {
    /// What the document calls the building, and where; `nil` where it does not say.
    var building: (text: String, place: Place)?
    /// What else it calls the building.
    var otherNames: [String] = []
    /// The day the document speaks of, and where it says so; `nil` where it does not say.
    var asOf: (date: CalendarDate, place: Place)?
    var sender: String?
    /// `nil` where no tenant has an industry code of GB/T 4754.
    var industryEdition: IndustryEdition?
    /// Where a finding about the feed as a whole points.
    var place = Place()
    /// In the order of the document.
    var units = ForeignUnits()
    /// Where a part of the unit with this index stands.
    var locate: (Int, Finding.Field) -> Place = { _, _ in Place() }
    /// Whether there was something to read at all; where not, why has been reported, and what else
    /// is missing matters little.
    var isReadable = true
    /// On how many sheets of a workbook the units stand.
    var sheets = 1
    /// What was found while reading.
    var log = DiagnosticLog()
    var readings: [FieldReading] = []

    /// Buildings of a document of elements, at most.
    static let mostBuildings = 200
    /// Units of a document, at most: all of them are kept until it has been seen whole.
    static let mostUnits = 300_000
}

/// A unit as a foreign document states it.
struct ForeignUnit {
    /// `nil` where the document does not say.
    var floor: FloorNumber?
    var unit: Unit
    /// Whether all of it could be read; where not, why has been reported.
    var isReadable = true
}
