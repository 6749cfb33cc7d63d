import HTTPTypes
import HummingbirdTesting
import NIOCore

/// What a service has answered.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The body as JSON; `null` where it is not.
    var json: JSON { (try? JSON(text)) ?? .null }

    /// The media type without parameters.
    var type: String? {
        headers[.contentType].map { $0.split(separator: ";").first.map(String.init) ?? "" }
    }

    /// What a problem is called.
    var code: String? { json["code"].string }
}

extension TestAnswer {
    init(_ response: TestResponse) {
        self.init(
            status: response.status.code, headers: response.headers,
            bytes: Array(response.body.readableBytesView))
    }
}
