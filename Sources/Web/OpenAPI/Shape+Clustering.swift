import Estate

extension Shape {
    static let directionMapSchema = Schema.object([
        .key("asOf", .date), .key("knownAt", .moment),
        .key(
            "minimumSample",
            .object([.key("area", .area), .key("tenants", .count)]),
            "Below it there are no location quotients."),
        .key(
            "directions",
            .list(
                of: .object([
                    .key("id", .direction), .key("name", .text()), .key("area", .area),
                    .key("tenants", .count), .key("share", .rate),
                    .key("ellisonGlaeser", .optional(.number())),
                    .key("leadingIn", .count, "Buildings in which it leads by area."),
                    .key("wantedIn", .count, "Buildings whose policy wants it."),
                ]))),
        .key("unclassified", districtAmount),
        .key("assigned", districtAmount, "Whose direction staff have decided."),
        .key("buildings", .list(of: .shape(.mappedBuilding))),
        .key("gaps", .list(of: .shape(.clusterGap))),
    ])

    private static let districtAmount = Schema.object([
        .key("area", .area), .key("tenants", .count),
    ])

    static let mappedBuildingSchema = Schema.object([
        .key("id", .buildingID), .key("name", .text()), .key("park", .optional(.text())),
        .key("role", .optional(.words(Building.Role.self))), .key("vacant", .area),
        .key("available", .area),
        .key("areas", .object(Direction.allCases.map { .key($0.id, .area) })),
        .key("tenants", .object(Direction.allCases.map { .key($0.id, .count) })),
        .key(
            "clustering",
            .object([
                .key("byArea", .shape(.clustering)), .key("byTenants", .shape(.clustering)),
            ])),
        .key("wanted", .list(of: .direction), "By the policy, most wanted first."),
        .key(
            "target",
            .optional(
                .object(
                    [.key("direction", .direction), .key("share", .number(from: 0, to: 1))]
                        + [.key("reached", .rate)] + shortfallKeys)),
            "The share the policy aims at, by area."),
    ])

    static let clusterGapSchema = Schema.object(
        [
            .key("building", .buildingID), .key("direction", .direction),
            .key("rank", .optional(.whole(from: 1)), "Its place among the directions wanted."),
            .key("missing", .flag, "Whether nobody of the direction is there."),
            .key("area", .area), .key("tenants", .count), .key("share", .rate),
            .key("target", .rate),
        ] + shortfallKeys + [
            .key("vacant", .area), .key("available", .area),
            .key("areaElsewhere", .area, "In the district's other buildings."),
            .key("districtTenants", .count, "Of the direction, in the whole district."),
        ])

    private static let shortfallKeys: [Schema.Property] = [
        .key("shortfall", .rate, "How far the share is below the target."),
        .key(
            "areaNeeded", .optional(.area),
            "m² let to newcomers of the direction that bring the share to the target."),
    ]
}
