import Estate

extension Shape {
    static let listedTenantSchema = Schema.object([
        .key("uscc", .optional(.text()), "Where its check character holds."),
        .key("name", .text(), "As written in its largest unit."),
        .key("brokenUscc", .optional(.text()), "What is written in place of a credit code."),
        .key(
            "direction", .optional(.direction),
            "Of most of its area in the district; null while none is known."),
        .key("assigned", .flag, "Whether staff have decided so."),
        .key("area", .area, "Occupied m²."), .key("unclassifiedArea", .area, "m²"),
        .key("headcount", .count),
        .key("since", .optional(.date), "The first day that a lease of its units begins on."),
        .key(
            "units",
            .list(
                of: .object([
                    .key("building", .buildingID), .key("floor", .optional(.whole())),
                    .key("unit", .text()), .key("area", .area),
                    .key(
                        "stated", .optional(.direction),
                        "What feed, overrides and map say, whatever staff have decided."),
                ]))),
        .key(
            "reasons",
            .list(
                of: .object([
                    .key("code", .words(Undecided.Kind.self)),
                    .key("industry", .optional(.text()), "As written, or four digits."),
                    .key("industryName", .optional(.text())),
                    .key("text", .text(), "In Chinese."),
                ])), "Why feed, overrides and map give no direction."),
    ])

    private static let pageKeys: [Schema.Property] = [
        .key("total", .count, "Tenants of all pages."),
        .key("tenants", .list(of: .shape(.listedTenant)), "The largest first."),
        .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
    ]

    static let undecidedTenantsSchema = Schema.object(
        [
            .key("asOf", .date),
            .key("unclassified", amount, "As the area report has it: tenants without a direction."),
            .key("partly", amount, "Tenants with a direction some of whose units have none."),
            .key("withoutTenant", .area, "Occupied m² whose tenant is not told."),
        ] + pageKeys)

    static let directionTenantsSchema = Schema.object(
        [.key("asOf", .date), .key("direction", .direction)] + pageKeys)

    private static let amount = Schema.object([
        .key("tenants", .count), .key("area", .area, "m² without a direction."),
    ])

    static let assignmentSchema = Schema.object([
        .key("id", .id), .key("uscc", .optional(.text()), "Null: told apart by name."),
        .key("name", .text(), "As feeds wrote it then."),
        .key("direction", .optional(.direction), "Null: withdrawn."),
        .key("from", .date, "The first day it holds for."), .key("reason", .optional(.text())),
        .key("assignedBy", .text()), .key("assignedAt", .moment, "When it became known."),
    ])

    static let assignmentWishSchema = Schema.object([
        .key(ifAny: "uscc", .optional(.text()), "One of `uscc` and `name` is needed."),
        .key(ifAny: "name", .optional(.text()), "For a tenant without a valid credit code."),
        .key("direction", .optional(.direction), "Null withdraws what was decided before."),
        .key("from", .date, "The first day it is to hold for."),
        .key(
            ifAny: "reason",
            .optional(
                .text(
                    pattern: #"^[^\u0000-\u001f\u007f-\u009f]*$"#,
                    longest: DirectionAssignment.longestReason))),
    ])
}
