extension EnergyRoutes {
    static let comparing = Operation(
        "compareEnergy", .buildings, "What buildings use by the square metre, kind by kind.",
        details: """
            Of each building the last month that readings cover whole, and the twelve months up to it. \
            The highest intensity first; a manager's own buildings.
            """,
        parameters: parameters,
        answers: [
            .json("The buildings with readings.", .shape(.districtEnergy)).orCSV(),
            .problem(422, "The day or the moment lies in the future."),
        ], problems: [406])

    static let reading = Operation(
        "readBuildingEnergy", .buildings, "What a building and its floors use, month by month.",
        details: """
            Readings are split over calendar months by days. A month has an amount only where readings \
            cover each of its days. The months from the first that any reading speaks of to the last.
            """,
        parameters: [.buildingID] + parameters,
        answers: [
            .json("The months.", .shape(.buildingEnergy)).orCSV(),
            .problem(422, "The day or the moment lies in the future."),
        ], problems: [406])

    private static let parameters: [Parameter] = [
        .query("asOf", .date, "Feeds up to this day; today without it."),
        .query(
            "knownAt", .moment,
            "The data and policies known at this moment; a plain day means its end. Now "
                + "without it."),
        .query(
            "months", .whole(from: 1, to: mostMonths),
            "How many months up to the day's are looked at; \(months) without it."), .csvFormat,
    ]
}
