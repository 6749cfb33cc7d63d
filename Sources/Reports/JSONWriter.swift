public import Estate

/// Writes JSON (RFC 8259) straight into UTF-8, value after value.
///
/// Commas, line ends and indentation come by themselves; that keys stand in objects only, and that
/// what begins also ends, is up to the caller. Values at the top level stand on lines of their own.
public struct JSONWriter: Sendable {
    /// What has been written so far, in UTF-8.
    public private(set) var bytes: [UInt8] = []
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
        bytes.reserveCapacity(capacity)
    }

    /// Opens an object: keys with their values follow.
    public mutating func beginObject() { begin(UInt8(ascii: "{")) }

    /// Closes the object opened last.
    public mutating func endObject() { end(UInt8(ascii: "}")) }

    /// Opens an array: values follow.
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }

    /// Closes the array opened last.
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The name of the value that follows.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        isAfterKey = true
    }

    /// A line end, as after the last value of a file.
    public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }
}

extension JSONWriter {
    /// What is not known.
    public mutating func null() { literal("null") }

    /// `true` or `false`; `null` for `nil`.
    public mutating func value(_ flag: Bool?) {
        literal(flag.map { $0 ? "true" : "false" } ?? "null")
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
        value(millionths: real.flatMap(DecimalBytes.millionths))
    }

    private mutating func decimal(_ number: Int?, decimals: Int) {
        guard let number else { return null() }
        separate()
        DecimalBytes.append(number, decimals: decimals, to: &bytes)
    }

    private mutating func literal(_ word: String) {
        separate()
        bytes.append(contentsOf: word.utf8)
    }
}

extension JSONWriter {
    /// A key with an array of many objects, written on all cores.
    mutating func objects<Value: Sendable>(
        _ name: String, ofMany values: [Value],
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
            part.bytes.reserveCapacity(slice.count * 3072)
            for value in slice { part.object { write(&$0, value) } }
            return part.bytes
        }
        for part in parts {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            bytes += part
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
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if !isFirst, isIndented { breakLine() }
        bytes.append(bracket)
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
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            if isIndented { breakLine() }
        }
        isFirst = false
    }

    private mutating func breakLine() {
        endLine()
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            if text.allSatisfy(Self.isPlain) {
                bytes.append(contentsOf: text)
            } else {
                for byte in text { escape(byte) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case _ where Self.isPlain(byte): bytes.append(byte)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        default:
            bytes.append(contentsOf: byte < 0x10 ? "\\u000".utf8 : "\\u001".utf8)
            bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0x0F)])
        }
    }
}
