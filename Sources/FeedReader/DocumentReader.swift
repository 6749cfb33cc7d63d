import CLibXML2

/// Reads an XML document piece by piece: bytes in, elements out.
///
/// Strict decoding, then limits, then libxml2's push parser; no tree is built, and memory does not
/// grow with the document. A document type declaration stops the reading at its line.
///
/// ```swift
/// var reader = DocumentReader()
/// try reader.append(bytes)
/// let batch = reader.takeBatch()
/// …
/// try reader.finish()
/// ```
public struct DocumentReader: ~Copyable {
    private var decoder = TextDecoder()
    private var scanner: TagScanner
    private let parser: PushParser
    /// Text not yet shown to the parser: a start tag that is not whole.
    private var carried: [UInt8] = []
    /// Bytes of UTF-8 shown to the parser so far.
    private var parsed = 0

    public init(limits: ReadingLimits = .standard) {
        self.scanner = TagScanner(limits: limits)
        self.parser = PushParser(limits: limits)
    }

    /// Reads the next bytes of the document.
    public mutating func append(_ bytes: [UInt8]) throws(DocumentError) {
        var text = carried
        carried = []
        let old = text.count
        text.reserveCapacity(old + bytes.count + bytes.count / 2)
        var failure: DocumentError.Reason?
        do throws(DocumentError.Reason) {
            failure = nil
            try bytes.withUnsafeBufferPointer { bytes throws(DocumentError.Reason) in
                try decoder.decode(bytes, into: &text)
            }
        } catch {
            failure = error
        }
        try take(text, from: old, decodingFailure: failure)
    }

    /// Ends the document: throws unless it was whole and well-formed with namespaces.
    public mutating func finish() throws(DocumentError) {
        var text = carried
        carried = []
        let old = text.count
        var failure: DocumentError.Reason?
        do throws(DocumentError.Reason) {
            try decoder.finish(into: &text)
        } catch {
            failure = error
        }
        try take(text, from: old, decodingFailure: failure)
        if !carried.isEmpty {
            try carried.withUnsafeBufferPointer { text throws(DocumentError) in
                try parse(text, upTo: text.count)
            }
        }
        let (line, column) = scanner.position
        try parser.finish(atLine: line, column: column)
    }

    /// What has been read since the last call.
    public mutating func takeBatch() -> ElementBatch {
        scanner.dropTakenTags()
        return parser.takeBatch()
    }

    private mutating func take(
        _ text: [UInt8], from old: Int, decodingFailure: DocumentError.Reason?
    ) throws(DocumentError) {
        try text.withUnsafeBufferPointer { text throws(DocumentError) in
            if let stop = scanner.scan(text, from: old, base: parsed) {
                // The parser's own complaint about the text before comes first.
                try parse(text, upTo: stop.safeEnd)
                throw DocumentError(
                    reason: stop.reason ?? .notWellFormed(number: 0, detail: ""),
                    line: stop.line, column: stop.column)
            }
            let safeEnd = scanner.openTagOffset.map { $0 - parsed } ?? text.count
            try parse(text, upTo: safeEnd)
            if let decodingFailure {
                let (line, column) = scanner.position
                throw DocumentError(reason: decodingFailure, line: line, column: column)
            }
            carried = Array(text[safeEnd...])
        }
    }

    private mutating func parse(
        _ text: UnsafeBufferPointer<UInt8>, upTo end: Int
    ) throws(DocumentError) {
        parsed += end
        try parser.parse(UnsafeBufferPointer(rebasing: text[..<end]), tags: &scanner)
    }
}
