import Estate

/// The ways to the pages of hits around this one.
///
/// A page goes on where another ended, so nothing but its links knows what came before: they carry
/// along where the pages passed began.
struct VacancyPager: Sendable {
    let first: String?
    let previous: String?
    let next: String?

    /// So many pages there are ways back through, before it is the first one again.
    private static let most = 40

    /// - Parameters:
    ///   - filters: what all pages have in common.
    ///   - cursor: where this page began; `nil` on the first one.
    ///   - passed: where the pages before it began, as links carry it.
    ///   - next: where the following one begins.
    init(
        _ filters: [(name: String, value: String?)], cursor: String?, passed: String?,
        next: VacancyQuery.Cursor?
    ) {
        let before = (passed ?? "").split(separator: ".").map(String.init)
        func path(_ cursor: String?, _ before: [String]) -> String {
            let place: [(name: String, value: String?)] = [
                ("cursor", cursor), ("passed", before.joined(separator: ".")),
            ]
            return Paths.query(Paths.vacancies, filters + place) + "#results"
        }
        first = cursor == nil ? nil : path(nil, [])
        previous = cursor == nil ? nil : path(before.last, Array(before.dropLast()))
        let here = (before + (cursor.map { [$0] } ?? [])).suffix(Self.most)
        self.next = next.map { path($0.description, Array(here)) }
    }
}
