import Foundation
import NIOCore
import NIOPosix

/// Writes one upload to disk, off the event loops.
///
/// Used by one task, which removes it in the end, whatever happens.
final class SpoolWriter {
    let path: String
    private let spool: Spool
    private let limit: Int
    private let descriptor: CInt
    private var size = 0
    private var waiting = ByteBuffer()

    /// Bytes gathered before the disk is asked to take them.
    private static let pieceSize = 256 << 10

    /// - Parameter limit: bytes of the upload, at most.
    init(in spool: Spool, limit: Int) async throws(Problem) {
        let path = spool.freshPath()
        descriptor = try await Self.offLoop { () throws(Problem) in
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw .spoolFailed(errno) }
            return descriptor
        }
        self.path = path
        self.spool = spool
        self.limit = limit
    }

    func remove() {
        close(descriptor)
        unlink(path)
        spool.release(size)
    }

    func append(_ bytes: ByteBuffer) async throws(Problem) {
        let count = bytes.readableBytes
        guard size + count <= limit else { throw .tooLarge(limit: limit) }
        try spool.reserve(count)
        size += count
        waiting.writeImmutableBuffer(bytes)
        if waiting.readableBytes >= Self.pieceSize { try await flush() }
    }

    /// Hands everything to the disk.
    func finish() async throws(Problem) -> SpooledFile {
        try await flush()
        return SpooledFile(path: path, size: size)
    }

    private func flush() async throws(Problem) {
        guard waiting.readableBytes > 0 else { return }
        let bytes = waiting
        waiting = ByteBuffer()
        let descriptor = descriptor
        try await Self.offLoop { () throws(Problem) in
            let error = bytes.withUnsafeReadableBytes { Self.write($0, to: descriptor) }
            if error != 0 { throw .spoolFailed(error) }
        }
    }

    /// - Returns: the system's `errno`, or 0.
    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt {
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress {
            let written = Foundation.write(descriptor, base + start, bytes.count - start)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return written < 0 ? errno : EIO }
            start += written
        }
        return 0
    }

    private static func offLoop<Value: Sendable>(
        _ work: @escaping @Sendable () throws(Problem) -> Value
    ) async throws(Problem) -> Value {
        do {
            return try await NIOThreadPool.singleton.runIfActive(work)
        } catch {
            throw Problem(error)
        }
    }
}
