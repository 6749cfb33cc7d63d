/// The words of BuildingSync 2.x that say something of units.
enum BuildingSyncVocabulary {
    enum Element: Int {
        case buildings, building, sections, section, sectionType, premisesName, story
        case occupancyClassification, naicsCode
        case floorAreas, floorArea, floorAreaType, floorAreaCustomName, floorAreaValue
        case floorAreaUnits
        case tenantIDs, tenantID, tenants, tenant, tenantName
        /// Says nothing that is stored.
        case other

        init(_ name: String) {
            self = BuildingSyncVocabulary.elements[name] ?? .other
        }
    }

    private static let elements: [String: Element] = [
        "Buildings": .buildings, "Building": .building, "Sections": .sections,
        "Section": .section, "SectionType": .sectionType, "PremisesName": .premisesName,
        "Story": .story, "OccupancyClassification": .occupancyClassification,
        "NAICSCode": .naicsCode, "FloorAreas": .floorAreas, "FloorArea": .floorArea,
        "FloorAreaType": .floorAreaType, "FloorAreaCustomName": .floorAreaCustomName,
        "FloorAreaValue": .floorAreaValue, "FloorAreaUnits": .floorAreaUnits,
        "FloorAreaValueUnits": .floorAreaUnits, "TenantIDs": .tenantIDs, "TenantID": .tenantID,
        "Tenants": .tenants, "Tenant": .tenant, "TenantName": .tenantName,
    ]

    /// The kinds of section that are let; the others overlap them.
    static let units: Set<String> = ["component", "tenant"]
}
