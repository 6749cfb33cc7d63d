import HTTPTypes
import Hummingbird
import NIOCore
import Reports

extension Problem {
    /// `application/problem+json`.
    func answer(requestID: String) -> Response {
        let bytes = ByteBuffer(bytes: json(requestID: requestID))
        var response = Response(status: status, body: .init(byteBuffer: bytes))
        response.headers[.contentType] = "application/problem+json"
        decorate(&response)
        return response
    }

    func json(requestID: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("type", "urn:mantianxing:problem:\(code)")
            writer.field("title", title)
            writer.field("status", status.code)
            writer.field("detail", detail)
            writer.field("instance", "urn:mantianxing:request:\(requestID)")
            writer.field("code", code)
            writer.field("requestId", requestID)
            if let parameter { writer.field("parameter", parameter) }
            if !diagnostics.isEmpty {
                writer.objects("diagnostics", of: diagnostics) { $0.fields($1) }
            }
            if let upload {
                writer.object("result") { $0.fields(upload.outcome, file: upload.file) }
            }
            if !results.isEmpty {
                writer.objects("results", of: results) { $0.fields($1.outcome, file: $1.file) }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    /// The headers that go with the problem, whatever its body.
    func decorate(_ response: inout Response) {
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        if !allowed.isEmpty {
            response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
        }
        if status == .unauthorized {
            response.headers[.wwwAuthenticate] = "Bearer realm=\"mantianxing\""
        }
    }
}
