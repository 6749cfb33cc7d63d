import CZstandard

/// Compresses values (zstd, level 1, with checksum).
package final class Compressor {
    private let context: OpaquePointer?
    private var output: [UInt8] = []

    package init() {
        context = ZSTD_createCCtx()
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1)
        ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }

    deinit { ZSTD_freeCCtx(context) }

    /// A frame of its own.
    package func compress(_ bytes: [UInt8]) throws -> [UInt8] {
        let bound = ZSTD_compressBound(bytes.count)
        if output.count < bound { output = [UInt8](repeating: 0, count: bound) }
        let size = bytes.withUnsafeBytes { source in
            output.withUnsafeMutableBytes { target in
                ZSTD_compress2(
                    context, target.baseAddress, target.count, source.baseAddress, source.count)
            }
        }
        guard ZSTD_isError(size) == 0 else {
            throw CompressionError(detail: String(cString: ZSTD_getErrorName(size)))
        }
        return Array(output[..<size])
    }
}

/// zstd could not do its work: the environment failed.
package struct CompressionError: Error, CustomStringConvertible {
    let detail: String

    package var description: String { "压缩失败：\(detail)" }
}
