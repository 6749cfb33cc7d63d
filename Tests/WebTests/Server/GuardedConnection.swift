import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

@testable import Web

/// A connection without a network: bytes in, bytes out, and a clock that is set by hand.
final class GuardedConnection {
    let channel = EmbeddedChannel()
    private let refusals = Refusals()

    private final class Refusals: @unchecked Sendable {
        var all: [ConnectionGuard.Refusal] = []
    }

    /// What was answered without being handed on.
    var refused: [String] { refusals.all.map(\.problem.code) }

    init(_ limits: ConnectionLimits = ConnectionLimits()) throws {
        let pipeline = channel.pipeline.syncOperations
        var decoder = NIOHTTPDecoderLimitConfiguration()
        decoder.maxHeaderFieldSize = ConnectionLimits.parserField
        decoder.maxHeaderListSize = ConnectionLimits.parserHead
        decoder.maxHeaderFieldCount = ConnectionLimits.fields
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withErrorHandling: false,
            withOutboundHeaderValidation: false, withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: decoder)
        try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: false))
        try pipeline.addHandler(
            ConnectionGuard(limits) { [refusals] in refusals.all.append($0) })
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        channel.read()
    }

    /// Bytes from the client; the service asks for more at once.
    func send(_ text: String) throws {
        try channel.writeInbound(ByteBuffer(string: text))
        channel.read()
    }

    /// What has been handed on, in short: `POST /path`, the body's bytes, `.` at the end.
    func taken() throws -> [String] {
        var parts: [String] = []
        while let part = try channel.readInbound(as: HTTPRequestPart.self) {
            switch part {
            case .head(let head): parts.append("\(head.method) \(head.path ?? "-")")
            case .body(let bytes): parts.append(String(buffer: bytes))
            case .end: parts.append(".")
            }
        }
        return parts
    }

    /// What handlers do: answer, as a whole or in parts.
    func answer(_ status: HTTPResponse.Status = .ok, _ body: String = "good") throws {
        try beginAnswer(status, length: body.utf8.count)
        try channel.writeOutbound(HTTPResponsePart.body(ByteBuffer(string: body)))
        try endAnswer()
    }

    func beginAnswer(_ status: HTTPResponse.Status = .ok, length: Int) throws {
        let head = HTTPResponse(status: status, headerFields: [.contentLength: "\(length)"])
        try channel.writeOutbound(HTTPResponsePart.head(head))
    }

    func endAnswer() throws {
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    /// What the client has received since it was last asked.
    func received() throws -> String {
        var text = ""
        while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
            text += String(buffer: bytes)
        }
        return text
    }

    func wait(_ seconds: Int64) {
        channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
    }

    var isOpen: Bool { channel.isActive }

    /// The problem that a handler that reads the body is thrown.
    var failure: String? {
        do {
            try channel.throwIfErrorCaught()
            return nil
        } catch {
            return (error as? Problem)?.code ?? "\(error)"
        }
    }
}
