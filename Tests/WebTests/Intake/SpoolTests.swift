import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite struct SpoolTests {
    private struct Gone: Error {}

    /// A spool in a folder of its own.
    private func withSpool(
        capacity: Int = 1 << 20, _ work: (Spool, String) async throws -> Void
    ) async throws {
        try await ScratchFolder.use { folder in
            let folder = folder + "/spool"
            let spool = try Spool(
                folder: folder, capacity: capacity, metrics: PrometheusMetrics())
            try await work(spool, folder)
            #expect(try ScratchFolder.names(in: folder) == [])
            // What was held has been given back.
            let whole = [UInt8](repeating: 1, count: capacity)
            try await spool.withBody(of: .make([whole]), limit: capacity) { _ in }
        }
    }

    @Test func `a body is there as a file while it is worked on, and only then`() async throws {
        try await withSpool { spool, folder in
            // More than is written at once, cut anyhow.
            let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 * 31) }
            let pieces = stride(from: 0, to: bytes.count, by: 9973).map { start in
                Array(bytes[start..<min(start + 9973, bytes.count)])
            }
            let request = Request.make(pieces, announced: bytes.count)
            let path = try await spool.withBody(of: request, limit: 1 << 20) { file in
                #expect(file.size == bytes.count)
                #expect(FileManager.default.contents(atPath: file.path) == Data(bytes))
                #expect(ScratchFolder.permissions(file.path) == 0o600)
                #expect(ScratchFolder.permissions(folder) == 0o700)
                return file.path
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a body that says it is too large is not read`() async throws {
        try await withSpool { spool, _ in
            let request = Request.make([], announced: 1001, failing: Gone())
            let code = await codeOfProblem {
                try await spool.withBody(of: request, limit: 1000) { _ in }
            }
            #expect(code == "too-large")
        }
    }

    @Test func `a body that turns out too large is left there and then`() async throws {
        try await withSpool { spool, _ in
            let pieces = [[UInt8]](repeating: [UInt8](repeating: 1, count: 600), count: 2)
            let request = Request.make(pieces, failing: Gone())
            let code = await codeOfProblem {
                try await spool.withBody(of: request, limit: 1000) { _ in }
            }
            #expect(code == "too-large")
        }
    }

    @Test func `nothing remains of a sender who leaves`() async throws {
        try await withSpool { spool, _ in
            let bytes = [UInt8](repeating: 1, count: 300_000)
            for request in [
                Request.make([bytes], announced: 400_000, failing: Gone()),
                // The connection's end looks like the body's.
                Request.make([bytes], announced: 400_000),
            ] {
                let code = await codeOfProblem {
                    try await spool.withBody(of: request, limit: 1 << 20) { _ in
                        Issue.record("worked on half a body")
                    }
                }
                #expect(code == "body-incomplete")
            }
        }
    }

    @Test func `why a body was given up reaches its handler`() async throws {
        try await withSpool { spool, _ in
            let code = await codeOfProblem {
                try await spool.withBody(of: .make([[1]], failing: Problem.tooSlow), limit: 10) {
                    _ in
                }
            }
            #expect(code == "too-slow")
        }
    }

    @Test func `nothing remains where the work fails`() async throws {
        try await withSpool { spool, _ in
            await #expect(throws: Gone.self) {
                try await spool.withBody(of: .make([[1, 2, 3]]), limit: 10) { _ in throw Gone() }
            }
        }
    }

    @Test func `uploads together take no more than the spool holds`() async throws {
        try await withSpool(capacity: 1000) { spool, _ in
            let half = [UInt8](repeating: 1, count: 600)
            try await spool.withBody(of: .make([half]), limit: 1000) { _ in
                let code = await codeOfProblem {
                    try await spool.withBody(of: .make([half]), limit: 1000) { _ in }
                }
                #expect(code == "busy")
            }
        }
    }

    @Test func `what a crash has left is removed at the start`() throws {
        try ScratchFolder.use { folder in
            try Data([1]).write(to: URL(filePath: folder + "/left.upload"))
            _ = try Spool(folder: folder, metrics: PrometheusMetrics())
            #expect(try ScratchFolder.names(in: folder) == [])
        }
    }

    @Test func `a folder that can't be made is told`() {
        #expect(throws: Problem.self) {
            try Spool(folder: "/dev/null/spool", metrics: PrometheusMetrics())
        }
    }

    @Test(arguments: [
        (ENOSPC, "storage-full"), (EDQUOT, "storage-full"), (EFBIG, "storage-full"),
        (EIO, "unavailable"), (EROFS, "unavailable"), (EACCES, "unavailable"),
    ])
    func `a disk that fails is told apart from one that is full`(_ error: CInt, _ code: String) {
        let problem = Problem.spoolFailed(error)
        #expect(problem.code == code)
        #expect(problem.cause?.contains(String(cString: strerror(error))) == true)
    }
}
