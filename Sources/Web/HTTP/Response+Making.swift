import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    static func bytes(
        _ bytes: [UInt8], _ type: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = Response(status: status, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] = type
        return response
    }

    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        .bytes(bytes, "application/json", status: status)
    }

    /// JSON in pieces that need not be put together first.
    static func json(pieces: [[UInt8]]) -> Response {
        let buffers = pieces.map { ByteBuffer(bytes: $0) }
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: .init(contentsOf: buffers))
    }

    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        .bytes(Array(text.utf8), "text/html; charset=utf-8", status: status)
    }

    /// A file to keep, its name right in every browser (RFC 6266, RFC 8187).
    ///
    /// - Parameter plainName: its name where only ASCII is understood; made of `name` without it.
    static func file(
        _ bytes: [UInt8], _ type: String, name: String, plainName: String? = nil
    ) -> Response {
        var response = Response.bytes(bytes, type)
        response.headers[.contentDisposition] = disposition(name, plainName: plainName)
        return response
    }

    static func csv(_ bytes: [UInt8], name: String) -> Response {
        .file(bytes, "text/csv; charset=utf-8", name: name)
    }

    /// After a form has been taken: the browser goes on to a page.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    static func disposition(_ name: String, plainName: String? = nil) -> String {
        let plain = String(
            decoding: (plainName ?? name).utf8.map { byte in
                (0x20..<0x7F).contains(byte) && byte != 0x22 && byte != 0x5C ? byte : 0x5F
            }, as: UTF8.self)
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Paths.percentEncoded(name))"
    }
}
