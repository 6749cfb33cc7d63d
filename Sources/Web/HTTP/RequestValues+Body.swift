import HTTPTypes
import Hummingbird
import NIOCore

extension RequestValues {
    /// A form's fields, and whether it comes from a page of the caller's own session.
    ///
    /// - Throws: ``Problem/forged`` where the form's token is not the session's.
    static func form(of request: Request, _ context: WebContext) async throws -> RequestValues {
        guard
            request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
        else { throw Problem.unsupportedMedia("表单应以 application/x-www-form-urlencoded 提交。") }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: 64 << 10)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: 64 << 10)
        }
        let values = RequestValues(form: String(decoding: body.readableBytesView, as: UTF8.self))
        try Gate.requireToken(values.verbatim("csrf"), context)
        return values
    }
}
