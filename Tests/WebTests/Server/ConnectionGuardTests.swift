import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

@Suite struct ConnectionGuardTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    /// A request whose body has not come yet.
    private static let post = "POST /feeds HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n"

    // MARK: Ordinary requests

    @Test func `requests pass, one after the other, on one connection`() throws {
        let connection = try GuardedConnection()
        for _ in 0..<3 {
            try connection.send(Self.get)
            #expect(try connection.taken() == ["GET /", "."])
            try connection.answer()
            let answer = try connection.received()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.hasSuffix("\r\n\r\ngood"))
            #expect(!answer.contains("onnection"))
        }
        #expect(connection.isOpen)
    }

    @Test func `requests sent ahead are answered in turn`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get + Self.post + "0123456789" + Self.get)
        #expect(
            try connection.taken() == [
                "GET /", ".", "POST /feeds", "0123456789", ".", "GET /", ".",
            ])
        for _ in 0..<3 { try connection.answer() }
        #expect(try connection.received().split(separator: "good").count == 3)
        #expect(connection.isOpen)
    }

    @Test(arguments: ["close", "Close", "keep-alive, close"])
    func `who asks for it is closed after the answer`(_ option: String) throws {
        let connection = try GuardedConnection()
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: \(option)\r\n\r\n")
        #expect(try connection.taken() == ["GET /", "."])
        try connection.answer()
        #expect(try connection.received().contains("onnection: close\r\n"))
        #expect(!connection.isOpen)
    }

    // MARK: Idle connections

    @Test func `a connection that says nothing is closed in time`() throws {
        let connection = try GuardedConnection()
        connection.wait(14)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func `time begins anew with each answer`() throws {
        let connection = try GuardedConnection()
        for _ in 0..<4 {
            connection.wait(10)
            try connection.send(Self.get)
            try connection.answer()
        }
        connection.wait(14)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func `header lines that drip are not waited for`() throws {
        let connection = try GuardedConnection()
        try connection.send("GET / HTTP/1.1\r\n")
        for _ in 0..<3 {
            connection.wait(5)
            if connection.isOpen { try connection.send("X: y\r\n") }
        }
        #expect(!connection.isOpen)
    }

    @Test func `a handler that takes its time is waited for`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get)
        connection.wait(300)
        #expect(connection.isOpen)
        try connection.answer()
        #expect(try connection.received().hasSuffix("good"))
        #expect(connection.isOpen)
    }

    // MARK: Slow bodies

    @Test func `a body that stops coming ends in an error and then in an answer`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post + "0123")
        #expect(try connection.taken() == ["POST /feeds", "0123"])
        connection.wait(14)
        #expect(connection.failure == nil)
        connection.wait(1)
        #expect(connection.failure == "too-slow")
        #expect(connection.isOpen)
        try connection.answer(.requestTimeout, "slow")
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 408 "))
        #expect(answer.contains("onnection: close\r\n"))
        #expect(answer.hasSuffix("slow"))
        // Time for the answer to arrive.
        #expect(connection.isOpen)
        connection.wait(5)
        #expect(!connection.isOpen)
    }

    @Test func `a body that drips has a minute in all`() throws {
        let connection = try GuardedConnection()
        try connection.send(
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<5 {
            connection.wait(10)
            try connection.send("1\r\na\r\n")
        }
        connection.wait(9)
        #expect(connection.failure == nil)
        connection.wait(1)
        #expect(connection.failure == "too-slow")
    }

    @Test func `a service that does not read does not call its client slow`() throws {
        let connection = try GuardedConnection()
        // Nothing asks for more after these bytes.
        try connection.channel.writeInbound(ByteBuffer(string: Self.post + "0123"))
        connection.wait(30)
        #expect(connection.failure == nil)
        connection.channel.read()
        connection.wait(14)
        #expect(connection.failure == nil)
        connection.wait(1)
        #expect(connection.failure == "too-slow")
    }

    @Test func `a handler that does not answer a failed body is not waited for`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post)
        connection.wait(15)
        #expect(connection.isOpen)
        connection.wait(10)
        #expect(!connection.isOpen)
    }

    @Test func `an answer under way ends with its connection`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post)
        try connection.beginAnswer(length: 4)
        connection.wait(15)
        #expect(!connection.isOpen)
    }

    @Test func `a request that waits behind another is not slow`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get + Self.post)
        connection.wait(100)
        #expect(connection.failure == nil)
        try connection.answer()
        connection.wait(15)
        #expect(connection.failure == "too-slow")
    }

    @Test func `a client that leaves in the middle is an error, not the end`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post + "0123")
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(connection.failure == "body-incomplete")
        let other = try GuardedConnection()
        try other.send(Self.post + "0123")
        _ = try other.taken()
        try? other.channel.close().wait()
        #expect(other.failure == "body-incomplete")
    }

    // MARK: Readers

    @Test func `a reader that takes nothing is left`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get)
        try connection.beginAnswer(length: 1000)
        connection.channel.isWritable = false
        connection.channel.pipeline.fireChannelWritabilityChanged()
        connection.wait(29)
        #expect(connection.isOpen)
        connection.wait(1)
        #expect(!connection.isOpen)
    }

    @Test func `an answer on its way is no idle connection`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get)
        // Written, and not yet taken by the socket.
        for part in [
            HTTPResponsePart.head(HTTPResponse(status: .ok)),
            .body(ByteBuffer(string: "good")), .end(nil),
        ] {
            connection.channel.write(part, promise: nil)
        }
        connection.wait(16)
        #expect(connection.isOpen)
        connection.channel.flush()
        connection.wait(14)
        #expect(connection.isOpen)
        connection.wait(60)
        #expect(!connection.isOpen)
    }

    @Test func `closing waits for an answer on its way`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get)
        connection.channel.write(
            HTTPResponsePart.head(HTTPResponse(status: .noContent)), promise: nil)
        connection.channel.write(HTTPResponsePart.end(nil), promise: nil)
        connection.channel.close(promise: nil)
        #expect(!connection.isOpen)
        #expect(try connection.received().hasPrefix("HTTP/1.1 204 "))
    }

    @Test func `a reader that goes on taking is served`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.get)
        try connection.beginAnswer(length: 1000)
        for _ in 0..<5 {
            for isWritable in [false, true] {
                connection.channel.isWritable = isWritable
                connection.channel.pipeline.fireChannelWritabilityChanged()
                connection.wait(20)
            }
        }
        #expect(connection.isOpen)
    }
}
