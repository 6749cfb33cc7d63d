import Foundation

/// A value of a published report as its frozen JSON states it: numbers as they are written.
indirect enum FrozenValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([FrozenValue])
    case object([Field])

    struct Field: Hashable, Sendable {
        let name: String
        let value: FrozenValue
    }

    /// The value of a field; `nil` where there is none.
    subscript(name: String) -> FrozenValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// The text of one.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// - Returns: `nil` where the bytes are not JSON.
    init?(_ bytes: [UInt8]) {
        var reader = FrozenReader(bytes)
        guard let value = reader.whole() else { return nil }
        self = value
    }
}

/// Reads JSON (RFC 8259).
private struct FrozenReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func whole() -> FrozenValue? {
        guard let value = value(depth: 0) else { return nil }
        skipSpace()
        return next == bytes.count ? value : nil
    }

    private var byte: UInt8? { next < bytes.count ? bytes[next] : nil }

    private mutating func value(depth: Int) -> FrozenValue? {
        skipSpace()
        guard depth < 64, let byte else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "\""): return string().map { .text($0) }
        case UInt8(ascii: "n"): return takes("null") ? .null : nil
        case UInt8(ascii: "t"): return takes("true") ? .flag(true) : nil
        case UInt8(ascii: "f"): return takes("false") ? .flag(false) : nil
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> FrozenValue? {
        var fields: [FrozenValue.Field] = []
        next += 1
        if takes("}") { return .object([]) }
        repeat {
            skipSpace()
            guard let name = string(), takes(":"), let value = value(depth: depth + 1) else {
                return nil
            }
            fields.append(FrozenValue.Field(name: name, value: value))
        } while takes(",")
        return takes("}") ? .object(fields) : nil
    }

    private mutating func list(depth: Int) -> FrozenValue? {
        var items: [FrozenValue] = []
        next += 1
        if takes("]") { return .list([]) }
        repeat {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        } while takes(",")
        return takes("]") ? .list(items) : nil
    }

    private mutating func number() -> FrozenValue? {
        let start = next
        while let byte, Self.isOfNumber(byte) { next += 1 }
        guard next > start else { return nil }
        return .number(String(decoding: bytes[start..<next], as: UTF8.self))
    }

    private mutating func string() -> String? {
        guard byte == UInt8(ascii: "\"") else { return nil }
        let start = next
        var hasEscapes = false
        next += 1
        while let byte, byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                next += 1
            }
            next += 1
        }
        guard byte != nil else { return nil }
        next += 1
        guard hasEscapes else {
            return String(decoding: bytes[start + 1..<next - 1], as: UTF8.self)
        }
        return try? JSONDecoder().decode(String.self, from: Data(bytes[start..<next]))
    }

    private mutating func takes(_ text: StaticString) -> Bool {
        skipSpace()
        let end = next + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        let isThere = text.withUTF8Buffer { bytes[next..<end].elementsEqual($0) }
        if isThere { next = end }
        return isThere
    }

    private mutating func skipSpace() {
        while let byte, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { next += 1 }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
