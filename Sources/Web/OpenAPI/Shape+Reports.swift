import Estate

extension Shape {
    static let areaReportSchema = Schema.object([
        .key("asOf", .date), .key("knownAt", .moment),
        .key(
            "period",
            .optional(.object([.key("id", .period), .key("start", .date), .key("end", .date)]))),
        .key(
            "goal",
            .object([
                .key("counting", .words(CarrierReading.self)), .key("target", .area),
                .key("by", .date), .key("value", .area),
                .key("progress", .optional(.number(from: 0))), .key("remaining", .area),
                .key("requiredPerMonth", .optional(.number(from: 0))),
                .key("observedPerMonth", .optional(.number())),
                .key("projectedOn", .optional(.date)),
                .key("readings", .shape(.carrierReadings)),
            ])),
        .key(
            "goals",
            .object(
                ["headcount", "enterprises", "output"].map { .key($0, .optional(plainGoal)) })),
        .key("totals", .shape(.measures)),
        .key(
            "roles",
            .list(of: .object([.key("role", .words(Building.Role.self))] + groupKeys))),
        .key(
            "parks", .list(of: .object([.key("id", .text()), .key("name", .text())] + groupKeys))),
        .key("mantianxing", .object(groupKeys)),
        .key(
            "directions",
            .list(
                of: .object([
                    .key("id", .direction), .key("name", .text()), .key("area", .area),
                    .key("tenants", .count), .key("share", .rate),
                    .key("ellisonGlaeser", .optional(.number())),
                ]))),
        .key("unclassified", .object([.key("area", .area), .key("tenants", .count)])),
        .key("buildings", .list(of: .shape(.reportedBuilding))),
        .key(
            "comparisons",
            .optional(
                .object([
                    .key("previous", .shape(.comparison)), .key("yearBefore", .shape(.comparison)),
                ])), "Of periods only."),
    ])

    static let reportedBuildingSchema = Schema.object(
        [
            .key("id", .buildingID), .key("name", .text()), .key("park", .optional(.text())),
            .key("role", .optional(.words(Building.Role.self))), .key("mantianxing", .flag),
            .key("carrier", .flag),
            .key(
                "feed", .optional(.object(feedReferenceKeys + [.key("sender", .optional(.text()))]))
            ),
            .key("stale", .flag),
        ] + measuresKeys + [
            .key("readings", .shape(.carrierReadings)),
            .key(
                "clustering",
                .object([
                    .key("byArea", .shape(.clustering)), .key("byTenants", .shape(.clustering)),
                ])),
        ])

    /// Areas in m².
    static let measuresKeys: [Schema.Property] =
        ["gross", "lettable", "occupied", "committed", "vacant", "available", "expiring"]
        .map { .key($0, .area) }
        + ["occupancyRate", "leasedRate", "vacancyRate"].map { .key($0, .rate) }
        + [
            .key("tenants", .count), .key("headcount", .count),
            .key("wault", .optional(.number(from: 0)), "Months."),
        ]

    private static let groupKeys: [Schema.Property] = [.key("buildings", .count)] + measuresKeys

    private static let plainGoal = Schema.object([
        .key("target", .count), .key("by", .date), .key("value", .optional(.number(from: 0))),
        .key("progress", .optional(.number(from: 0))),
    ])

    static let carrierReadingsSchema = Schema.object(
        CarrierReading.allCases.map { .key($0.rawValue, .area) })

    static let clusteringSchema = Schema.object([
        .key("classified", .number(from: 0)), .key("unclassified", .number(from: 0)),
        .key("shares", .object(Direction.allCases.map { .key($0.id, .rate) })),
        .key("leadingDirection", .optional(.direction)), .key("leadingShare", .rate),
        .key("nineShare", .rate), .key("hhi", .rate),
        .key("effectiveNumber", .optional(.number(from: 1))),
        .key("krugman", .optional(.number(from: 0, to: 2))),
        .key(
            "locationQuotients",
            .object(Direction.allCases.map { .key($0.id, .optional(.number(from: 0))) })),
    ])

    static let comparisonSchema = Schema.object([
        .key("asOf", .date), .key("totals", .shape(.measures)),
        .key("goal", .object([.key("value", .area)])), .key("netAbsorption", .number()),
    ])

    static let publishedReportSchema = Schema.object([
        .key("id", .id), .key("period", .period),
        .key("version", .whole(from: 1), "Counted per period."), .key("asOf", .date),
        .key("knownAt", .moment), .key("publishedAt", .moment),
        .key(
            "publishedBy", .optional(.text()),
            "The name of an account, or （定时发布） where the service published by itself; null for the "
                + "command line."),
        .key("sha256", .text(pattern: "^[0-9a-f]{64}$"), "Of the report's bytes."),
        .key("size", .count, "Bytes."),
    ])

    static let reportChangeListSchema = Schema.object([
        .key("report", .shape(.publishedReport)),
        .key("before", .optional(.shape(.publishedReport)), "The version before."),
        .key("total", .count, "How many figures differ."),
        .key(
            "changes",
            .list(
                of: .object([
                    .key("path", .text(), "Where the figure stands in the report's JSON."),
                    .key("subject", .text(), "What it is a figure of, in Chinese."),
                    .key("building", .optional(.buildingID)),
                    .key("field", .text(), "The figure's name in Chinese."),
                    .key(
                        "before", .optional(.text()),
                        "As the JSON writes it; null for null and where there was none."),
                    .key("after", .optional(.text())),
                ]))),
        .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
    ])
}
