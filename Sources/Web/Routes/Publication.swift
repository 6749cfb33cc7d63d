import Estate
import Foundation
import HTTPTypes
import Hummingbird

/// What is sent to publish a report, and how its bytes are vouched for.
enum Publication {
    /// The digest of an answer's bytes (RFC 9530).
    static let digest = HTTPField.Name("Repr-Digest")

    /// The period of a body such as `{"period": "2026-10"}`.
    static func period(of request: Request) async throws -> Period {
        guard
            let object = try await request.json([String: String].self),
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
