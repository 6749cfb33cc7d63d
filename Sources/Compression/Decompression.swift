import CZstandard
import Estate

/// Undoes ``Compressor``.
package enum Decompression {
    /// Decompresses frames that follow each other, handing on pieces of at most 128 KiB.
    package static func decompress(
        _ parts: some Sequence<[UInt8]>, piece: ([UInt8]) throws -> Void
    ) throws {
        guard let context = ZSTD_createDCtx() else {
            throw CompressionError(detail: "zstd")
        }
        defer { ZSTD_freeDCtx(context) }
        var buffer = [UInt8](repeating: 0, count: 128 * 1024)
        var left = 0
        for part in parts {
            var consumed = 0
            var produced = 0
            // A full buffer may leave more behind, though the part is used up.
            while consumed < part.count || (produced == buffer.count && left != 0) {
                produced = 0
                try part.withUnsafeBytes { source in
                    try buffer.withUnsafeMutableBytes { target in
                        var input = ZSTD_inBuffer(
                            src: source.baseAddress, size: source.count, pos: consumed)
                        var out = ZSTD_outBuffer(
                            dst: target.baseAddress, size: target.count, pos: 0)
                        left = ZSTD_decompressStream(context, &out, &input)
                        guard ZSTD_isError(left) == 0 else { throw ByteReader.Damaged() }
                        consumed = input.pos
                        produced = out.pos
                    }
                }
                if produced > 0 { try piece(Array(buffer[..<produced])) }
            }
        }
        guard left == 0 else { throw ByteReader.Damaged() }
    }

    package static func decompress(_ bytes: [UInt8]) throws -> [UInt8] {
        if let content = try content(ofFrame: bytes) { return content }
        var result: [UInt8] = []
        try decompress([bytes]) { result += $0 }
        return result
    }

    /// What a single frame holds that says how much that is, in one go; `nil` for other bytes, and
    /// where it says too much to be believed before it is seen.
    private static func content(ofFrame bytes: [UInt8]) throws -> [UInt8]? {
        try bytes.withUnsafeBytes { source in
            // What is not known is said in the largest numbers.
            let size = ZSTD_getFrameContentSize(source.baseAddress, source.count)
            guard size <= 4 << 20,
                ZSTD_findFrameCompressedSize(source.baseAddress, source.count) == source.count
            else { return nil }
            return try [UInt8](unsafeUninitializedCapacity: Int(size)) { target, count in
                count = ZSTD_decompress(
                    target.baseAddress, target.count, source.baseAddress, source.count)
                guard count == target.count else {
                    count = 0
                    throw ByteReader.Damaged()
                }
            }
        }
    }
}
