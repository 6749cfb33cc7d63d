/// Finds a line of a document with a few around it, holding no more of the document than these.
public struct ExcerptReader: ~Copyable {
    private let wanted: ClosedRange<Int>
    private let line: Int
    /// The characters of the line itself that are looked at, from 0.
    private let window: Range<Int>
    private var decoder = TextDecoder()
    private var number = 1
    /// Characters of the line so far, counted in the lines that are wanted.
    private var characters = 0
    /// Whether the line has any byte.
    private var hasBytes = false
    private var kept: [UInt8] = []
    private var lines: [SourceExcerpt.Line] = []

    /// So many lines are shown before and after the one that is looked for.
    static let around = 3
    /// So many characters of a line are shown.
    static let mostCharacters = 400

    /// - Parameters:
    ///   - line: the line that is looked for, from 1.
    ///   - column: the character in it that is looked for, from 1.
    public init(line: Int, column: Int? = nil) {
        self.line = max(1, line)
        wanted = max(1, self.line - Self.around)...self.line + Self.around
        let place = max(0, (column ?? 1) - 1)
        let start = place < Self.mostCharacters ? 0 : place - Self.mostCharacters / 2
        window = start..<start + Self.mostCharacters
    }

    /// Takes the next bytes of the document.
    ///
    /// - Returns: whether more are wanted.
    /// - Throws: where they are no text in the document's encoding.
    public mutating func take(_ bytes: [UInt8]) throws -> Bool {
        var text: [UInt8] = []
        let reason = bytes.withUnsafeBufferPointer { bytes -> DocumentError.Reason? in
            do throws(DocumentError.Reason) {
                try decoder.decode(bytes, into: &text)
                return nil
            } catch {
                return error
            }
        }
        if let reason { throw reason }
        scan(text)
        return number <= wanted.upperBound
    }

    /// Ends the document, or what has been seen of it.
    public consuming func finish() throws -> SourceExcerpt {
        if number <= wanted.upperBound {
            var text: [UInt8] = []
            try decoder.finish(into: &text)
            scan(text)
            if hasBytes { endLine() }
        }
        return SourceExcerpt(encoding: decoder.encodingName ?? "UTF-8", lines: lines)
    }

    private mutating func scan(_ text: [UInt8]) {
        var start = 0
        while start < text.count, number <= wanted.upperBound {
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            if end > start { keep(text[start..<end]) }
            guard end < text.count else { return }
            endLine()
            start = end + 1
        }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        hasBytes = true
        guard wanted.contains(number) else { return }
        let window = number == line ? window : 0..<Self.mostCharacters
        for byte in bytes {
            // What follows the first byte of a character belongs to it.
            if byte & 0xC0 != 0x80 { characters += 1 }
            if window.contains(characters - 1) { kept.append(byte) }
        }
    }

    private mutating func endLine() {
        if wanted.contains(number) {
            let window = number == line ? window : 0..<Self.mostCharacters
            if kept.last == UInt8(ascii: "\r"), characters <= window.upperBound {
                kept.removeLast()
            }
            lines.append(
                SourceExcerpt.Line(
                    number: number, text: String(decoding: kept, as: UTF8.self),
                    isCutBefore: window.lowerBound > 0 && characters > 0,
                    isCutAfter: characters > window.upperBound))
        }
        number += 1
        characters = 0
        hasBytes = false
        kept = []
    }
}
