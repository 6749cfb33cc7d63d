/// Reads `multipart/form-data` (RFC 7578) as its bytes come, however they are cut.
///
/// Strict: a boundary comes first, every part says its name, and only the closing boundary ends the
/// form.
struct MultipartParser {
    /// What has been read of a form.
    enum Event: Equatable {
        case part(MultipartHeader)
        /// Content of the part begun last.
        case content(ArraySlice<UInt8>)
    }

    /// Bytes of a part's header lines, at most.
    static let headerLimit = 8 << 10

    private let delimiter: [UInt8]
    private var state = State.start
    /// What has come and can't be told yet.
    private var waiting: [UInt8]

    private enum State {
        /// Before the first boundary.
        case start
        /// After a boundary: whether another part follows.
        case boundary
        case header
        case content
        case done
    }

    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // As if a line had ended before the first byte.
        waiting = [0x0D, 0x0A]
    }

    mutating func append(_ bytes: some Collection<UInt8>) throws(Problem) -> [Event] {
        waiting += bytes
        var rest = waiting[...]
        var events: [Event] = []
        while try step(&rest, &events) {}
        waiting = Array(rest)
        return events
    }

    /// - Throws: where the form is cut off.
    func finish() throws(Problem) {
        guard case .done = state else { throw .malformed(Self.cutOff) }
    }

    /// - Returns: whether more can be told from the same bytes.
    private mutating func step(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [Event]
    ) throws(Problem) -> Bool {
        switch state {
        case .start, .content: return try content(&rest, &events)
        case .boundary: return try boundary(&rest)
        case .header: return try header(&rest, &events)
        case .done:
            // What follows the last boundary means nothing.
            rest = []
            return false
        }
    }

    private mutating func content(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [Event]
    ) throws(Problem) -> Bool {
        let found = Found(delimiter, in: rest)
        if found.start > rest.startIndex {
            guard case .content = state else { throw .malformed(Self.noBoundary) }
            events.append(.content(rest[..<found.start]))
        }
        rest = rest[found.start...]
        guard found.isWhole else { return false }
        rest = rest.dropFirst(delimiter.count)
        state = .boundary
        return true
    }

    private mutating func boundary(_ rest: inout ArraySlice<UInt8>) throws(Problem) -> Bool {
        guard rest.count >= 2 else { return false }
        switch (rest[rest.startIndex], rest[rest.startIndex + 1]) {
        case (0x0D, 0x0A): state = .header
        case (0x2D, 0x2D): state = .done
        default: throw .malformed(Self.noBoundary)
        }
        rest = rest.dropFirst(2)
        return true
    }

    private mutating func header(
        _ rest: inout ArraySlice<UInt8>, _ events: inout [Event]
    ) throws(Problem) -> Bool {
        let found = Found([0x0D, 0x0A, 0x0D, 0x0A], in: rest)
        guard found.start - rest.startIndex <= Self.headerLimit else {
            throw .malformed(Self.headerTooLong)
        }
        guard found.isWhole else { return false }
        events.append(.part(try MultipartHeader(rest[..<found.start])))
        rest = rest[found.start...].dropFirst(4)
        state = .content
        return true
    }

    /// Where a pattern that begins with a carriage return stands, or may come to stand.
    private struct Found {
        /// The end of the bytes where there is nothing of it.
        let start: Int
        /// Whether all of it has come.
        let isWhole: Bool

        init(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) {
            var rest = bytes
            while let start = rest.firstIndex(of: 0x0D) {
                rest = rest[start...]
                if rest.prefix(pattern.count).elementsEqual(pattern.prefix(rest.count)) {
                    self.start = start
                    isWhole = rest.count >= pattern.count
                    return
                }
                rest = rest.dropFirst()
            }
            start = bytes.endIndex
            isWhole = false
        }
    }
}

extension MultipartParser {
    private static let noBoundary = "表单的分隔行不对。"
    private static let headerTooLong = "表单里一个部分的头太长。"
    private static let cutOff = "表单不完整：没有结束的分隔行。"
}
