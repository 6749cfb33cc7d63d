/// A value that a request carries in its path or its query.
struct Parameter: Sendable {
    let name: String
    let place: Place
    let schema: Schema
    let note: String

    enum Place: String, Sendable {
        case path, query
    }

    var isRequired: Bool { place == .path || isNeeded }
    /// Whether a query has to have it.
    var isNeeded = false

    /// Whether it may come several times.
    var isRepeatable: Bool {
        if case .list = schema { true } else { false }
    }

    static func path(_ name: String, _ schema: Schema, _ note: String) -> Parameter {
        Parameter(name: name, place: .path, schema: schema, note: note)
    }

    static func query(
        _ name: String, _ schema: Schema, _ note: String, isNeeded: Bool = false
    ) -> Parameter {
        Parameter(name: name, place: .query, schema: schema, note: note, isNeeded: isNeeded)
    }
}

extension Parameter {
    static let feedID = path("id", .id, "The feed's number.")
    static let buildingID = path("id", .buildingID, "The building's id.")
    static let limit = query(
        "limit", .whole(from: 1, to: 1000), "Entries of one page, at most; 100 without it.")
    static let cursor = query(
        "cursor", .text(pattern: "^[1-9][0-9]{0,17}$"),
        "Where the page begins: `next` of the page before. Opaque.")
    static let tenantKey = path(
        "key", .tenantKey, "The credit code, or for a tenant without one what stands for its name.")
    static let csvFormat = format([.json, .csv])

    /// The format an answer is wanted in, where not by `Accept`.
    static func format(_ formats: [AnswerFormat]) -> Parameter {
        query(
            "format", .word(formats.map(\.rawValue)),
            "The format of the answer; wins over `Accept`.")
    }
}
