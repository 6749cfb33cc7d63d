import Estate

extension DirectionRoutes {
    static let undecided = Operation(
        "listUnclassifiedTenants", .directions,
        "Tenants whose direction is not known yet (待认定), the largest first.",
        parameters: [
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query("q", someText, "Words that stand in name, code, building, unit or industry."),
            .query(
                "reason", .words(Undecided.Kind.self), "Only where the direction is open for this."),
            .query(
                "partly", .flag,
                "Instead, tenants with a direction of whose units some have none."),
            .limit, .cursor, .csvFormat,
        ],
        answers: [.json("A page of tenants.", .shape(.undecidedTenants)).orCSV()],
        problems: [406])

    static let ofDirection = Operation(
        "listTenantsOfDirection", .directions, "The tenants of a direction, the largest first.",
        parameters: [
            .path("direction", .direction, "The direction's id."),
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query("q", someText, "Words that stand in name, code, building or unit."),
            .limit, .cursor, .csvFormat,
        ],
        answers: [.json("A page of tenants.", .shape(.directionTenants)).orCSV()],
        problems: [406])

    static let assignments = Operation(
        "listAssignments", .directions, "What staff have decided of directions, newest first.",
        parameters: [
            .query("uscc", someText, "Only of the tenant with this credit code."),
            .query("name", someText, "Only of the tenant of this name, without a valid code."),
            .limit, .cursor, .csvFormat,
        ],
        answers: [.json("A page of decisions.", .shape(.assignmentList)).orCSV()],
        problems: [406])

    static let assigning = Operation(
        "assignDirection", .directions, "Decide which direction a tenant belongs to.",
        details: """
            It holds from its day on and wins over feed, overrides and map, for reports that know \
            of it. Of several decisions the one made last among those from that day or before holds; \
            one without a direction withdraws them. Nothing is ever changed or removed.
            """,
        body: Operation.Body(
            note: "The tenant, the direction and the day.",
            contents: [
                Operation.Content(type: "application/json", schema: .shape(.assignmentWish))
            ]),
        answers: [
            .json(status: 201, "The decision.", .shape(.assignment)),
            .json("The last decision about the tenant, which says the same.", .shape(.assignment)),
            .problem(409, "There is nothing to withdraw."),
            .problem(
                422, "Nobody is named, or no such tenant is there, today or on that day."),
        ])

    /// Anything but nothing.
    private static let someText = Schema.text(pattern: #"\S"#)
}
