import Estate

extension Shape {
    static let vacancyListSchema = Schema.object([
        .key("total", .count, "Hits of all pages, counted up to 1,000."),
        .key("isTotalExact", .flag, "Whether there are no more than `total`."),
        .key(
            "industry",
            .optional(
                .object([
                    .key("code", .text(pattern: "^[0-9]{4}$")),
                    .key(
                        "direction", .optional(.direction),
                        "Null where the code stands for none: the fit then does without."),
                    .key("note", .optional(.text()), "What to know of it, in Chinese."),
                ])), "How `industry` is understood; null without it, or beside `direction`."),
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
                .key("score", .whole(from: 0, to: 100), "The sum of the reasons' points."),
                .key(
                    "reasons",
                    .list(
                        of: .object([
                            .key("code", .words(Estate.Fit.Code.self)),
                            .key("points", .whole(from: 0, to: 100)),
                            .key("text", .text(), "In Chinese."),
                        ]))),
            ])),
        .key(
            "policy",
            .object([
                .key("incentives", .list(of: .object(incentiveKeys)), "Those that apply."),
                .key(
                    "nearIncentives", .list(of: .object(nearIncentiveKeys)),
                    "Those of which one condition is missing."),
                .key(
                    "effectiveRent", .optional(.number(from: 0)),
                    "元/㎡·月 over 36 months with the best single rent reduction."),
                .key(
                    "grants", .optional(.number(from: 0)),
                    "元 once, for the hit's area; null where no grant applies."),
                .key("contact", .optional(contact)),
            ])),
    ])

    private static let nearIncentiveKeys =
        incentiveKeys + [
            .key(
                "missing",
                .object([
                    .key("code", .word(["direction", "area", "headcount"])),
                    .key("directions", .list(of: .direction), "One of them is needed."),
                    .key("area", .optional(.area), "So many more m²."),
                    .key("headcount", .optional(.count), "So many more people."),
                ])),
            .key("text", .text(), "What would have to change, in Chinese."),
        ]
}
