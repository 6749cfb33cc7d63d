import Estate

extension Shape {
    static let problemSchema = Schema.object([
        .key("type", .text(format: "uri"), "`urn:mantianxing:problem:` and the code."),
        .key("title", .text(), "In Chinese; the same for every problem of this code."),
        .key("status", .whole(from: 400, to: 599)),
        .key("detail", .text(), "In Chinese: what it is about, and what to do."),
        .key("instance", .text(format: "uri"), "The request, as a URN."),
        .key("code", .text(pattern: "^[a-z0-9-]+$"), "Stable."),
        .key("requestId", .text(), "The request, as the log names it."),
        .key(ifAny: "parameter", .text(), "The parameter that is wrong."),
        .key(
            ifAny: "diagnostics", .list(of: .shape(.diagnostic)), "What was found in a feed."),
        .key(ifAny: "result", .shape(.importResult), "What became of a feed."),
        .key(
            ifAny: "results", .list(of: .shape(.importResult)),
            "What became of each building of a file that speaks of several."),
    ])

    static let diagnosticSchema = Schema.object([
        .key("severity", .words(Diagnostic.Severity.self), "An error rejects the feed."),
        .key("code", .words(Diagnostic.Code.self)),
        .key("line", .optional(.whole(from: 1))),
        .key("column", .optional(.whole(from: 1)), "In characters."),
        .key("path", .optional(.text()), "Such as `/occupancyFeed/floor[2]/unit[1]/@area`."),
        .key("value", .optional(.text()), "As it stands in the feed."),
        .key("message", .text(), "What is wrong, in Chinese."),
        .key("hint", .text(), "How to mend it, in Chinese."),
    ])

    static let findingCountsKeys: [Schema.Property] = [
        .key("errors", .count), .key("warnings", .count),
        .key(
            "codes", .map(of: .whole(from: 1)),
            "How many there are of each code, those that are not listed too."),
    ]

    static let findingsSchema = Schema.object([
        .key("counts", .shape(.findingCounts)),
        .key("diagnostics", .list(of: .shape(.diagnostic)), "The first 1,000 of each code."),
    ])

    static let feedSchema = Schema.object([
        .key("id", .id), .key("building", .buildingID),
        .key("asOf", .date, "The day it speaks of."),
        .key("revision", .optional(.whole(from: 1)), "Null unless it has been accepted."),
        .key("status", .words(FeedRecord.Status.self)),
        .key("coverage", .words(Feed.Coverage.self)), .key("dialect", .text()),
        .key("sender", .optional(.text())),
        .key("file", .text(), "What its sender called it; `-` where it has no name."),
        .key("floors", .count), .key("units", .count), .key("occupied", .area, "m²"),
        .key("warnings", .count), .key("receivedAt", .moment),
        .key("acceptedAt", .optional(.moment)),
    ])

    /// What became of a file: of its building, or of each of several.
    static let importAnswer = Schema.either([.shape(.importResult), .shape(.importResults)])

    /// As `mantianxing import --json` prints it.
    static let importResultSchema = Schema.object([
        .key("file", .text()), .key("status", .words(ImportOutcome.Status.self)),
        .key(
            "feed",
            .optional(
                .object([
                    .key(
                        "id", .optional(.id),
                        "The feed stored, or the same one that was there; null where none was."),
                    .key("building", .buildingID), .key("asOf", .date),
                    .key("revision", .optional(.whole(from: 1))),
                ]))),
        .key(
            "counts", .object([.key("floors", .count), .key("units", .count)] + findingCountsKeys)),
        .key("diagnostics", .list(of: .shape(.diagnostic)), "The first 1,000 of each code."),
        .key(
            ifAny: "fields", .list(of: fieldReading),
            "How columns or elements of a foreign dialect were understood: of a dry run, and where "
                + "the feed is rejected."),
    ])

    private static let fieldReading = Schema.object([
        .key("place", .text(), "Such as `台账!R3C5`."),
        .key("name", .text(), "As it stands in the feed."),
        .key("field", .optional(.text()), "What it was taken for; null: not used."),
        .key("note", .optional(.text()), "A measure, or why it is not used; in Chinese."),
        .key("sample", .optional(.text()), "The first value."),
        .key("count", .count, "Values that are not empty."),
    ])
}
