import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// A request whose body comes in pieces, as from a connection.
    ///
    /// - Parameter error: what ends the body instead of its end.
    static func make(
        _ pieces: [[UInt8]], type: String = "application/xml", announced: Int? = nil,
        failing error: (any Error)? = nil
    ) -> Request {
        var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
        head.headerFields[.contentType] = type
        if let announced { head.headerFields[.contentLength] = "\(announced)" }
        let (stream, source) = AsyncThrowingStream<ByteBuffer, any Error>.makeStream()
        for piece in pieces { source.yield(ByteBuffer(bytes: piece)) }
        source.finish(throwing: error)
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }
}
