import Estate

/// The pages about directions, one beside the other.
struct DirectionTabs: Sendable {
    let all: [Tab]

    struct Tab: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    /// - Parameter current: the path of the page itself; `nil` for one below them.
    init(_ current: String?) {
        all = [
            ("产业图谱", Paths.directions), ("待认定", Paths.unclassified),
            ("认定记录", Paths.assignments),
        ].map { Tab(name: $0, path: $1, isCurrent: $1 == current) }
    }
}
