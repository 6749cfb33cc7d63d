import Estate
import Reports

/// How the columns of a table were understood, as a page shows it.
struct FeedColumns: Sendable {
    let rows: [Row]

    /// A column, field or element.
    struct Row: Sendable {
        let place: String
        let name: String
        /// `nil`: it is not used.
        let field: String?
        let note: String
        let sample: String
        let count: String
    }

    /// How many columns a page lists.
    private static let mostRows = 100

    /// A day as people write it, of what a spreadsheet keeps as a moment.
    private static func shown(_ sample: String) -> String {
        let midnight = "T00:00:00.000"
        return sample.hasSuffix(midnight) ? String(sample.dropLast(midnight.count)) : sample
    }

    /// - Returns: `nil` where the file is no table.
    init?(_ fields: [FieldReading]) {
        let named = fields.filter { !$0.name.isEmpty }
        guard !named.isEmpty else { return nil }
        rows = named.prefix(Self.mostRows).map {
            Row(
                place: $0.place, name: $0.name, field: $0.field?.name, note: $0.note ?? "",
                sample: Self.shown($0.sample ?? ""), count: Figures.count($0.count))
        }
    }
}
