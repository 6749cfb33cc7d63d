/// A few lines of a document.
public struct SourceExcerpt: Hashable, Sendable {
    /// What the document is written in, such as `UTF-16`.
    public var encoding: String
    public var lines: [Line]

    /// A line, or what of it is looked at.
    public struct Line: Hashable, Sendable {
        /// From 1.
        public var number: Int
        public var text: String
        /// Whether the line begins before the text.
        public var isCutBefore: Bool
        /// Whether the line goes on behind the text.
        public var isCutAfter: Bool
    }

    /// A line of the excerpt; `nil` where the document has no such line.
    public subscript(number: Int) -> Line? { lines.first { $0.number == number } }
}
