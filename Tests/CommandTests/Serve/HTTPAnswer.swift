import Foundation

/// An answer of the service to one request over a connection of its own.
struct HTTPAnswer {
    var status: Int
    var head: String
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSON { try JSON(text) }

    func header(_ name: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    /// Sends a request and waits for the whole answer.
    ///
    /// - Returns: `nil` where the connection broke before: nothing was acknowledged.
    static func to(_ request: [UInt8], port: Int) -> HTTPAnswer? {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                descriptor, SOL_SOCKET, option, &patience,
                socklen_t(MemoryLayout<timeval>.size))
        }
        guard connect(descriptor, port), send(request, to: descriptor) else { return nil }
        return HTTPAnswer(received(from: descriptor))
    }

    private static func connect(_ descriptor: CInt, _ port: Int) -> Bool {
        // `sockaddr_in` of 127.0.0.1, byte by byte: family, port and address in network order.
        var address = [UInt8](repeating: 0, count: 16)
        address[0] = UInt8(AF_INET)
        address[2] = UInt8(port >> 8)
        address[3] = UInt8(port & 0xFF)
        address.replaceSubrange(4..<8, with: [127, 0, 0, 1])
        return address.withUnsafeBytes { address in
            address.withMemoryRebound(to: sockaddr.self) {
                Foundation.connect(descriptor, $0.baseAddress, 16) == 0
            }
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if sent < 0, errno == EINTR { continue }
            // An answer may have come before the end of the request.
            guard sent > 0 else { return true }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    private static func received(from descriptor: CInt) -> [UInt8] {
        var all: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = recv(descriptor, &bytes, bytes.count, 0)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return all }
            all += bytes.prefix(got)
        }
    }

    /// - Returns: `nil` unless the bytes are a whole answer with a `Content-Length`.
    private init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
        body = Array(bytes[end.upperBound...])
        let fields = head.prefix { $0 != "\r\n" }.split(separator: " ")
        guard fields.count > 1, let status = Int(fields[1]) else { return nil }
        self.status = status
        guard let length = header("content-length").flatMap({ Int($0) }), length == body.count
        else { return nil }
    }
}
