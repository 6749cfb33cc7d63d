import Estate
import Storage

/// The searches somebody has saved, as the page of the search lists them.
struct SavedSearches: Sendable {
    let all: [Line]
    let isEmpty: Bool
    /// Where a form saves what is shown.
    let path: String
    /// What is shown, written as the query of a URL.
    let conditions: String
    /// The name under which it is or was to be saved.
    let name: String
    let error: String?

    struct Line: Sendable {
        let name: String
        let seen: String
        let openPath: String
        let deletePath: String
        /// Whether it is the one that is shown.
        let isShown: Bool
    }

    init(
        _ searches: [SavedSearch], shown: SavedSearch?, conditions: String, name: String? = nil,
        error: String? = nil
    ) {
        all = searches.map { search in
            Line(
                name: search.name, seen: search.seenAt.date.description,
                openPath: Paths.filled(Paths.searchOpen, "\(search.id)"),
                deletePath: Paths.filled(Paths.searchDelete, "\(search.id)"),
                isShown: search.id == shown?.id)
        }
        isEmpty = searches.isEmpty
        path = Paths.searches
        self.conditions = conditions
        self.name = name ?? shown?.name ?? ""
        self.error = error
    }
}
