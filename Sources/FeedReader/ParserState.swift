import CLibXML2

/// What libxml2's callbacks write to.
struct ParserState {
    var context: xmlParserCtxtPtr?
    var scanner: TagScanner
    private(set) var error: DocumentError?
    private(set) var hasSeenRoot = false
    private(set) var depth = 0
    private let limits: ReadingLimits
    /// Where in the batch the text since the last tag begins; `nil` without any. Then where that tag,
    /// or white space behind it, ended.
    private var textStart: Int?
    private var tagEnd: (line: Int32, column: Int32) = (1, 1)
    private var batch = ElementBatch()
    private var nameNumbers: [ElementName: Int32] = [:]
    /// Numbers of names by libxml2's own pointers, which stay the same for the same name.
    private var nameCache = [CachedName](repeating: CachedName(), count: 1024)

    private struct CachedName {
        var local: UnsafePointer<xmlChar>?
        var namespace: UnsafePointer<xmlChar>?
        var number: Int32 = -1
    }

    init(limits: ReadingLimits) {
        self.limits = limits
        self.scanner = TagScanner(limits: limits)
    }

    /// Whether the parser has been shown nothing but white space.
    var isBlank: Bool {
        guard let input = context?.pointee.input?.pointee, let base = input.base else {
            return true
        }
        var byte = base
        while byte < input.end {
            if !WhiteSpace.contains(byte.pointee) { return false }
            byte += 1
        }
        return true
    }

    mutating func takeBatch() -> ElementBatch {
        var taken = ElementBatch()
        swap(&taken, &batch)
        if let start = textStart {
            batch.bytes.append(contentsOf: taken.bytes[start...])
            taken.bytes.removeSubrange(start...)
            textStart = 0
        }
        batch.events.reserveCapacity(taken.events.count)
        batch.attributes.reserveCapacity(taken.attributes.count)
        batch.bytes.reserveCapacity(taken.bytes.count)
        return taken
    }

    /// Bytes of the document before the parser's place.
    private var offset: Int {
        guard let input = context?.pointee.input?.pointee else { return 0 }
        return Int(input.consumed) + (input.cur - input.base)
    }

    mutating func start(
        _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, isPlain: Bool,
        _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard error == nil, let input = context?.pointee.input?.pointee else { return }
        flushText()
        hasSeenRoot = true
        depth += 1
        let end = offset
        let tag = scanner.takeTag(before: end)
        guard depth <= limits.depth else {
            return stop(.nestingTooDeep(limit: limits.depth), at: tag)
        }
        // The tag as it stands in the parser's buffer; attribute values point into it unless an
        // entity or a line break made libxml2 copy them.
        let length = isPlain ? 0 : end - tag.offset
        let text = batch.bytes.count
        var tagStart: UnsafePointer<xmlChar>?
        if length <= input.cur - input.base, length > 0, length <= limits.startTagBytes {
            tagStart = input.cur - length
            batch.bytes.append(contentsOf: UnsafeBufferPointer(start: tagStart, count: length))
        }
        let textEnd = batch.bytes.count
        let firstAttribute = batch.attributes.count
        if let attributes {
            for index in 0..<count {
                // localname, prefix, URI, value, end of value.
                let entry = attributes + index * 5
                guard let from = entry[3], let to = entry[4] else { continue }
                let valueStart: Int
                let valueEnd: Int
                if let tagStart, from >= tagStart, to <= input.cur {
                    valueStart = text + (from - tagStart)
                    valueEnd = valueStart + (to - from)
                } else {
                    valueStart = batch.bytes.count
                    appendValue(UnsafeBufferPointer(start: from, count: to - from))
                    valueEnd = batch.bytes.count
                }
                batch.attributes.append(
                    ElementBatch.Attribute(
                        name: number(entry[0], entry[2], at: tag), start: Int32(valueStart),
                        end: Int32(valueEnd)))
            }
        }
        let name = number(local, namespace, at: tag)
        // The parser stands before the tag's `>`.
        tagEnd = (Int32(input.line), Int32(input.col) + 1)
        guard error == nil else { return }
        batch.events.append(
            ElementBatch.Event(
                kind: .start, name: name, line: tag.line,
                column: tag.column, start: Int32(text), end: Int32(textEnd),
                firstAttribute: Int32(firstAttribute), endAttribute: Int32(batch.attributes.count)))
    }

    /// A value that libxml2 has copied. It leaves every `&` in it as the reference `&#38;`, because
    /// entities are not to be replaced; no other reference is left.
    private mutating func appendValue(_ value: UnsafeBufferPointer<xmlChar>) {
        guard value.contains(UInt8(ascii: "&")) else {
            batch.bytes.append(contentsOf: value)
            return
        }
        let reference = Array("&#38;".utf8)
        var index = 0
        while index < value.count {
            batch.bytes.append(value[index])
            let isReference =
                value[index] == reference[0] && value[index...].starts(with: reference)
            index += isReference ? reference.count : 1
        }
    }

    mutating func end(
        _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
    ) {
        guard error == nil else { return }
        flushText()
        depth -= 1
        tagEnd = place
        batch.events.append(
            ElementBatch.Event(
                kind: .end, name: number(local, namespace, at: nil), line: tagEnd.line,
                column: tagEnd.column, start: 0, end: 0, firstAttribute: 0, endAttribute: 0))
    }

    mutating func text(_ text: UnsafePointer<xmlChar>?, _ count: Int) {
        guard error == nil, let text else { return }
        let known = textStart.map { batch.bytes.count - $0 } ?? 0
        guard known + count <= limits.textBytes else {
            return stop(.textTooLong(limit: limits.textBytes))
        }
        if textStart == nil {
            // White space between tags is most of a document.
            if count <= 64 {
                var index = 0
                while index < count, WhiteSpace.contains(text[index]) { index += 1 }
                if index == count {
                    tagEnd = place
                    return
                }
            }
            textStart = batch.bytes.count
        }
        batch.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    }

    /// A comment or processing instruction has been passed over.
    mutating func passOver() {
        if textStart == nil { tagEnd = place }
    }

    @inline(__always)
    private mutating func flushText() {
        if let start = textStart { flushText(from: start) }
    }

    private mutating func flushText(from start: Int) {
        textStart = nil
        var (line, column) = tagEnd
        var first = start
        while first < batch.bytes.count, WhiteSpace.contains(batch.bytes[first]) {
            (line, column) =
                batch.bytes[first] == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
            first += 1
        }
        guard first < batch.bytes.count else { return batch.bytes.removeSubrange(start...) }
        batch.events.append(
            ElementBatch.Event(
                kind: .text, name: -1, line: line, column: column, start: Int32(start),
                end: Int32(batch.bytes.count), firstAttribute: 0, endAttribute: 0))
    }

    mutating func complain(_ complaint: xmlErrorPtr) {
        guard error == nil, complaint.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
            return
        }
        let detail = complaint.pointee.message.map { String(cString: $0) } ?? ""
        error = DocumentError(
            reason: .notWellFormed(
                number: Int(complaint.pointee.code),
                detail: detail.trimmingSuffix(while: \.isNewline)),
            line: max(1, Int(complaint.pointee.line)), column: max(1, Int(complaint.pointee.int2)))
    }

    mutating func stop(_ reason: DocumentError.Reason, at tag: TagScanner.TagStart? = nil) {
        if error == nil {
            let (line, column) = tag.map { ($0.line, $0.column) } ?? place
            error = DocumentError(reason: reason, line: Int(line), column: Int(column))
        }
        xmlStopParser(context)
    }

    private var place: (line: Int32, column: Int32) {
        guard let input = context?.pointee.input?.pointee else { return (1, 1) }
        return (Int32(input.line), Int32(input.col))
    }

    private mutating func number(
        _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        at tag: TagScanner.TagStart?
    ) -> Int32 {
        let mixed = UInt(bitPattern: local) &+ UInt(bitPattern: namespace) &* 31
        let slot = Int((mixed &* 0x9E37_79B9_7F4A_7C15) >> 54)
        let cached = nameCache[slot]
        if cached.number >= 0, cached.local == local, cached.namespace == namespace {
            return cached.number
        }
        let name = ElementName(
            namespace: namespace.map { String(cString: $0) } ?? "",
            local: local.map { String(cString: $0) } ?? "")
        let number: Int32
        if let known = nameNumbers[name] {
            number = known
        } else {
            number = Int32(nameNumbers.count)
            guard nameNumbers.count < limits.names else {
                stop(.tooManyNames(limit: limits.names), at: tag)
                return 0
            }
            nameNumbers[name] = number
            batch.newNames.append(name)
        }
        nameCache[slot] = CachedName(local: local, namespace: namespace, number: number)
        return number
    }
}

extension String {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, predicate(last) { text.removeLast() }
        return String(text)
    }
}
