extension ReportRoutes {
    static let reporting = Operation(
        "readAreaReport", .reports, "The area report of a day or a period.",
        parameters: [
            .query("asOf", .date, "The day it is to speak of; today without it."),
            .query(
                "period", .period,
                "A month, quarter, half-year or year, instead of a day: as of its last day."),
            .query(
                "knownAt", .moment,
                "The data and policies known at this moment; a plain day means its end. Now "
                    + "without it."),
            .format(AnswerFormat.allCases),
        ],
        answers: [.json("The report.", .shape(.areaReport)).inEveryFormat()], problems: [406])

    static let listing = Operation(
        "listReports", .reports, "Published reports, newest first.",
        parameters: [
            .query("period", .period, "Only the versions of this period."), .limit, .cursor,
        ],
        answers: [.json("A page of reports.", .shape(.publishedReportList))])

    static let publishing = Operation(
        "publishReport", .reports, "Freeze the report of a finished period as its next version.",
        details: "A report that says what the latest version says makes no new one.",
        body: Operation.Body(
            note: "The period.",
            contents: [
                Operation.Content(type: "application/json", schema: .shape(.publication))
            ]),
        answers: [
            .json(status: 201, "The version made.", .shape(.publishedReport), headers: [.location]),
            .json(
                "The latest version, which says the same.", .shape(.publishedReport),
                headers: [.location]),
            .problem(409, "The period is not over."),
        ])

    static let reading = Operation(
        "readReport", .reports, "A published report, byte by byte as it was published.",
        details: "The JSON is what was frozen. The other formats are made again from the data and "
            + "policies known then, and only where they still say what the JSON says, byte by byte.",
        parameters: [.path("id", .id, "The report's number."), .format(AnswerFormat.allCases)],
        answers: [
            .json(
                "The report.", .shape(.areaReport),
                headers: [
                    .eTag,
                    Operation.Header(
                        name: "Repr-Digest", note: "The SHA-256 of the frozen bytes; with JSON."),
                ]
            ).inEveryFormat(),
            .problem(409, "Only the JSON can be had: the report no longer comes out the same."),
            Operation.Answer(
                status: 304, note: "As the client has it: `If-None-Match`.", headers: [.eTag]),
        ], problems: [406])

    static let comparing = Operation(
        "listReportChanges", .reports,
        "What a published report says differently from the version before.",
        details:
            "Made of the frozen bytes of both, in the order of the report. The first version of "
            + "a period has no changes. CSV has all of them.",
        parameters: [.path("id", .id, "The report's number."), .limit, .cursor, .csvFormat],
        answers: [.json("A page of changes.", .shape(.reportChangeList)).orCSV()],
        problems: [406])
}
