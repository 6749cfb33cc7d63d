import HTTPTypes
import NIOCore
import NIOEmbedded
import Testing

@testable import Web

/// Answers given before the request has come to its end.
@Suite struct EarlyAnswerTests {
    private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
    /// A request whose body has not come yet.
    private static let post = "POST /feeds HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n"

    @Test func `an answer before the body's end is the last, and has time to arrive`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post + "0")
        #expect(try connection.taken() == ["POST /feeds", "0"])
        try connection.answer(.unauthorized, "who?")
        let answer = try connection.received()
        #expect(answer.contains("onnection: close\r\n"))
        #expect(answer.hasSuffix("who?"))
        // What still comes, and what follows it, reaches nobody.
        try connection.send("123456789" + Self.get)
        #expect(try connection.taken() == [])
        #expect(connection.isOpen)
        connection.wait(5)
        #expect(!connection.isOpen)
        #expect(try connection.received() == "")
    }

    @Test func `a client that has seen the answer need not wait`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post)
        try connection.answer(.unauthorized)
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
        #expect(!connection.isOpen)
    }

    @Test func `closing from inside waits for the answer to arrive too`() throws {
        let connection = try GuardedConnection()
        try connection.send(Self.post)
        try connection.answer(.unauthorized)
        connection.channel.close(promise: nil)
        #expect(connection.isOpen)
        connection.wait(5)
        #expect(!connection.isOpen)
    }

    @Test func `a client that sends on and on is read only so far`() throws {
        var limits = ConnectionLimits()
        limits.lingerBytes = 100
        let connection = try GuardedConnection(limits)
        let reads = ReadCounter()
        try connection.channel.pipeline.syncOperations.addHandler(reads, position: .first)
        try connection.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        try connection.answer(.contentTooLarge)
        try connection.send(String(repeating: "a", count: 99))
        let before = reads.count
        try connection.send("a")
        try connection.send("a")
        #expect(before > 0)
        #expect(reads.count == before)
    }
}

/// Counts how often bytes were asked for.
private final class ReadCounter: ChannelOutboundHandler {
    typealias OutboundIn = Any

    private(set) var count = 0

    func read(context: ChannelHandlerContext) {
        count += 1
        context.read()
    }
}
