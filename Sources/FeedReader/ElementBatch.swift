/// A name in a namespace; the namespace is empty where there is none.
public struct ElementName: Hashable, Sendable {
    public var namespace: String
    public var local: String

    public init(namespace: String, local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// A stretch of a document as elements, attributes and text, in document order.
///
/// A batch owns its bytes: nothing in it points into the parser. Names are numbers, given out in the
/// order in which names first appear in the document; each batch brings the names that are new in it.
public struct ElementBatch: Sendable {
    /// Names that first appear in this batch; the first of them follows the last of the batch before.
    public internal(set) var newNames: [ElementName] = []
    public internal(set) var events: [Event] = []
    public internal(set) var attributes: [Attribute] = []
    /// UTF-8 that events and attributes point into by range.
    public internal(set) var bytes: [UInt8] = []

    public struct Event: Sendable {
        public let kind: Kind
        /// The element's name; −1 for text.
        public let name: Int32
        /// Counted from 1: where the start tag or the text begins, or where the end tag ends.
        public let line: Int32
        /// In characters, counted from 1.
        public let column: Int32
        let start: Int32
        let end: Int32
        let firstAttribute: Int32
        let endAttribute: Int32

        /// The text's range in the batch's bytes; of a start tag, the tag as it stands in the file.
        /// A tag without attributes and namespace declarations is not kept.
        public var text: Range<Int> { Int(start)..<Int(end) }

        /// The element's attributes in the batch's list, without namespace declarations.
        public var attributes: Range<Int> { Int(firstAttribute)..<Int(endAttribute) }
    }

    public enum Kind: UInt8, Sendable {
        case start, end
        /// Text that is not only white space: all of it between two tags, its place that of its
        /// first character that is not white space.
        case text
    }

    public struct Attribute: Sendable {
        public let name: Int32
        let start: Int32
        let end: Int32

        /// The value's range in the batch's bytes, entities replaced.
        public var value: Range<Int> { Int(start)..<Int(end) }
    }

    public init() {}
}

extension ElementBatch {
    /// The text of a range of the batch.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Where the value of an attribute without prefix stands in the file; the tag's own place if
    /// it can't be told.
    public func location(ofAttribute name: String, in event: Event) -> (line: Int, column: Int) {
        let found = bytes.withUnsafeBufferPointer { bytes in
            name.utf8.withContiguousStorageIfAvailable { name in
                Self.valueStart(of: name, in: UnsafeBufferPointer(rebasing: bytes[event.text]))
            } ?? nil
        }
        var line = Int(event.line)
        var column = Int(event.column)
        for byte in bytes[event.text].prefix(found ?? 0) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    /// Where in a start tag the value of an attribute begins.
    private static func valueStart(
        of name: UnsafeBufferPointer<UInt8>, in tag: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var wordStart = 0
        var wordEnd = 0
        var quote: UInt8?
        for (index, byte) in tag.enumerated() {
            if let open = quote {
                if byte == open {
                    quote = nil
                    wordStart = index + 1
                    wordEnd = index + 1
                }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if wordEnd - wordStart == name.count,
                    tag[wordStart..<wordEnd].elementsEqual(name)
                {
                    return index + 1
                }
                quote = byte
            } else if !WhiteSpace.contains(byte), byte != UInt8(ascii: "=") {
                // A new word; what stood before was the element's name.
                if wordEnd < index { wordStart = index }
                wordEnd = index + 1
            }
        }
        return nil
    }
}

/// The white space of XML.
enum WhiteSpace {
    static func contains(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
