import Estate

extension Shape {
    static let districtEnergySchema = Schema.object([
        .key("asOf", .date), .key("knownAt", .moment),
        .key(
            "months",
            .object([.key("from", .optional(.period)), .key("to", .optional(.period))]),
            "Those looked at."),
        .key(
            "buildings",
            .object([
                .key("all", .count), .key("withReadings", .count, "With readings of these months."),
            ])),
        .key(
            "kinds",
            .list(
                of: .object(
                    kind + [
                        .key(
                            "buildings",
                            .list(
                                of: .object([
                                    .key("id", .buildingID), .key("name", .text()),
                                    .key(
                                        "latest", .optional(.shape(.energyMonth)),
                                        "The last whole month; null: none is whole."),
                                    .key("year", .optional(.shape(.energyYear)), yearNote),
                                ])), "The highest intensity first.")
                    ]))),
    ])

    static let buildingEnergySchema = Schema.object([
        .key("id", .buildingID), .key("name", .text()), .key("asOf", .date),
        .key("knownAt", .moment), .key("gross", .area, "Of all floors, by the policy file, m²."),
        .key(
            "kinds",
            .list(
                of: .object(
                    kind + [
                        .key("months", .list(of: .shape(.energyMonth))),
                        .key("year", .optional(.shape(.energyYear)), yearNote),
                        .key(
                            "floors",
                            .list(
                                of: .object([
                                    .key("floor", .whole()),
                                    .key("months", .list(of: .shape(.energyMonth))),
                                ])), "Those with readings of their own."),
                    ])), "Those there are readings of."),
    ])

    static let energyMonthSchema = Schema.object([
        .key("month", .period), .key("days", .count, "How many days it has."),
        .key("coveredDays", .count, "How many of them readings speak of."),
        .key(
            "floors", .optional(.list(of: .whole())),
            "The floors that are added up, where the building has no reading of its own; null: its "
                + "own readings."),
        .key("amount", .optional(.number(from: 0)), "Null unless the month is whole."),
        .key("area", .optional(.area), "Gross area of what is counted, m²."),
        .key("perSquareMetre", .optional(.number(from: 0)), "amount ÷ area."),
        .key("occupied", .optional(.area), "At the month's end, of the same place."),
        .key("lettable", .optional(.area)), .key("occupancyRate", .rate),
        .key("perOccupiedSquareMetre", .optional(.number(from: 0)), "amount ÷ occupied."),
    ])

    static let energyYearSchema = Schema.object([
        .key("from", .period), .key("to", .period), .key("amount", .number(from: 0)),
        .key("area", .optional(.area)),
        .key("perSquareMetre", .optional(.number(from: 0)), "amount ÷ area."),
    ])

    private static let kind: [Schema.Property] = [
        .key("kind", .words(EnergyKind.self)), .key("name", .text()),
        .key("unit", .text(), "That amounts are in."),
    ]

    private static let yearNote =
        "The twelve months up to the last whole one; null unless all are whole and of the same place."
}
