import Estate

extension Shape {
    static let vacancyListSchema = Schema.object([
        .key("total", .count, "Hits of all pages, counted up to 1,000."),
        .key("isTotalExact", .flag, "Whether there are no more than `total`."),
        .key("hits", .list(of: .shape(.vacancy))),
        .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
    ])

    static let vacancySchema = Schema.object([
        .key(
            "kind", .word([VacancyHit.Kind.unit, .block].map(\.rawValue)),
            "A block is several units together."),
        .key(
            "building",
            .object([
                .key("id", .buildingID), .key("name", .text()), .key("park", .optional(.text())),
                .key("role", .optional(.words(Building.Role.self))), .key("mantianxing", .flag),
            ])),
        .key("floors", .list(of: .whole())), .key("units", .list(of: .text())),
        .key("area", .area, "m²"),
        .key("askingRent", .optional(.number(from: 0)), "元/㎡·月; of a block by area."),
        .key("availableFrom", .date, "The first day all of it is free."),
        .key(
            "fit",
            .object([
                .key("score", .optional(.number())),
                .key(
                    "reasons",
                    .list(
                        of: .object([
                            .key("code", .text()), .key("points", .number()),
                            .key("text", .text(), "In Chinese."),
                        ]))),
            ])),
        .key(
            "policy",
            .object([
                .key("incentives", .list(of: .object(incentiveKeys)), "Those that apply."),
                .key(
                    "effectiveRent", .optional(.number(from: 0)),
                    "元/㎡·月 over 36 months with the best single rent reduction."),
                .key("contact", .optional(contact)),
            ])),
    ])
}
