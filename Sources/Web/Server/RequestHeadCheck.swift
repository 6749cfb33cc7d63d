import HTTPTypes

/// What is wrong with a request before anyone looks at what it asks.
enum RequestHeadCheck {
    /// - Returns: `nil` for a request that may be handed on.
    static func problem(of head: HTTPRequest) -> Problem? {
        guard let target = head.path, target.utf8.count <= ConnectionLimits.target else {
            return .targetTooLong
        }
        let fields = head.headerFields
        let isTooLarge = fields.contains { field in
            field.name.rawName.utf8.count + field.value.utf8.count > ConnectionLimits.field
        }
        if isTooLarge { return .headersTooLarge }
        // Where two readers could see two different requests, nobody reads any. The parser refuses
        // these already.
        let lengths = fields[values: .contentLength].count
        let encodings = fields[values: .transferEncoding]
        guard lengths <= 1, encodings.isEmpty || lengths == 0, encodings.count <= 1,
            encodings.allSatisfy({ $0.lowercased() == "chunked" })
        else { return .malformed("请求的长度写法有歧义。") }
        // The first one is the authority.
        if let host, fields.contains(host) { return .malformed("请求有不止一个 Host。") }
        return nil
    }

    /// Whether no other request can follow this one on its connection.
    static func isLast(_ head: HTTPRequest) -> Bool {
        // Who names no host speaks HTTP/1.0, and waits for the connection's end.
        if head.method == .connect || head.authority == nil { return true }
        guard let connection = head.headerFields[.connection] else { return false }
        return connection.split(separator: ",").contains { option in
            let option = option.trimmingSpaces.lowercased()
            // The parser stops reading after an offer to speak something else.
            return option == "close" || option == "upgrade"
        }
    }

    /// Whether the client sends no body before it is told to, and may be told to.
    static func awaitsContinue(_ head: HTTPRequest, limit: Int) -> Bool {
        guard head.headerFields[.expect]?.lowercased() == "100-continue" else { return false }
        return (head.headerFields[.contentLength].flatMap { Int($0) } ?? 0) <= limit
    }

    private static let host = HTTPField.Name("Host")
}
