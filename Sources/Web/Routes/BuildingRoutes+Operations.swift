extension BuildingRoutes {
    static let listing = Operation(
        "listBuildings", .buildings, "The register, by id.",
        parameters: [
            .limit,
            .query(
                "cursor", .buildingID,
                "Where the page begins: `next` of the page before. Opaque."),
        ],
        answers: [.json("A page of buildings.", .shape(.buildingList))])

    static let reading = Operation(
        "readBuilding", .buildings, "A building with its policy (一楼一策).",
        parameters: [.buildingID], answers: [.json("The building.", .shape(.building))])

    static let stacking = Operation(
        "readStackingPlan", .buildings, "A building floor by floor, unit by unit.",
        details: "As known now.",
        parameters: [
            .buildingID,
            .query("asOf", .date, "The day it is to speak of; today without it."),
        ],
        answers: [.json("The stacking plan.", .shape(.stackingPlan))])
}
