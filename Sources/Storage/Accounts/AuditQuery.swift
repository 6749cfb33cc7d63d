public import Estate
import GRDB

/// Which entries of the audit trail somebody wants to see. All that is given must hold.
public struct AuditQuery: Hashable, Sendable {
    /// An account's name, letter by letter.
    public var actor: String?
    public var event: AuditEntry.Event?
    public var building: Building.ID?
    /// Some part of what it was about or of its detail; ASCII capitals and small letters are alike.
    public var text: String?
    /// The first day, in Asia/Shanghai.
    public var from: CalendarDate?
    /// The last day.
    public var to: CalendarDate?
    /// Only entries older than the one of this id: the `next` of the page before.
    public var before: Int?
    /// How many at most: 1…1,000.
    public var limit: Int

    public init(
        actor: String? = nil, event: AuditEntry.Event? = nil, building: Building.ID? = nil,
        text: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil,
        before: Int? = nil, limit: Int = 50
    ) {
        self.actor = actor
        self.event = event
        self.building = building
        self.text = text
        self.from = from
        self.to = to
        self.before = before
        self.limit = limit
    }
}

extension AuditQuery {
    /// The limit, kept within its bounds.
    var boundedLimit: Int { min(max(limit, 1), 1000) }

    /// The query in SQL, for one entry more than the limit: whether there is a next page.
    var statement: (sql: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
            conditions.append(condition)
            arguments += StatementArguments(values)
        }
        if let actor { add("actor = ?", AuditText.stored(actor)) }
        if let event { add("event = ?", event.rawValue) }
        if let building { add("building = ?", building.rawValue) }
        if let text, !text.isEmpty {
            let pattern = Self.pattern(AuditText.stored(text))
            add(#"(subject LIKE ? ESCAPE '\' OR detail LIKE ? ESCAPE '\')"#, pattern, pattern)
        }
        if let from { add("at > ?", Instant.end(of: from.adding(days: -1)).milliseconds) }
        if let to { add("at <= ?", Instant.end(of: to).milliseconds) }
        if let before { add("id < ?", before) }
        arguments += [boundedLimit + 1]
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return ("SELECT * FROM audit_entry \(filter) ORDER BY id DESC LIMIT ?", arguments)
    }

    /// The pattern of `LIKE` that finds a text anywhere, whatever characters are in it.
    private static func pattern(_ text: String) -> String {
        var scalars: String.UnicodeScalarView = "%".unicodeScalars
        // Not by character: a `%` with an accent is one, and SQLite still reads its `%`.
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { scalars.append("\\") }
            scalars.append(scalar)
        }
        scalars.append("%")
        return String(scalars)
    }
}
