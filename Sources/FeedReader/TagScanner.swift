/// Looks at the text of a document before the parser does: finds where each start tag begins, and
/// holds tags, text and declarations against the limits.
///
/// It knows just enough XML to tell tags from comments, processing instructions and CDATA. Whether
/// the document is well-formed is the parser's to say.
struct TagScanner {
    /// Where a start tag begins.
    struct TagStart: Hashable {
        /// Bytes of UTF-8 before it in the document.
        var offset: Int
        var line: Int32
        var column: Int32
    }

    /// What stopped the scan.
    struct Stop: Hashable {
        /// `nil` where the parser should see the text up to here and say what is wrong.
        var reason: DocumentError.Reason?
        /// How much of the text the parser may see, as an index into it.
        var safeEnd: Int
        var line: Int
        var column: Int
    }

    private enum State {
        case text, open, startTag, quoted(UInt8), endTag, bang, comment, instruction, cdata
    }

    private let limits: ReadingLimits
    private var state = State.text
    /// Start tags not yet taken by the parser's events, in order.
    private(set) var tags: [TagStart] = []
    private var firstTag = 0

    private var line: Int32 = 1
    /// Characters in this line up to `countedTo`.
    private var columnCount = 0
    private var countedTo = 0

    private var markupStart = TagStart(offset: 0, line: 1, column: 1)
    private var attributes = 0
    /// What follows `<!` so far.
    private var window: [UInt8] = []
    /// The last two bytes of a comment, instruction or CDATA section.
    private var lastTwo: UInt16 = 0
    private var runStart = 0

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    /// The place the scan has reached, for an error found there.
    var position: (line: Int, column: Int) { (Int(line), columnCount + 1) }

    /// Whether the text ends inside a start tag, and where that begins: the parser should not see
    /// it before it is whole.
    var openTagOffset: Int? {
        switch state {
        case .open, .startTag, .quoted, .bang: markupStart.offset
        case .text, .endTag, .comment, .instruction, .cdata: nil
        }
    }

    /// Scans `text[from...]`, whose first byte has the offset `base` in the document.
    ///
    /// - Returns: what stopped it, or `nil` at the end of the text.
    mutating func scan(_ text: UnsafeBufferPointer<UInt8>, from: Int, base: Int) -> Stop? {
        var index = from
        let count = text.count
        countedTo = max(countedTo, base + from)
        while index < count {
            switch state {
            case .text:
                index = passText(text, from: index, base)
                guard index < count else { continue }
                guard text[index] == UInt8(ascii: "<") else {
                    return stop(.textTooLong(limit: limits.textBytes), at: index, in: text, base)
                }
                markupStart = TagStart(
                    offset: base + index, line: line, column: Int32(columnCount + 1))
                if let end = passPlainTag(text, from: index, base) {
                    index = end
                    continue
                }
                state = .open
                index += 1
            case .open:
                window.removeAll(keepingCapacity: true)
                attributes = 0
                switch text[index] {
                case UInt8(ascii: "/"): state = .endTag
                case UInt8(ascii: "?"):
                    state = .instruction
                    lastTwo = 0
                    runStart = base + index
                case UInt8(ascii: "!"): state = .bang
                default:
                    state = .startTag
                    tags.append(markupStart)
                    continue
                }
                index += 1
            case .startTag:
                scan: while index < count {
                    let byte = text[index]
                    if byte > UInt8(ascii: ">") {
                        index += 1
                        continue
                    }
                    switch byte {
                    case UInt8(ascii: ">"):
                        state = .text
                        index += 1
                        runStart = base + index
                        break scan
                    case UInt8(ascii: "\""), UInt8(ascii: "'"):
                        state = .quoted(byte)
                        index += 1
                        break scan
                    case UInt8(ascii: "="): attributes += 1
                    case UInt8(ascii: "\n"): newLine(after: base + index)
                    case UInt8(ascii: "<"):
                        return stop(nil, safeEnd: index + 1, at: index, in: text, base)
                    default: break
                    }
                    index += 1
                }
                if let stop = checkTag(at: base + index, base) { return stop }
            case .quoted(let quote):
                while index < count {
                    let byte = text[index]
                    // Letters and digits: neither a quote, nor a line end, nor `<`.
                    if byte >= 0x28, byte != UInt8(ascii: "<") {
                        index += 1
                        continue
                    }
                    if byte == quote { break }
                    if byte == UInt8(ascii: "\n") {
                        newLine(after: base + index)
                    } else if byte == UInt8(ascii: "<") {
                        return stop(nil, safeEnd: index + 1, at: index, in: text, base)
                    }
                    index += 1
                }
                if index < count {
                    state = .startTag
                    index += 1
                }
                if let stop = checkTag(at: base + index, base) { return stop }
            case .endTag:
                while index < count {
                    let byte = text[index]
                    if byte == UInt8(ascii: ">") { break }
                    if byte == UInt8(ascii: "\n") { newLine(after: base + index) }
                    index += 1
                }
                if base + index - markupStart.offset > limits.startTagBytes {
                    return tagStop(.startTagTooLong(limit: limits.startTagBytes), base)
                }
                if index < count {
                    state = .text
                    index += 1
                    runStart = base + index
                }
            case .bang:
                window.append(text[index])
                if text[index] == UInt8(ascii: "\n") { newLine(after: base + index) }
                index += 1
                if window == Array("--".utf8) {
                    state = .comment
                    lastTwo = 0
                    runStart = base + index
                } else if window == Array("[CDATA[".utf8) {
                    state = .cdata
                    lastTwo = 0
                    runStart = base + index
                } else if window == Array("DOCTYPE".utf8) {
                    return tagStop(.doctype, base)
                } else if !Array("--".utf8).starts(with: window),
                    !Array("[CDATA[".utf8).starts(with: window),
                    !Array("DOCTYPE".utf8).starts(with: window)
                {
                    return stop(nil, safeEnd: index, at: index, in: text, base)
                }
            case .comment: index = skip(text, from: index, until: (0x2D, 0x2D), base)
            case .instruction: index = skip(text, from: index, until: (0, 0x3F), base)
            case .cdata: index = skip(text, from: index, until: (0x5D, 0x5D), base)
            }
            if let stop = checkRun(at: index, in: text, base) { return stop }
        }
        countColumns(text, to: base + count, base)
        return nil
    }

    /// The start tag that the parser has just read: the last that begins before `offset`.
    mutating func takeTag(before offset: Int) -> TagStart {
        while firstTag + 1 < tags.count, tags[firstTag + 1].offset < offset { firstTag += 1 }
        return firstTag < tags.count ? tags[firstTag] : markupStart
    }

    /// Forgets the tags that have been taken.
    mutating func dropTakenTags() {
        tags.removeFirst(min(firstTag, tags.count))
        firstTag = 0
    }

    /// Passes over text.
    ///
    /// - Returns: the index of the next `<`, or of the byte with which the text is too long.
    private mutating func passText(
        _ text: UnsafeBufferPointer<UInt8>, from: Int, _ base: Int
    ) -> Int {
        if countedTo < base + from { countColumns(text, to: base + from, base) }
        var index = from
        var column = columnCount
        let end = min(text.count, runEnd - 1 - base)
        while index < end {
            let byte = text[index]
            if byte == UInt8(ascii: "<") { break }
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 0
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        columnCount = column
        countedTo = base + index
        return index
    }

    /// Passes over a tag that stands whole in this text, on one line and within the limits, as most
    /// do.
    ///
    /// - Returns: the index behind it; `nil` where a closer look is needed.
    private mutating func passPlainTag(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ base: Int
    ) -> Int? {
        let end = min(text.count, start + limits.startTagBytes)
        var index = start + 1
        guard index < end, text[index] != UInt8(ascii: "!"), text[index] != UInt8(ascii: "?") else {
            return nil
        }
        let isEndTag = text[index] == UInt8(ascii: "/")
        var characters = 1
        var equalsSigns = 0
        while index < end {
            let byte = text[index]
            index += 1
            if byte & 0xC0 != 0x80 { characters += 1 }
            // Letters, and everything beyond ASCII.
            if byte > UInt8(ascii: ">") { continue }
            switch byte {
            case UInt8(ascii: ">"):
                guard equalsSigns <= limits.attributes else { return nil }
                if !isEndTag { tags.append(markupStart) }
                columnCount += characters
                countedTo = base + index
                runStart = base + index
                return index
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if isEndTag { continue }
                repeat {
                    guard index < end, text[index] != UInt8(ascii: "<"),
                        text[index] != UInt8(ascii: "\n")
                    else { return nil }
                    if text[index] & 0xC0 != 0x80 { characters += 1 }
                    index += 1
                } while text[index - 1] != byte
            case UInt8(ascii: "="): equalsSigns += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
            default: break
            }
        }
        return nil
    }

    /// Passes over a section that ends in two given bytes and `>`.
    private mutating func skip(
        _ text: UnsafeBufferPointer<UInt8>, from: Int, until end: (UInt8, UInt8), _ base: Int
    ) -> Int {
        let wanted = UInt16(end.0) << 8 | UInt16(end.1)
        var index = from
        let limit = min(text.count, runEnd - base)
        while index < limit {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: ">"), lastTwo & mask(end.0) == wanted {
                state = .text
                runStart = base + index
                break
            }
            if byte == UInt8(ascii: "\n") { newLine(after: base + index - 1) }
            lastTwo = lastTwo << 8 | UInt16(byte)
        }
        return index
    }

    /// A processing instruction ends in one byte and `>`, the others in two.
    private func mask(_ first: UInt8) -> UInt16 { first == 0 ? 0xFF : 0xFFFF }

    /// The offset at which the run of text, comment, instruction or CDATA passes its limit.
    private var runEnd: Int { runStart + limits.textBytes + 1 }

    private mutating func checkRun(
        at index: Int, in text: UnsafeBufferPointer<UInt8>, _ base: Int
    ) -> Stop? {
        switch state {
        case .text, .comment, .instruction, .cdata:
            guard base + index >= runEnd else { return nil }
            return stop(.textTooLong(limit: limits.textBytes), at: index - 1, in: text, base)
        case .open, .startTag, .quoted, .endTag, .bang: return nil
        }
    }

    private mutating func newLine(after offset: Int) {
        line += 1
        columnCount = 0
        countedTo = offset + 1
    }

    /// Counts the characters of this line up to an offset: all bytes but continuation bytes.
    private mutating func countColumns(
        _ text: UnsafeBufferPointer<UInt8>, to end: Int, _ base: Int
    ) {
        var index = max(countedTo - base, 0)
        while index < end - base {
            if text[index] & 0xC0 != 0x80 { columnCount += 1 }
            index += 1
        }
        countedTo = max(countedTo, end)
    }

    private func checkTag(at offset: Int, _ base: Int) -> Stop? {
        if offset - markupStart.offset > limits.startTagBytes {
            return tagStop(.startTagTooLong(limit: limits.startTagBytes), base)
        }
        if attributes > limits.attributes {
            return tagStop(.tooManyAttributes(limit: limits.attributes), base)
        }
        return nil
    }

    /// Stops before the tag being scanned.
    private func tagStop(_ reason: DocumentError.Reason, _ base: Int) -> Stop {
        Stop(
            reason: reason, safeEnd: max(0, markupStart.offset - base),
            line: Int(markupStart.line), column: Int(markupStart.column))
    }

    private mutating func stop(
        _ reason: DocumentError.Reason?, safeEnd: Int? = nil, at index: Int,
        in text: UnsafeBufferPointer<UInt8>, _ base: Int
    ) -> Stop {
        countColumns(text, to: base + min(index, text.count), base)
        let (line, column) = position
        return Stop(
            reason: reason, safeEnd: safeEnd ?? min(index, text.count), line: line, column: column)
    }
}
