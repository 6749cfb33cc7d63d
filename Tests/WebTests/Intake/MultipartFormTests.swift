import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite struct MultipartFormTests {
    private func receive(
        _ parts: [String], limit: Int = 10_000, _ work: (MultipartForm) async throws -> Void
    ) async throws {
        try await ScratchFolder.use { folder in
            let spool = try Spool(folder: folder, metrics: PrometheusMetrics())
            let form = parts.map { "--XX\r\nContent-Disposition: form-data; \($0)\r\n" }.joined()
            let bytes = Array((form + "--XX--\r\n").utf8)
            let pieces = stride(from: 0, to: bytes.count, by: 61).map { start in
                Array(bytes[start..<min(start + 61, bytes.count)])
            }
            let request = Request.make(pieces, type: "multipart/form-data; boundary=XX")
            do {
                try await spool.withForm(of: request, limit: limit, work)
            } catch {
                #expect(try ScratchFolder.names(in: folder) == [])
                throw error
            }
            #expect(try ScratchFolder.names(in: folder) == [])
        }
    }

    private func field(_ name: String, _ value: String) -> String {
        "name=\"\(name)\"\r\n\r\n\(value)"
    }

    private func file(_ name: String, _ content: String) -> String {
        "name=\"file\"; filename=\"\(name)\"\r\nContent-Type: text/xml\r\n\r\n\(content)"
    }

    @Test func `fields before and after the file, the file on disk`() async throws {
        try await receive([
            field("csrf", "abc"), file("十月.xml", "<a/>"), field("confirm", "on"),
        ]) { form in
            #expect(form.fields.verbatim("csrf") == "abc")
            #expect(try form.fields.flag("confirm"))
            #expect(form.fileName == "十月.xml")
            let file = try #require(form.file)
            #expect(file.size == 4)
            #expect(FileManager.default.contents(atPath: file.path) == Data("<a/>".utf8))
        }
    }

    @Test func `no file where none was chosen`() async throws {
        try await receive([field("csrf", "abc"), file("", "")]) { form in
            #expect(form.file == nil)
        }
        try await receive([field("csrf", "abc")]) { form in #expect(form.file == nil) }
    }

    @Test func `an empty file that was chosen is a file`() async throws {
        try await receive([file("a.xml", "")]) { form in #expect(form.file?.size == 0) }
    }

    @Test func `a second file, a long field, too many fields are refused`() async throws {
        let long = String(repeating: "a", count: MultipartForm.fieldLimit + 1)
        let many = (0...MultipartForm.fields).map { field("f\($0)", "1") }
        for parts in [[file("a", "1"), file("b", "2")], [field("a", long)], many] {
            let code = await codeOfProblem {
                try await receive(parts) { _ in Issue.record("was taken") }
            }
            #expect(code == "request-malformed")
        }
    }

    @Test func `a file that is too large is refused, be it as form or as file`() async throws {
        let code = await codeOfProblem {
            try await receive([file("a", String(repeating: "a", count: 1001))], limit: 1000) { _ in
            }
        }
        #expect(code == "too-large")
    }

    @Test func `a body that is no form is refused unread`() async throws {
        try await ScratchFolder.use { folder in
            let spool = try Spool(folder: folder, metrics: PrometheusMetrics())
            let code = await codeOfProblem {
                try await spool.withForm(of: .make([[1]], type: "text/plain"), limit: 10) { _ in }
            }
            #expect(code == "media-type-unsupported")
        }
    }
}
