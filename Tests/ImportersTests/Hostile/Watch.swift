import Foundation
import Glibc

/// A file and a listening socket that documents name, and whether anyone came.
final class Watch {
    private let path: String
    private let notices: CInt
    private let listener: CInt
    private let port: UInt16

    struct Unavailable: Error {
        var error = errno
    }

    init() throws {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "watched-\(UUID().uuidString)")
        try Data("<x/>".utf8).write(to: file)
        path = file.path
        let notices = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard notices >= 0, inotify_add_watch(notices, path, UInt32(IN_OPEN | IN_ACCESS)) >= 0
        else {
            throw Unavailable()
        }
        let listener = socket(
            AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening else { throw Unavailable() }
        (self.notices, self.listener) = (notices, listener)
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit {
        close(notices)
        close(listener)
        unlink(path)
    }

    /// A document with `FILE` and `HTTP` replaced by what is watched.
    func named(in text: String) -> String {
        text.replacing("FILE", with: "file://\(path)")
            .replacing("HTTP", with: "http://127.0.0.1:\(port)/x.dtd")
    }

    /// Whether nobody has opened the file or connected.
    var isUntouched: Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let isUnread = read(notices, &buffer, buffer.count) < 0 && errno == EAGAIN
        let isUnasked = accept(listener, nil, nil) < 0 && errno == EAGAIN
        return isUnread && isUnasked
    }
}
