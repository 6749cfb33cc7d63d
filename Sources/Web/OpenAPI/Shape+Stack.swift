import Estate

extension Shape {
    static let stackingPlanSchema = Schema.object([
        .key("building", .buildingID), .key("name", .text()), .key("asOf", .date),
        .key(
            "feed", .optional(.object(feedReferenceKeys + [.key("sender", .optional(.text()))])),
            "The latest of the feeds the plan is made from."),
        .key("floors", .list(of: .shape(.stackedFloor)), "The top floor first."),
    ])

    static let stackedFloorSchema = Schema.object([
        .key("number", .optional(.whole()), "Null where a feed does not say which floor."),
        .key("label", .optional(.text())), .key("grossArea", .optional(.area), "m²"),
        .key("use", .optional(.use)),
        .key("feed", .optional(.shape(.feedReference)), "The feed that says what is on it."),
        .key("units", .list(of: .shape(.stackedUnit)), "In their order along the floor."),
    ])

    static let stackedUnitSchema = Schema.object([
        .key("id", .text()), .key("area", .area, "m²"),
        .key("state", .word(Estate.Unit.State.allCases.map(\.id))), .key("use", .use),
        .key("availableFrom", .optional(.date)),
        .key("askingRent", .optional(.number(from: 0)), "元/㎡·月"),
        .key(
            "tenant",
            .optional(
                .object([
                    .key("name", .optional(.text())), .key("uscc", .optional(.text())),
                    .key("industry", .optional(.text())),
                    .key("direction", .optional(.direction), "Null: 待认定."),
                    .key("headcount", .optional(.count)),
                    .key("registeredInDistrict", .optional(.flag)),
                    .key("annualOutput", .optional(.number(from: 0)), "万元"),
                ]))),
        .key(
            "lease",
            .optional(
                .object([
                    .key("start", .optional(.date)), .key("end", .optional(.date)),
                    .key("rent", .optional(.number(from: 0)), "元/㎡·月"),
                ]))),
        .key(
            "line", .optional(.whole(from: 1)), "The line of the floor's feed that states the unit."
        ),
    ])
}
