import Estate

/// Reads the numbers of a summary straight from where SQLite holds them: a report over a district
/// takes up a million of them.
///
/// Good for as long as the bytes stay where they are.
struct SummaryReader {
    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    @inline(__always)
    mutating func byte() throws(ByteReader.Damaged) -> UInt8 {
        guard index < bytes.count else { throw ByteReader.Damaged() }
        defer { index += 1 }
        return bytes[index]
    }

    @inline(__always)
    mutating func unsigned() throws(ByteReader.Damaged) -> UInt64 {
        let first = try byte()
        guard first >= 0x80 else { return UInt64(first) }
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while true {
            let next = try byte()
            guard shift < 64 else { throw ByteReader.Damaged() }
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { return value }
            shift += 7
        }
    }

    @inline(__always)
    mutating func number() throws(ByteReader.Damaged) -> Int {
        let value = try unsigned()
        return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
    }

    /// A number that is not negative.
    @inline(__always)
    mutating func natural() throws(ByteReader.Damaged) -> Int {
        guard let value = Int(exactly: try unsigned()) else { throw ByteReader.Damaged() }
        return value
    }

    /// How many things follow: never more than there are bytes.
    mutating func count() throws(ByteReader.Damaged) -> Int {
        let value = try unsigned()
        guard value <= UInt64(bytes.count) else { throw ByteReader.Damaged() }
        return Int(value)
    }

    @inline(__always)
    mutating func fixed() throws(ByteReader.Damaged) -> UInt128 {
        guard bytes.count - index >= 16 else { throw ByteReader.Damaged() }
        defer { index += 16 }
        return UInt128(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt128.self))
    }

    @inline(__always)
    mutating func floor() throws(ByteReader.Damaged) -> FloorNumber? {
        FloorNumber(try number())
    }

    mutating func optionalNumber() throws(ByteReader.Damaged) -> Int? {
        try byte() == 0 ? nil : try number()
    }
}
