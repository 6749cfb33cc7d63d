import Foundation

/// A client that says what it likes. Its calls block: see ``elsewhere(_:)``.
final class RawClient: Sendable {
    private let descriptor: CInt

    struct Refused: Error {}

    /// - Parameters:
    ///   - window: bytes that may wait to be received, about; for a reader who is slow.
    init(port: Int, window: Int? = nil) throws {
        descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        if var size = window.map(CInt.init) {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<CInt>.size))
        }
        // Tests end, whatever the service does.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                descriptor, SOL_SOCKET, option, &patience,
                socklen_t(MemoryLayout<timeval>.size))
        }
        // `sockaddr_in` of 127.0.0.1, byte by byte: family, port and address in network order.
        var address = [UInt8](repeating: 0, count: 16)
        address[0] = UInt8(AF_INET)
        address[2] = UInt8(port >> 8)
        address[3] = UInt8(port & 0xFF)
        address.replaceSubrange(4..<8, with: [127, 0, 0, 1])
        let result = address.withUnsafeBytes { address in
            address.withMemoryRebound(to: sockaddr.self) { address in
                connect(descriptor, address.baseAddress, 16)
            }
        }
        guard result == 0 else { throw Refused() }
    }

    deinit { close(descriptor) }

    /// Sends everything.
    ///
    /// - Returns: `false` where the service has closed the connection.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// No more comes from here.
    func endSending() {
        shutdown(descriptor, CInt(SHUT_WR))
    }

    /// What comes next; `nil` once the service has closed the connection.
    func receive(upTo count: Int = 65_536) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let got = recv(descriptor, &bytes, count, 0)
            if got < 0, errno == EINTR { continue }
            return got > 0 ? Array(bytes.prefix(got)) : nil
        }
    }

    /// Everything until a text has come, or the connection closes.
    func receive(until end: String) -> String {
        var bytes: [UInt8] = []
        let end = Array(end.utf8)
        while !bytes.suffix(end.count).elementsEqual(end), let more = receive() { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Everything until the service closes the connection.
    func receiveAll() -> String {
        var bytes: [UInt8] = []
        while let more = receive() { bytes += more }
        return String(decoding: bytes, as: UTF8.self)
    }
}
