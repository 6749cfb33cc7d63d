/// How one kind of export names and words what it holds: the key to tables whose columns every
/// system calls differently.
///
/// Kept as YAML beside the importer, so that somebody who knows the export can mend it.
public struct ImportProfile: Hashable, Sendable {
    /// The Chinese name shown to people.
    public var name: String
    /// The names by which a field goes, as ``ImportText/folded(_:)`` writes them, best first.
    public var fields: [ImportField: [String]]
    /// The words for each state of a unit, folded.
    public var states: [String: Unit.State]
    /// The words for each use of a unit, folded.
    public var uses: [String: Unit.Use]
    /// The words for yes and no, folded.
    public var flags: [String: Bool]
    /// The words that begin a row of sums, folded: all rows' (合计) and some rows' (小计).
    public var totals: [String]
    public var subtotals: [String]
    /// What stands in a cell for nothing, as written: a dash, 无.
    public var blanks: Set<String>
    /// What stands in a cell for the value above it, as written: 同上, 〃.
    public var dittos: Set<String>

    /// The marks that everybody uses.
    public static let usualDittos: Set<String> = ["同上", "同前", "上同", "〃", "″", "\"", "”", "＂", "''"]

    public init(
        name: String, fields: [ImportField: [String]], states: [String: Unit.State] = [:],
        uses: [String: Unit.Use] = [:], flags: [String: Bool] = [:], totals: [String] = [],
        subtotals: [String] = [], blanks: Set<String> = [],
        dittos: Set<String> = ImportProfile.usualDittos
    ) {
        self.name = name
        self.fields = fields
        self.states = states
        self.uses = uses
        self.flags = flags
        self.totals = totals
        self.subtotals = subtotals
        self.blanks = blanks
        self.dittos = dittos
    }

    /// The field that goes by a folded name, and how good a name it is: 0 the best.
    public func field(named name: String) -> (field: ImportField, rank: Int)? {
        for field in ImportField.allCases {
            if let rank = fields[field]?.firstIndex(of: name) { return (field, rank) }
        }
        return nil
    }
}
