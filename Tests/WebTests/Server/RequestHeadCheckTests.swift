import HTTPTypes
import Testing

@testable import Web

@Suite struct RequestHeadCheckTests {
    private func head(_ path: String = "/", _ fields: [(String, String)] = []) -> HTTPRequest {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
        for (name, value) in fields {
            if let name = HTTPField.Name(name) {
                head.headerFields.append(HTTPField(name: name, value: value))
            }
        }
        return head
    }

    @Test(arguments: [
        [], [("Content-Length", "5")], [("Transfer-Encoding", "chunked")],
        [("Transfer-Encoding", "Chunked")], [("Accept", "a"), ("Accept", "b")],
    ])
    func `ordinary requests are handed on`(_ fields: [(String, String)]) {
        #expect(RequestHeadCheck.problem(of: head("/", fields))?.code == nil)
    }

    @Test(arguments: [
        [("Content-Length", "5"), ("Transfer-Encoding", "chunked")],
        [("Content-Length", "5"), ("Content-Length", "5")],
        [("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "identity")],
        [("Transfer-Encoding", "gzip, chunked")], [("Transfer-Encoding", "xchunked")],
        [("Host", "other")],
    ])
    func `what two readers could read in two ways is refused`(_ fields: [(String, String)]) {
        #expect(RequestHeadCheck.problem(of: head("/", fields))?.status == .badRequest)
    }

    @Test func `a target is long enough or too long`() {
        let longest = "/" + String(repeating: "a", count: ConnectionLimits.target - 1)
        #expect(RequestHeadCheck.problem(of: head(longest))?.code == nil)
        #expect(RequestHeadCheck.problem(of: head(longest + "a"))?.status == .uriTooLong)
    }

    @Test func `a field is large enough or too large`() {
        let longest = String(repeating: "a", count: ConnectionLimits.field - 1)
        #expect(RequestHeadCheck.problem(of: head("/", [("X", longest)]))?.code == nil)
        #expect(
            RequestHeadCheck.problem(of: head("/", [("X", longest + "a")]))?.status
                == .requestHeaderFieldsTooLarge)
    }

    @Test(arguments: [
        ("close", true), ("Close", true), ("keep-alive, CLOSE ", true),
        ("Upgrade, HTTP2-Settings", true), ("keep-alive", false), ("closed", false),
    ])
    func `who asks to close is taken at his word`(_ connection: String, _ isLast: Bool) {
        #expect(RequestHeadCheck.isLast(head("/", [("Connection", connection)])) == isLast)
    }

    @Test func `who names no host waits for the end`() {
        var head = head()
        head.authority = nil
        #expect(RequestHeadCheck.isLast(head))
    }

    @Test func `who asks before sending is told to go on only below the limit`() {
        let asks = ("Expect", "100-Continue")
        func awaits(_ fields: [(String, String)]) -> Bool {
            RequestHeadCheck.awaitsContinue(head("/", fields), limit: 100)
        }
        #expect(awaits([asks, ("Content-Length", "100")]))
        #expect(awaits([asks, ("Transfer-Encoding", "chunked")]))
        #expect(!awaits([asks, ("Content-Length", "101")]))
        #expect(!awaits([("Content-Length", "5")]))
    }
}
