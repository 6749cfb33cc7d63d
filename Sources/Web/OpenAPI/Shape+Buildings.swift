import Estate

extension Shape {
    static let locationSchema = Schema.object([
        .key("longitude", .number(from: -180, to: 180)),
        .key("latitude", .number(from: -90, to: 90)),
    ])

    static let feedReferenceKeys: [Schema.Property] = [
        .key("id", .id), .key("asOf", .date), .key("revision", .whole(from: 1)),
    ]

    /// The latest feed a building goes by today, and whether it is too old.
    private static let freshnessKeys: [Schema.Property] = [
        .key("feed", .optional(.shape(.feedReference)), "The latest feed it goes by today."),
        .key("stale", .flag, "Whether that feed is older than the district allows, or missing."),
    ]

    static let buildingSummarySchema = Schema.object(
        [
            .key("id", .buildingID), .key("name", .text(), "For display only: not unique."),
            .key("address", .optional(.text())), .key("location", .optional(.shape(.location))),
            .key("park", .optional(.text())),
            .key("role", .optional(.words(Building.Role.self)), "In the first layout, today."),
            .key("mantianxing", .flag), .key("carrier", .flag), .key("grossArea", .area, "m²"),
        ] + freshnessKeys)

    static let buildingSchema = Schema.object(
        [
            .key("id", .buildingID), .key("name", .text()), .key("address", .optional(.text())),
            .key("location", .optional(.shape(.location))), .key("park", .optional(.text())),
            .key(
                "memberships",
                .list(
                    of: .object([
                        .key("layout", .text()), .key("role", .words(Building.Role.self)),
                        .key("since", .date),
                    ]))),
            .key(
                "mantianxing",
                .optional(
                    .object([
                        .key("since", .date),
                        .key("level", .words(Building.Mantianxing.Level.self)),
                    ]))),
            .key(
                "carrier",
                .optional(.object([.key("since", .date), .key("floors", .list(of: .whole()))]))),
            .key(
                "floors",
                .list(
                    of: .object([
                        .key("number", .whole()), .key("grossArea", .area), .key("use", .use),
                    ]))),
            .key("grossArea", .area, "m²"), .key("policy", .optional(.shape(.policy))),
        ] + freshnessKeys)

    static let policySchema = Schema.object([
        .key("directions", .list(of: .direction), "Wanted, most wanted first."),
        .key(
            "clusterTarget",
            .optional(
                .object([.key("direction", .direction), .key("share", .number(from: 0, to: 1))]))),
        .key(
            "askingRent",
            .optional(.object([.key("from", .number(from: 0)), .key("to", .number(from: 0))])),
            "元/㎡·月"),
        .key(
            "incentives",
            .list(
                of: .object(
                    [
                        .key(
                            "when",
                            .object([
                                .key("directions", .optional(.list(of: .direction))),
                                .key("minArea", .optional(.area)),
                                .key("minHeadcount", .optional(.count)),
                            ]), "All that is not null must hold.")
                    ] + incentiveKeys))),
        .key("contact", .optional(contact)),
    ])

    /// What an incentive gives.
    static let incentiveKeys: [Schema.Property] = [
        .key("name", .text()),
        .key("rentReduction", .rate, "Of the asking rent."), .key("months", .optional(.count)),
        .key("grantPerSquareMetre", .optional(.number(from: 0)), "元/㎡, once."),
        .key("source", .optional(.text())),
    ]

    static let contact = Schema.object([.key("name", .text()), .key("phone", .text())])
}
