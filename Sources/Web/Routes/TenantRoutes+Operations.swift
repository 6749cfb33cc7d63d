extension TenantRoutes {
    static let listing = Operation(
        "listTenants", .tenants, "The tenants of occupied units, the largest first.",
        parameters: [
            .query(
                "search", .text(pattern: #"\S"#),
                "Only those whose name or credit code has this in it; brackets, spaces, width and "
                    + "case make no difference."),
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query("building", .buildingID, "Only in this building."), .limit, .cursor,
        ],
        answers: [.json("A page of tenants.", .shape(.tenantList))])

    static let reading = Operation(
        "readTenant", .tenants, "Where a tenant is and was (一企一档).",
        details: "As known now; of a manager's own buildings only.",
        parameters: [.tenantKey], answers: [.json("The tenant.", .shape(.tenantFile))])

    static let tracing = Operation(
        "readUnitHistory", .buildings, "What feeds have said of a unit, one after the other.",
        details: "As known now.",
        parameters: [
            .buildingID,
            .query(
                "unit", .text(pattern: #"\S"#), "The unit's number.", isNeeded: true),
        ],
        answers: [.json("The unit's history.", .shape(.unitHistory))])
}
