import Foundation
import Hummingbird
import NIOCore
import Synchronization

/// Keeps uploads on disk while they come in, and until they have been imported.
///
/// Nothing else waits for a slow sender: no lock of the store is held meanwhile. What a sender who
/// leaves has sent is removed, and so is, at the start, what a crash has left.
final class Spool: Sendable {
    private let folder: String
    private let capacity: Int
    private let metrics: PrometheusMetrics
    private let held = Mutex(0)

    /// - Parameters:
    ///   - folder: made where it is missing; emptied.
    ///   - capacity: bytes of all uploads together.
    init(folder: String, capacity: Int = 1 << 30, metrics: PrometheusMetrics) throws(Problem) {
        self.folder = folder
        self.capacity = capacity
        self.metrics = metrics
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST, chmod(folder, 0o700) == 0 else {
            throw .spoolFailed(errno)
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            unlink(folder + "/" + name)
        }
    }

    /// Receives a request's body, hands it to `work` as a file, and removes it afterwards.
    ///
    /// - Parameter limit: bytes.
    /// - Throws: a ``Problem`` where the body is too large, ends early, or can't be kept.
    func withBody<Value: Sendable>(
        of request: Request, limit: Int, _ work: (SpooledFile) async throws -> Value
    ) async throws -> Value {
        try Self.requireAnnounced(request, limit, beside: 0)
        return try await counted {
            let writer = try await SpoolWriter(in: self, limit: limit)
            defer { writer.remove() }
            try await Self.eachPiece(of: request) { try await writer.append($0) }
            return try await work(try await writer.finish())
        }
    }

    /// Receives a form, hands it to `work` with its file on disk, and removes the file afterwards.
    ///
    /// - Parameter limit: bytes of the file.
    /// - Throws: a ``Problem`` where the form is malformed or too large, ends early, or can't be kept.
    func withForm<Value: Sendable>(
        of request: Request, limit: Int, _ work: (MultipartForm) async throws -> Value
    ) async throws -> Value {
        guard let boundary = MultipartForm.boundary(of: request.headers[.contentType]) else {
            throw Problem.unsupportedMedia("表单应以 multipart/form-data 提交。")
        }
        try Self.requireAnnounced(request, limit, beside: MultipartForm.overhead)
        return try await counted {
            let collector = FormCollector(self, limit: limit)
            defer { collector.remove() }
            var parser = MultipartParser(boundary: boundary)
            var size = 0
            try await Self.eachPiece(of: request) { bytes in
                size += bytes.readableBytes
                guard size <= limit + MultipartForm.overhead else {
                    throw Problem.tooLarge(limit: limit)
                }
                for event in try parser.append(bytes.readableBytesView) {
                    try await collector.take(event)
                }
            }
            try parser.finish()
            return try await work(try await collector.finish())
        }
    }

    /// Refuses what says by itself that it is too large, before any of it is read.
    ///
    /// - Parameter overhead: bytes that may come beside the upload itself.
    private static func requireAnnounced(
        _ request: Request, _ limit: Int, beside overhead: Int
    ) throws(Problem) {
        guard let announced = announcedSize(of: request) else { return }
        if announced > limit + overhead { throw .tooLarge(limit: limit) }
    }

    private static func announcedSize(of request: Request) -> Int? {
        request.headers[.contentLength].flatMap { Int($0) }
    }

    /// Takes a body piece by piece; what goes wrong comes out as a ``Problem``.
    private static func eachPiece(
        of request: Request, _ take: (ByteBuffer) async throws -> Void
    ) async throws {
        var pieces = request.body.makeAsyncIterator()
        var size = 0
        do {
            while let piece = try await pieces.next() {
                size += piece.readableBytes
                try await take(piece)
            }
        } catch let problem as Problem {
            throw problem
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Problem.bodyIncomplete
        }
        // Hummingbird takes the end of a connection for the end of a body.
        if let announced = announcedSize(of: request), announced != size {
            throw Problem.bodyIncomplete
        }
    }

    private func counted<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        metrics.uploadBegan()
        defer { metrics.uploadEnded() }
        return try await work()
    }

    func freshPath() -> String {
        let name = UInt64.random(in: 0 ... .max) as UInt64
        return "\(folder)/\(String(name, radix: 36)).upload"
    }

    func reserve(_ bytes: Int) throws(Problem) {
        let isFull = held.withLock { held in
            guard held + bytes <= capacity else { return true }
            held += bytes
            return false
        }
        if isFull { throw .tooManyUploads }
    }

    func release(_ bytes: Int) {
        held.withLock { $0 -= bytes }
    }
}
