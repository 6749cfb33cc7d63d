import Estate

/// Which part of the work list is wanted.
struct UnclassifiedQuestion: Hashable, Sendable {
    /// `nil`: today.
    var asOf: CalendarDate?
    var filter = TenantFilter()
    /// Whether tenants are wanted that have a direction by some of their units only.
    var isPartly = false
    /// From 1.
    var page = 1
    /// The decision that has just been made.
    var done: Int?

    init() {}

    /// - Throws: where a value is not one of its kind.
    init(_ values: RequestValues) throws(Problem) {
        asOf = try values.date("asOf")
        filter.text = values.text("q") ?? ""
        filter.kind = try values.word("reason")
        isPartly = try values.flag("partly")
        page = try values.number("page", in: 1...1_000_000) ?? 1
        done = try values.number("done", in: 1...Int.max)
    }

    /// Where the same is asked.
    func path(page: Int? = nil, done: Int? = nil) -> String {
        let page = page ?? self.page
        return Paths.query(
            Paths.unclassified,
            conditions + [
                ("page", page > 1 ? "\(page)" : nil), ("done", done.map { "\($0)" }),
            ])
    }

    /// The same as a table to keep.
    var csvPath: String {
        Paths.query(Paths.apiUnclassified, conditions + [("format", "csv")])
    }

    private var conditions: [(name: String, value: String?)] {
        [
            ("asOf", asOf?.description), ("q", filter.text), ("reason", filter.kind?.rawValue),
            ("partly", isPartly ? "true" : nil),
        ]
    }
}
