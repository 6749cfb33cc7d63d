import HTTPTypes
import Testing

@testable import Web

/// Requests that are answered before anyone looks at what they ask.
@Suite struct RefusedRequestTests {
    /// The answer's first line, once the request has been refused.
    private func refusal(of request: String) throws -> String {
        let connection = try GuardedConnection()
        try connection.send(request)
        #expect(try connection.taken() == [])
        let answer = try connection.received()
        #expect(answer.contains("onnection: close\r\n"))
        #expect(answer.contains("Content-Type: application/problem+json\r\n"))
        #expect(connection.refused.count == 1)
        connection.wait(5)
        #expect(!connection.isOpen)
        return String(answer.prefix { $0 != "\r\n" })
    }

    private static let start = "POST / HTTP/1.1\r\nHost: a\r\n"

    @Test(arguments: [
        start + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
        start + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
        start + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        start + "Content-Length: 3, 3\r\n\r\nabc",
        start + "Content-Length: +3\r\n\r\nabc",
        start + "Content-Length: 0x3\r\n\r\nabc",
        start + "Content-Length: -1\r\n\r\nabc",
        start + "Content-Length: 99999999999999999999999\r\n\r\nabc",
        start + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        start + "Content-Length : 3\r\n\r\nabc",
        start + " Content-Length: 3\r\n\r\nabc",
        start + "X: y\r\n folded\r\n\r\n",
        start + "X\u{0}: y\r\n\r\n",
        start + "X: y\rContent-Length: 3\r\n\r\n",
        start + "Host: b\r\n\r\n",
        "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/3.0\r\nHost: a\r\n\r\n",
        "GET / FTP/1.1\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
    ])
    func `what is malformed or ambiguous is answered 400`(_ request: String) throws {
        #expect(try refusal(of: request) == "HTTP/1.1 400 Bad Request")
    }

    @Test func `what is too large is answered 414 or 431`() throws {
        let long = String(repeating: "a", count: 9000)
        #expect(
            try refusal(of: "GET /\(long) HTTP/1.1\r\nHost: a\r\n\r\n").hasPrefix("HTTP/1.1 414 "))
        let many = (0...101).map { "X\($0): y\r\n" }.joined()
        for fields in ["X: \(long)\r\n", "X: \(long)\(long)\r\n", many] {
            #expect(try refusal(of: Self.start + fields + "\r\n").hasPrefix("HTTP/1.1 431 "))
        }
    }

    @Test func `what came before it is answered first`() throws {
        let connection = try GuardedConnection()
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nNONSENSE\r\n\r\n")
        #expect(try connection.taken() == ["GET /", "."])
        #expect(try connection.received() == "")
        try connection.answer()
        let answers = try connection.received()
        #expect(answers.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answers.contains("goodHTTP/1.1 400 Bad Request\r\n"))
    }

    @Test func `a body framed wrongly is an error for its handler`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.start + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
        #expect(try connection.taken() == ["POST /", "abc"])
        try? connection.send("nonsense\r\n")
        #expect(connection.refused == [])
        try connection.answer(.badRequest)
        #expect(try connection.received().contains("onnection: close\r\n"))
    }

    // MARK: Expect

    private static let asks = start + "Expect: 100-continue\r\n"

    @Test func `who asks before sending is told to go on`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.asks + "Content-Length: 3\r\n\r\n")
        #expect(try connection.received() == "HTTP/1.1 100 Continue\r\n\r\n")
        try connection.send("abc")
        #expect(try connection.taken() == ["POST /", "abc", "."])
        try connection.answer()
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(!answer.contains("onnection"))
    }

    @Test func `who would send too much is not`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.asks + "Content-Length: 99999999\r\n\r\n")
        #expect(try connection.received() == "")
        try connection.answer(.contentTooLarge)
        #expect(try connection.received().hasPrefix("HTTP/1.1 413 "))
    }
}
