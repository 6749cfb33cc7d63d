import CZstandard
import Estate

/// Compresses a stream of bytes as it comes (zstd, level 1, with checksum).
final class Compressor {
    private let context: OpaquePointer?
    private var output: [UInt8]
    private var used = 0

    init() {
        context = ZSTD_createCCtx()
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1)
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
        output = [UInt8](repeating: 0, count: 256 * 1024)
    }

    deinit { ZSTD_freeCCtx(context) }

    /// Begins a new stream, leaving unfinished what went before.
    func begin() {
        ZSTD_CCtx_reset(context, ZSTD_reset_session_only)
        used = 0
    }

    /// Adds bytes; hands on compressed parts as they fill.
    func add(_ bytes: [UInt8], part: ([UInt8]) throws -> Void) throws {
        try push(bytes, ZSTD_e_continue, part)
    }

    /// Ends the stream.
    func end(part: ([UInt8]) throws -> Void) throws {
        try push([], ZSTD_e_end, part)
        if used > 0 { try part(Array(output[..<used])) }
        used = 0
    }

    private func push(
        _ bytes: [UInt8], _ mode: ZSTD_EndDirective, _ part: ([UInt8]) throws -> Void
    ) throws {
        var consumed = 0
        var isDone = false
        while !isDone {
            try bytes.withUnsafeBytes { source in
                try output.withUnsafeMutableBytes { target in
                    var input = ZSTD_inBuffer(
                        src: source.baseAddress, size: source.count, pos: consumed)
                    var out = ZSTD_outBuffer(dst: target.baseAddress, size: target.count, pos: used)
                    let left = ZSTD_compressStream2(context, &out, &input, mode)
                    guard ZSTD_isError(left) == 0 else {
                        throw StoreError.failed(detail: String(cString: ZSTD_getErrorName(left)))
                    }
                    consumed = input.pos
                    used = out.pos
                    isDone = mode == ZSTD_e_end ? left == 0 : consumed == source.count
                }
            }
            if used == output.count {
                try part(output)
                used = 0
            }
        }
    }

    /// Compresses bytes as a whole.
    func compress(_ bytes: [UInt8]) throws -> [UInt8] {
        begin()
        var result: [UInt8] = []
        try add(bytes) { result += $0 }
        try end { result += $0 }
        return result
    }
}

/// Undoes ``Compressor``.
enum Decompression {
    /// Decompresses the parts of one stream, handing on pieces of at most 128 KiB.
    static func decompress(
        _ parts: some Sequence<[UInt8]>, piece: ([UInt8]) throws -> Void
    ) throws {
        guard let context = ZSTD_createDCtx() else {
            throw StoreError.failed(detail: "zstd")
        }
        defer { ZSTD_freeDCtx(context) }
        var buffer = [UInt8](repeating: 0, count: 128 * 1024)
        var left = 0
        for part in parts {
            var consumed = 0
            var produced = 0
            // A full buffer may leave more behind, though the part is used up.
            while consumed < part.count || produced == buffer.count {
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

    static func decompress(_ bytes: [UInt8]) throws -> [UInt8] {
        var result: [UInt8] = []
        try decompress([bytes]) { result += $0 }
        return result
    }
}
