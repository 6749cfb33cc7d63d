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
        var result: [UInt8] = []
        try decompress([bytes]) { result += $0 }
        return result
    }
}
