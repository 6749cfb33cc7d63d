/// Writes numbers and texts one after the other, small numbers in few bytes (LEB128).
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    package mutating func byte(_ value: UInt8) {
        bytes.append(value)
    }

    package mutating func number(_ value: UInt64) {
        guard value >= 0x80 else {
            bytes.append(UInt8(truncatingIfNeeded: value))
            return
        }
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Zigzag: small numbers of either sign stay small.
    package mutating func number(_ value: Int) {
        number(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
    }

    package mutating func fixed(_ value: UInt128) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { text in
            number(UInt64(text.count))
            bytes.append(contentsOf: text)
        }
    }

    package mutating func sequence(_ value: [UInt8]) {
        number(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    package mutating func sequence(_ value: UnsafeBufferPointer<UInt8>.SubSequence) {
        number(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    package mutating func optional(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    package mutating func optional(_ value: Int?) {
        byte(value == nil ? 0 : 1)
        if let value { number(value) }
    }
}
