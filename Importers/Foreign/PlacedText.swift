/// A text of a foreign document, and where it stands below its unit.
struct PlacedText {
    var text: String
    var line: Int32
    var column: Int32
    /// The path below the unit, by its number in ``PathSuffixes``.
    var suffix: Int32
}
