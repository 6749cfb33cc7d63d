import Estate

extension Shape {
    static let tenantListSchema = Schema.object([
        .key("asOf", .date), .key("total", .count, "Of all pages."),
        .key("tenants", .list(of: .shape(.tenant)), "The largest first."),
        .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
    ])

    static let tenantSchema = Schema.object(
        nameKeys + [
            .key("direction", .optional(.direction), "Null: 待认定.")
        ] + sizeKeys + [
            .key(
                "buildings",
                .list(
                    of: .object([
                        .key("id", .buildingID), .key("name", .optional(.text())),
                        .key("area", .area),
                    ])), "The largest part first.")
        ])

    static let tenantFileSchema = Schema.object(
        nameKeys + [.key("asOf", .date)] + sizeKeys + [
            .key(
                "class",
                .optional(
                    .object([
                        .key("direction", .optional(.direction), "Null: 待认定."),
                        .key("reason", .text(), "What speaks for it, in Chinese."),
                    ])), "Null where it is in no occupied unit now."),
            .key(
                "units",
                .list(
                    of: .object([
                        .key("building", .buildingID), .key("floor", .optional(.whole())),
                        .key("feed", .shape(.feedReference)), .key("unit", .shape(.stackedUnit)),
                    ])), "In its name now, in any state."),
            .key(
                "stays",
                .list(
                    of: .object([
                        .key("building", .buildingID), .key("name", .optional(.text())),
                        .key("since", .optional(.date), "The first day feeds say so."),
                        .key(
                            "until", .optional(.date),
                            "The day of the feed that does not name it any more."),
                        .key(
                            "records",
                            .list(
                                of: .object([
                                    .key("asOf", .date), .key("feed", .shape(.feedReference)),
                                    .key("area", .area), .key("headcount", .count),
                                    .key("annualOutput", .optional(.number(from: 0)), "万元"),
                                ])), "Where something changed."),
                    ])), "The latest first."),
        ])

    static let unitHistorySchema = Schema.object([
        .key("building", .buildingID), .key("unit", .text()),
        .key(
            "entries",
            .list(
                of: .object([
                    .key("asOf", .date), .key("feed", .shape(.feedReference)),
                    .key("floor", .optional(.whole())),
                    .key(
                        "unit", .optional(.shape(.stackedUnit)),
                        "Null: the feed speaks of the floor and does not name the unit."),
                ])), "The latest first."),
        .key("isCut", .flag, "Whether there is more before the first of them."),
    ])

    private static let nameKeys: [Schema.Property] = [
        .key("key", .tenantKey), .key("name", .optional(.text())),
        .key("uscc", .optional(.text()), "As written, whether or not it holds."),
    ]

    private static let sizeKeys: [Schema.Property] = [
        .key("area", .area, "m²"), .key("headcount", .count),
        .key("annualOutput", .optional(.number(from: 0)), "万元"),
    ]
}
