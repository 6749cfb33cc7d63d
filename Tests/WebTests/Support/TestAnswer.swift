import HTTPTypes
import HummingbirdTesting
import NIOCore

/// What a service has answered.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        bytes = Array(response.body.readableBytesView)
    }

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
