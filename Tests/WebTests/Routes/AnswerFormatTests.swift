import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

struct AnswerFormatTests {
    @Test(arguments: [
        (nil, AnswerFormat.json), ("*/*", .json), ("application/json", .json), ("text/csv", .csv),
        ("text/*", .csv), ("TEXT/CSV", .csv), ("text/csv, application/json", .json),
        ("application/json;q=0.5, text/csv", .csv), ("text/csv;q=0.1, */*;q=0.2", .json),
        ("application/json;q=0, */*", .csv), ("text/html, */*;q=0.8", .json),
        ("text/csv; header=present; q=0.9, application/*;q=0.8", .csv),
    ])
    func `takes the format that is liked best`(accept: String?, format: AnswerFormat) throws {
        #expect(try wanted(accept: accept) == format)
    }

    @Test(arguments: ["image/png", "application/json;q=0", "text/html", "*/*;q=0", "", ";;,"])
    func `has no format that nobody offers`(accept: String) {
        #expect(throws: Problem.self) { try wanted(accept: accept) }
    }

    @Test func `takes the format that is named, whatever is accepted`() throws {
        #expect(try wanted(accept: "application/json", query: "format=csv") == .csv)
    }

    private func wanted(accept: String?, query: String = "") throws -> AnswerFormat {
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/?\(query)")
        head.headerFields[.accept] = accept
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        return try AnswerFormat.wanted(
            by: request, RequestValues(queryOf: request), of: [.json, .csv])
    }
}
