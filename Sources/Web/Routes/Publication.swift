import Estate
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What is sent to publish a report, and how its bytes are vouched for.
enum Publication {
    /// The digest of an answer's bytes (RFC 9530).
    static let digest = HTTPField.Name("Repr-Digest")

    /// The bytes of a request to publish, at most.
    private static let limit = 64 << 10

    /// The period of a body such as `{"period": "2026-10"}`.
    static func period(of request: Request) async throws -> Period {
        let type = request.headers[.contentType]?.split(separator: ";").first?.trimmingSpaces
        guard type?.lowercased() == "application/json" else {
            throw Problem.unsupportedMedia("请以 application/json 提交。")
        }
        guard request.headers[.contentEncoding].map({ $0 == "identity" }) != false else {
            throw Problem.unsupportedMedia("请不要压缩。")
        }
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: limit)
        }
        guard
            let object = try? JSONDecoder().decode(
                [String: String].self, from: Data(body.readableBytesView)),
            let text = object["period"], object.count == 1
        else { throw Problem.malformed(expected) }
        guard let period = Period(text) else { throw Problem.malformed(malformed(text)) }
        return period
    }

    /// `sha-256=:…:`.
    static func digest(of report: PublishedReport) -> String {
        var bytes = Data()
        var digits = report.sha256.utf8.makeIterator()
        while let high = digits.next()?.hexValue, let low = digits.next()?.hexValue {
            bytes.append(high << 4 | low)
        }
        return "sha-256=:\(bytes.base64EncodedString()):"
    }
}

extension Publication {
    private static let expected = #"请求应写成 {"period": "2026-10"}。"#

    static func malformed(_ text: String) -> String {
        "报告期“\(text)”应写成 2026-10、2026-Q4、2026-H2 或 2026。"
    }
}
