/// Reads what ``ByteWriter`` has written.
package struct ByteReader {
    private let bytes: [UInt8]
    private var index: Int

    /// The bytes are not what was written.
    package struct Damaged: Error {
        package init() {}
    }

    package init(_ bytes: [UInt8], from index: Int = 0) {
        self.bytes = bytes
        self.index = index
    }

    package var isAtEnd: Bool { index == bytes.count }

    package mutating func byte() throws(Damaged) -> UInt8 {
        guard index < bytes.count else { throw Damaged() }
        defer { index += 1 }
        return bytes[index]
    }

    package mutating func unsigned() throws(Damaged) -> UInt64 {
        // Most numbers are small.
        if index < bytes.count, bytes[index] < 0x80 {
            defer { index += 1 }
            return UInt64(bytes[index])
        }
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 64 else { throw Damaged() }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    package mutating func number() throws(Damaged) -> Int {
        let value = try unsigned()
        return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
    }

    /// A number that is not negative.
    package mutating func natural() throws(Damaged) -> Int {
        guard let value = Int(exactly: try unsigned()) else { throw Damaged() }
        return value
    }

    package mutating func count() throws(Damaged) -> Int {
        let value = try unsigned()
        guard value <= UInt64(bytes.count) else { throw Damaged() }
        return Int(value)
    }

    package mutating func fixed() throws(Damaged) -> UInt128 {
        guard bytes.count - index >= 16 else { throw Damaged() }
        let value = bytes.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: index, as: UInt128.self)
        }
        index += 16
        return UInt128(littleEndian: value)
    }

    package mutating func text() throws(Damaged) -> String {
        let count = try count()
        guard count <= bytes.count - index else { throw Damaged() }
        defer { index += count }
        return String(decoding: bytes[index..<index + count], as: UTF8.self)
    }

    /// Where a text stands, which is passed over.
    package mutating func textRange() throws(Damaged) -> Range<Int> {
        let count = try count()
        guard count <= bytes.count - index else { throw Damaged() }
        defer { index += count }
        return index..<index + count
    }

    package mutating func sequence() throws(Damaged) -> [UInt8] {
        let count = try count()
        guard count <= bytes.count - index else { throw Damaged() }
        defer { index += count }
        return Array(bytes[index..<index + count])
    }

    package mutating func optionalText() throws(Damaged) -> String? {
        try byte() == 0 ? nil : try text()
    }

    package mutating func optionalNumber() throws(Damaged) -> Int? {
        try byte() == 0 ? nil : try number()
    }
}
