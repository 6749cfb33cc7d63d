import Hummingbird
import Logging
import NIOCore

/// What belongs to one request besides its bytes.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// In every answer and log line of the request.
    let requestID: String
    /// The address at the other end of the connection; `nil` in tests without one.
    let remoteAddress: String?
    /// Whether that address is this machine's own.
    let isLocal: Bool
    let notes = RequestNotes()
    /// Who asks, as far as it is known yet.
    var caller = Caller.nobody

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        requestID = Self.freshID()
        let address = source.channel.remoteAddress
        remoteAddress = address?.ipAddress
        isLocal = address.map { Self.isLocal($0) } ?? true
        logger[metadataKey: "request"] = .string(requestID)
    }

    private static func isLocal(_ address: SocketAddress) -> Bool {
        guard let text = address.ipAddress else { return true }
        return text == "::1" || text.hasPrefix("127.") || text.hasPrefix("::ffff:127.")
    }

    static func freshID() -> String {
        let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        var random = UInt64.random(in: 0 ..< .max)
        return String(unsafeUninitializedCapacity: 12) { buffer in
            for index in 0..<12 {
                buffer[index] = digits[Int(random & 31)]
                random >>= 5
            }
            return 12
        }
    }
}
