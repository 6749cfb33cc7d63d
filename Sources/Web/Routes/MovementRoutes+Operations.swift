extension MovementRoutes {
    static let moving = Operation(
        "readMovements", .movements, "Who moved in and out, grew and shrank between two days.",
        details: """
            Counts buildings with data for both days; a manager's own buildings are held against each \
            other as if there were no others. Occupied area of named tenants changes by movedIn + \
            grown − movedOut − shrunk, in every group; with what is not named that is the net \
            absorption.
            """,
        parameters: [
            .query("from", .date, "The first day; without it the end of the month before `to`."),
            .query("to", .date, "The second day; today without it."),
            .query(
                "knownAt", .moment,
                "The data and policies known at this moment; a plain day means its end. Now "
                    + "without it."),
            .query("building", .buildingID, "Only this building."),
            .query(
                "series", .words(Step.self),
                "Also tells the same in steps of this length, \(mostSteps) at most."),
            .limit, .cursor, .csvFormat,
        ],
        answers: [
            .json("What moved, with a page of the tenants.", .shape(.movements)).orCSV(),
            .problem(422, "The days contradict each other, or lie in the future."),
        ], problems: [406])

    static let ending = Operation(
        "readExpiries", .movements, "When leases end, by quarter.",
        details:
            "Of leased units that are not parking. Reads units, so it takes longer than reports.",
        parameters: [
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query(
                "knownAt", .moment,
                "The data and policies known at this moment; a plain day means its end. Now "
                    + "without it."),
            .query("quarters", .whole(from: 1, to: mostQuarters), "How many; 12 without it."),
            .query("building", .buildingID, "Only this building."), .csvFormat,
        ],
        answers: [
            .json("The leases by when they end.", .shape(.expiryProfile)).orCSV(),
            .problem(422, "The moment lies in the future."),
        ], problems: [406])
}
