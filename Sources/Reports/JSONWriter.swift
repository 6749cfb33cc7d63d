public import Estate

/// Writes JSON (RFC 8259) straight into UTF-8, value after value.
///
/// Commas, line ends and indentation come by themselves; that keys stand in objects only, and that
/// what begins also ends, is up to the caller. Values at the top level stand on lines of their own.
public struct JSONWriter: Sendable {
    /// What has been written so far, in UTF-8.
    public var bytes: [UInt8] {
        guard !earlier.isEmpty else { return last }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { bytes += piece }
        return bytes
    }
    /// The same in pieces, as they were written: megabytes need not be copied to be sent.
    public var pieces: [[UInt8]] { earlier + [last] }
    private var earlier: [[UInt8]] = []
    private var last: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    /// Whether nothing stands yet in the innermost object or array.
    private var isFirst = true
    private var isAfterKey = false

    /// - Parameters:
    ///   - isIndented: a line for each value, indented by one space a level; else no white space.
    ///   - capacity: how many bytes to expect.
    public init(isIndented: Bool = false, capacity: Int = 0) {
        self.isIndented = isIndented
        last.reserveCapacity(capacity)
    }

    /// Opens an object: keys with their values follow.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }

    /// Closes the object opened last.
    public mutating func endObject() { end(UInt8(ascii: "}")) }

    /// Opens an array: values follow.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }

    /// Closes the array opened last.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The name of the value that follows: one of the program's own, with nothing to escape in it.
    public mutating func key(_ name: StaticString) {
        separate()
        name.withUTF8Buffer { name in
            assert(Self.isPlain(name))
            appendQuoted(name)
        }
        endKey()
    }

    /// The name of the value that follows: any, escaped where it must be.
    public mutating func key(named name: String) {
        separate()
        quote(name)
        endKey()
    }

    private mutating func endKey() {
        last.append(UInt8(ascii: ":"))
        if isIndented { last.append(UInt8(ascii: " ")) }
        isAfterKey = true
    }

    /// A line end, as after the last value of a file.
    public mutating func endLine() { last.append(UInt8(ascii: "\n")) }
}

extension JSONWriter {
    /// What is not known.
    public mutating func null() { literal("null") }

    /// `true` or `false`; `null` for `nil`.
    public mutating func value(_ flag: Bool?) {
        guard let flag else { return null() }
        literal(flag ? "true" : "false")
    }

    /// A string, escaped where it must be; `null` for `nil`.
    public mutating func value(_ text: String?) {
        guard let text else { return null() }
        separate()
        quote(text)
    }

    /// A whole number; `null` for `nil`.
    public mutating func value(_ number: Int?) { decimal(number, decimals: 0) }

    /// An area in m² with two decimals; `null` for `nil`.
    public mutating func value(_ area: Area?) { decimal(area?.hundredths, decimals: 2) }

    /// A number of millionths with six decimals; `null` for `nil`.
    public mutating func value(millionths: Int?) { decimal(millionths, decimals: 6) }

    /// A rate with six decimals; `null` for `nil` and where its denominator is 0.
    public mutating func value(_ ratio: Ratio?) { value(millionths: ratio?.millionths) }

    /// A real number with six decimals, rounded half to even; `null` for `nil`, for what is not
    /// finite, and from 9 × 10¹² on.
    public mutating func value(_ real: Double?) {
        value(millionths: real.flatMap(Rounding.millionths(ofAny:)))
    }

    private mutating func decimal(_ number: Int?, decimals: Int) {
        guard let number else { return null() }
        separate()
        DecimalText.append(number, decimals: decimals, to: &last)
    }

    private mutating func literal(_ word: StaticString) {
        separate()
        word.withUTF8Buffer { last.append(contentsOf: $0) }
    }
}

extension JSONWriter {
    /// A key with an array of many objects, written on all cores.
    mutating func objects<Value: Sendable>(
        _ name: StaticString, ofMany values: [Value],
        _ write: @Sendable (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        beginArray()
        let empty = inside
        let size = 128
        let slices = stride(from: 0, to: values.count, by: size).map {
            values[$0..<min($0 + size, values.count)]
        }
        let parts = Parallel.map(slices, by: 1) { slice in
            var part = empty
            part.last.reserveCapacity(slice.count * 3072)
            if slice.startIndex > 0 { part.last.append(UInt8(ascii: ",")) }
            for value in slice { part.object { write(&$0, value) } }
            return part.last
        }
        if !parts.isEmpty {
            earlier += [last] + parts
            last = []
            isFirst = false
        }
        endArray()
    }

    /// A writer at the same place with nothing written.
    private var inside: JSONWriter {
        var writer = JSONWriter(isIndented: isIndented)
        writer.depth = depth
        return writer
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        last.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if !isFirst, isIndented { breakLine() }
        last.append(bracket)
        isFirst = false
    }

    /// What stands between the value before and the key or value to come.
    private mutating func separate() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if depth == 0 {
            if !isFirst { endLine() }
        } else {
            if !isFirst { last.append(UInt8(ascii: ",")) }
            if isIndented { breakLine() }
        }
        isFirst = false
    }

    private mutating func breakLine() {
        endLine()
        last.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
    }

    private mutating func quote(_ text: String) {
        var text = text
        text.withUTF8 { text in
            if Self.isPlain(text) {
                appendQuoted(text)
            } else {
                last.append(UInt8(ascii: "\""))
                for byte in text { escape(byte) }
                last.append(UInt8(ascii: "\""))
            }
        }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        last.append(UInt8(ascii: "\""))
        last.append(contentsOf: text)
        last.append(UInt8(ascii: "\""))
    }

    /// Whether nothing in a text needs to be escaped.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        // Eight bytes at a time: in each, a top bit is set that was not where a subtraction borrowed.
        let (ones, tops) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let bytes = UnsafeRawBufferPointer(text)
        var index = 0
        while index + 8 <= text.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
            let slashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
            let borrowed =
                (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
                | (slashes &- ones) & ~slashes
            // A borrow may come from the byte below too: then one by one.
            if borrowed & tops != 0 { break }
            index += 8
        }
        return text[index...].allSatisfy(isPlain)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case _ where Self.isPlain(byte): last.append(byte)
        case UInt8(ascii: "\""): last.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): last.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): last.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): last.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): last.append(contentsOf: "\\t".utf8)
        default:
            last.append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u001".utf8)
            last.append(Array("0123456789abcdef".utf8)[Int(byte & 0x0F)])
        }
    }
}
