/// Entries of bytes one after the other, each to be had again by its place in the list.
///
/// For lists too long to keep as values: nothing is moved as they grow, and what has been read for
/// the last time can be given back piece by piece.
package struct PackedList: Sendable {
    /// Full pieces, and the one being filled.
    private var pieces: [[UInt8]] = []
    private var last = ByteWriter()
    /// Of each entry, the number of its piece above the place where it begins there.
    private var starts: [UInt64] = []

    private static let pieceSize = 64 * 1024

    package init() {}

    package var count: Int { starts.count }

    package mutating func append(_ write: (inout ByteWriter) -> Void) {
        if last.bytes.count >= Self.pieceSize {
            pieces.append(last.bytes)
            last = ByteWriter(capacity: Self.pieceSize + Self.pieceSize / 8)
        }
        starts.append(UInt64(pieces.count) << 32 | UInt64(last.bytes.count))
        write(&last)
    }

    /// Adds the entries of another list; none of their bytes is moved.
    package mutating func append(contentsOf other: PackedList) {
        if !last.bytes.isEmpty { pieces.append(last.bytes) }
        let shift = UInt64(pieces.count) << 32
        pieces += other.pieces + [other.last.bytes]
        last = ByteWriter()
        starts += other.starts.lazy.map { $0 + shift }
    }

    /// Reads an entry from its beginning; the reader knows where it ends.
    package func reader(at index: Int) -> ByteReader {
        let piece = Int(starts[index] >> 32)
        return ByteReader(
            piece < pieces.count ? pieces[piece] : last.bytes,
            from: Int(starts[index] & 0xFFFF_FFFF))
    }

    /// Says that the entries before one will not be read again.
    package mutating func forget(before index: Int) {
        guard index > 0, index <= starts.count else { return }
        let piece = index < starts.count ? Int(starts[index] >> 32) : pieces.count
        guard piece > 0, !pieces[piece - 1].isEmpty else { return }
        for earlier in (0..<piece).reversed() {
            guard !pieces[earlier].isEmpty else { return }
            pieces[earlier] = []
        }
    }
}
