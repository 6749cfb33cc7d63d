/// What a document may ask of the reader. A document beyond any of these is refused where it
/// passes the limit; none of them is near what a real feed needs.
public struct ReadingLimits: Hashable, Sendable {
    /// Bytes of one start tag, as UTF-8. libxml2 needs time quadratic in the attributes of an
    /// element, so this is held before libxml2 sees the tag.
    public var startTagBytes = 16 * 1024
    /// Attributes and namespace declarations of one element.
    public var attributes = 64
    /// Elements inside elements.
    public var depth = 64
    /// Bytes of one run of text, CDATA section, comment or processing instruction.
    public var textBytes = 1024 * 1024
    /// Different element and attribute names in one document.
    public var names = 2000

    public static let standard = ReadingLimits()

    public init() {}
}
