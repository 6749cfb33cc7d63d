import Estate
import Importers

extension FeedRoutes {
    static let sending = Operation(
        "sendFeed", .feeds, "Send a feed: one building on one day.",
        details: """
            The feed is accepted whole or rejected whole. The same content as the latest revision \
            of its building and date changes nothing. A feed that is sound but suspicious is held \
            until somebody confirms it or discards it. Every XML media type is taken; what it says of \
            the encoding is passed over: the document tells.

            A file of some dialects speaks of several buildings. Each is accepted or rejected by \
            itself, and the answer is `results`, one for each, with the status of the worst: 422, \
            202, 201, 200.
            """,
        parameters: [
            .query("dialect", .words(Dialect.self), "The feed's shape; recognised without it."),
            .query(
                "building", .list(of: .text(pattern: "^(.*=)?[0-9]{10}$")),
                "The building the feed must be of; or `NAME=ID` for each building of a file that "
                    + "gives its buildings names. Checked before the body is read."),
            .query("asOf", .date, "The day the feed must speak of."),
            .query(
                "profile", .text(pattern: "^[^\\s/]{1,64}$"),
                "The import profile of a table, by name: a built-in one or one that is kept."),
            .query("confirm", .flag, "Accept it even where it would be held."),
            .query("dryRun", .flag, "Say what would become of it, and store nothing: 200."),
        ],
        body: Operation.Body(
            note: "The feed, not compressed, at most 64 MiB.",
            contents: [
                Operation.Content(type: "application/xml", schema: nil),
                Operation.Content(type: "text/xml", schema: nil),
            ]),
        answers: [
            .json(
                "It changes nothing; or a dry run.", Shape.importAnswer, headers: [.location]),
            .json(
                status: 201, "Accepted, and stored for good.", Shape.importAnswer,
                headers: [.location]),
            .json(
                status: 202, "Held (待确认): stored, but not served until it is confirmed.",
                Shape.importAnswer, headers: [.location]),
            .problem(
                422,
                "Rejected: `diagnostics` say why, `result` or `results` say all. Or no such profile, "
                    + "or several buildings without names."),
        ])

    static let listing = Operation(
        "listFeeds", .feeds, "Feeds received, newest first.",
        parameters: [
            .query("building", .buildingID, "Only this building's."),
            .query("status", .words(FeedRecord.Status.self), "Only those of this status."),
            .limit, .cursor,
        ],
        answers: [.json("A page of feeds.", .shape(.feedList))])

    static let reading = Operation(
        "readFeed", .feeds, "A feed.", parameters: [.feedID],
        answers: [.json("The feed.", .shape(.feed))])

    static let findings = Operation(
        "readFindings", .feeds, "What was found in a feed.",
        parameters: [.feedID, .csvFormat],
        answers: [.json("The findings.", .shape(.findings)).orCSV()], problems: [406])

    static let source = Operation(
        "readSource", .feeds, "The bytes of a feed as received.", parameters: [.feedID],
        answers: [.bytes("The feed.", "application/xml")])

    static let confirming = Operation(
        "confirmFeed", .feeds, "Accept a feed that is held.", parameters: [.feedID],
        answers: [
            .json("The feed, accepted.", .shape(.feed)),
            .problem(409, "The feed is not held."),
        ])

    static let discarding = Operation(
        "discardFeed", .feeds, "Discard a feed that is held; it stays readable.",
        parameters: [.feedID],
        answers: [
            .json("The feed, discarded.", .shape(.feed)),
            .problem(409, "The feed is not held."),
        ])
}
