import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// Bytes of a JSON body, at most.
    private static let jsonLimit = 64 << 10

    /// What a program has sent as JSON.
    ///
    /// - Returns: `nil` where the body is not JSON of this shape.
    /// - Throws: ``Problem`` for another type, a compressed or too large body.
    func json<Value: Decodable>(_ type: Value.Type) async throws -> Value? {
        let type = headers[.contentType]?.split(separator: ";").first?.trimmingSpaces
        guard type?.lowercased() == "application/json" else {
            throw Problem.unsupportedMedia("请以 application/json 提交。")
        }
        guard headers[.contentEncoding].map({ $0 == "identity" }) != false else {
            throw Problem.unsupportedMedia("请不要压缩。")
        }
        do {
            let body = try await body.collect(upTo: Self.jsonLimit)
            return try? JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: Self.jsonLimit)
        }
    }
}
