import Estate

extension Shape {
    static let movementsSchema = Schema.object([
        .key("from", .date), .key("to", .date), .key("knownAt", .moment),
        .key("total", flow), .key("roles", .list(of: group([.key("role", role)]))),
        .key(
            "parks",
            .list(of: group([.key("id", .optional(.text())), .key("name", .optional(.text()))])),
            "Null: buildings in none."),
        .key(
            "directions",
            .list(
                of: .object(
                    [.key("id", .optional(.direction)), .key("name", .optional(.text()))]
                        + movementFlowKeys)),
            "Of named tenants, each by its class on the second day; null: 待认定."),
        .key(
            "buildings",
            .list(
                of: .object([
                    .key("id", .buildingID), .key("name", .text()),
                    .key("park", .optional(.text())), .key("role", role),
                    .key("before", .optional(state)), .key("after", .optional(state)),
                    .key(
                        "flow", .optional(.shape(.movementFlow)),
                        "Null unless there is data for both days: then it is not counted."),
                ]))),
        .key(
            "tenants", .list(of: .shape(.movedTenant)),
            "A page of those that have changed, the largest change first."),
        .key("next", .optional(.text()), "The `cursor` of the next page; null on the last."),
        .key(
            "series",
            .optional(
                .list(
                    of: group([
                        .key("period", .period), .key("from", .date), .key("to", .date),
                        .key(
                            "renewed", .count,
                            "Buildings that go by other data than on the first day; 0: nothing new "
                                + "is known."),
                    ]))),
            "Null unless asked for."),
    ])

    static let movementFlowKeys: [Schema.Property] = [
        .key("occupiedBefore", .area), .key("occupiedAfter", .area),
        .key(
            "netAbsorption", .number(),
            "movedIn + grown − movedOut − shrunk + unnamed.change, in m²."),
        .key("tenantsBefore", .count), .key("tenantsAfter", .count),
        .key("movedIn", .shape(.movementPart)), .key("movedOut", .shape(.movementPart)),
        .key("grown", .shape(.movementPart), "What tenants have more than before."),
        .key("shrunk", .shape(.movementPart), "What tenants have less than before."),
        .key(
            "relocated", .shape(.movementPart),
            "Tenants that left one of the buildings for another of them: neither in nor out here; "
                + "the smaller of what they left and took."),
        .key(
            "unnamed",
            .object([.key("before", .area), .key("after", .area), .key("change", .number())]),
            "Occupied area without a tenant that can be told from others."),
    ]

    static let movedTenantSchema = Schema.object([
        .key("key", .tenantKey), .key("name", .optional(.text())),
        .key("uscc", .optional(.text())), .key("direction", .optional(.direction)),
        .key("kind", .words(MovementKind.self)), .key("relocated", .flag),
        .key("before", .area), .key("after", .area), .key("change", .number()),
        .key(
            "buildings",
            .list(
                of: .object([
                    .key("id", .buildingID), .key("name", .optional(.text())),
                    .key("kind", .words(MovementKind.self)), .key("before", .area),
                    .key("after", .area),
                ])), "Every building it is or was in."),
    ])

    static let expiryProfileSchema = Schema.object([
        .key("asOf", .date), .key("knownAt", .moment),
        .key("quarters", .list(of: .period), "From the one that `asOf` lies in."),
        .key("total", .shape(.expiries)),
        .key("roles", .list(of: .object([.key("role", role)] + expiriesKeys))),
        .key("parks", .list(of: .object(named(.text()) + expiriesKeys))),
        .key("directions", .list(of: .object(named(.direction) + expiriesKeys))),
        .key(
            "buildings",
            .list(
                of: .object([
                    .key("id", .buildingID), .key("name", .text()),
                    .key("leases", .optional(.shape(.expiries)), "Null without data."),
                ]))),
    ])

    static let expiriesKeys: [Schema.Property] = [
        .key("over", .shape(.expirySum), "Ended before `asOf`, yet still let."),
        .key("byQuarter", .list(of: .shape(.expirySum)), "In the order of `quarters`."),
        .key("later", .shape(.expirySum), "After the last quarter."),
        .key("open", .shape(.expirySum), "Without an end."),
        .key("within90", soonSum, "From `asOf` to the 90th day after it, in whatever quarter."),
        .key("within180", soonSum, "From `asOf` to the 180th day after it."),
    ]

    private static let soonSum = Schema.object([.key("area", .area, "m²"), .key("units", .count)])

    static let expirySumSchema = Schema.object([
        .key("area", .area, "m²"), .key("units", .count), .key("tenants", .count, "Each once."),
    ])

    private static let role = Schema.optional(.words(Building.Role.self))

    private static let flow = group([])

    private static func group(_ keys: [Schema.Property]) -> Schema {
        .object(
            keys + [.key("buildings", .count, "With data for both days.")] + movementFlowKeys)
    }

    private static func named(_ id: Schema) -> [Schema.Property] {
        [.key("id", .optional(id)), .key("name", .optional(.text()))]
    }

    private static let state = Schema.object([
        .key("feed", .shape(.feedReference)), .key("occupied", .area),
    ])
}
