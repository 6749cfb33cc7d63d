/// How an import understood one column, field or element of a foreign file: what a dry run shows,
/// so that a mapping can be mended in minutes.
public struct FieldReading: Hashable, Sendable {
    /// Where it stands, such as `台账!R3C5` or `/Root/RecordSet/Row/FH`.
    public var place: String
    /// What the file calls it.
    public var name: String
    /// What it was taken for; `nil` where it is not used.
    public var field: ImportField?
    /// A unit of measure, or why it is not used, in Chinese.
    public var note: String?
    /// The first value that is not empty.
    public var sample: String?
    /// How many values are not empty.
    public var count: Int

    public init(
        place: String, name: String, field: ImportField?, note: String? = nil,
        sample: String? = nil, count: Int = 0
    ) {
        self.place = place
        self.name = name
        self.field = field
        self.note = note
        self.sample = sample
        self.count = count
    }
}
