/// The words of MITS Property Marketing (ILS) 4.x and 5.0 that say something of units; namespaces
/// differ from sender to sender and tell nothing.
enum MITSVocabulary {
    enum Element: Int, CaseIterable {
        case physicalProperty, property, propertyID, identification, primaryID, marketingName
        case listing, unit, unitID, unitNumber
        case minSquareFeet, maxSquareFeet, unitRent, marketRent, effectiveRent
        case economicStatus, occupancyStatus, leasedStatus, vacancyClass
        case floorLevel, floorplan, floorplanID, squareFeet
        case vacateDate, madeReadyDate, availableDate
        /// Says nothing that is stored.
        case other

        init(_ name: String) {
            self = MITSVocabulary.elements[name] ?? .other
        }
    }

    private static let elements: [String: Element] = [
        "PhysicalProperty": .physicalProperty, "Property": .property, "PropertyID": .propertyID,
        "Identification": .identification, "PrimaryID": .primaryID,
        "MarketingName": .marketingName, "ILS_Unit": .listing, "Unit": .unit, "UnitID": .unitID,
        "UnitNumber": .unitNumber, "MinSquareFeet": .minSquareFeet,
        "MaxSquareFeet": .maxSquareFeet, "UnitRent": .unitRent, "MarketRent": .marketRent,
        "EffectiveRent": .effectiveRent, "UnitEconomicStatus": .economicStatus,
        "UnitOccupancyStatus": .occupancyStatus, "UnitLeasedStatus": .leasedStatus,
        "VacancyClass": .vacancyClass, "FloorLevel": .floorLevel, "Floor": .floorLevel,
        "FloorNumber": .floorLevel, "Floorplan": .floorplan, "FloorplanID": .floorplanID,
        "SquareFeet": .squareFeet, "VacateDate": .vacateDate, "MadeReadyDate": .madeReadyDate,
        "AvailableDate": .availableDate, "DateAvailable": .availableDate,
    ]

    /// A word as it is compared: `on_notice`, `On Notice` and `onNotice` are one.
    static func folded(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
