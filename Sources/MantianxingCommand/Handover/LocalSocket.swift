import CDescriptors
import Foundation

/// A connection between processes of one machine, or the place where such connections are made.
///
/// Open files can be sent along. The socket is a file in a folder; the folder is named by an open
/// descriptor, because a socket's whole name has room for little more than 100 bytes.
struct LocalSocket: Sendable {
    private let descriptor: Descriptor

    static let fileName = "serve.sock"

    private init(_ descriptor: Descriptor) {
        self.descriptor = descriptor
    }

    // MARK: Both ends

    /// Listens in a folder, for this user's processes only.
    ///
    /// What stands in the socket's place is removed: a caller holds the folder's lock.
    static func listen(in folder: String) throws(HandoverError) -> LocalSocket {
        let path = folder + "/" + fileName
        guard let descriptor = make() else { throw .unusable(path: path, error: errno) }
        unlink(path)
        guard at(folder, { bind(descriptor.number, $0, $1) }) == 0, chmod(path, 0o600) == 0,
            Foundation.listen(descriptor.number, 16) == 0
        else { throw .unusable(path: path, error: errno) }
        return LocalSocket(descriptor)
    }

    /// - Returns: `nil` where nobody listens.
    static func connect(in folder: String) -> LocalSocket? {
        guard let descriptor = make(),
            at(folder, { Foundation.connect(descriptor.number, $0, $1) }) == 0
        else { return nil }
        return LocalSocket(descriptor)
    }

    private static func make() -> Descriptor? {
        let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let number = socket(AF_UNIX, kind, 0)
        return number < 0 ? nil : Descriptor(number)
    }

    /// Calls with the socket's address in a folder.
    private static func at(
        _ folder: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> CInt
    ) -> CInt {
        let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { return -1 }
        let folder = Descriptor(number)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { bytes in
            bytes.copyBytes(from: "/proc/self/fd/\(folder.number)/\(fileName)".utf8)
        }
        return withUnsafePointer(to: address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                call(address, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    // MARK: The listener

    /// Waits for the next connection.
    ///
    /// - Returns: `nil` once the listener has been shut down.
    func accept() -> LocalSocket? {
        while true {
            let number = Foundation.accept(descriptor.number, nil, nil)
            if number >= 0 {
                _ = fcntl(number, F_SETFD, FD_CLOEXEC)
                return LocalSocket(Descriptor(number))
            }
            switch errno {
            case EINTR, ECONNABORTED: continue
            // Short of descriptors or memory: others may give some back.
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: usleep(100_000)
            default: return nil
            }
        }
    }

    /// Lets nobody connect any more, and wakes who waits in ``accept()``.
    func shutDown() {
        shutdown(descriptor.number, CInt(SHUT_RDWR))
    }

    // MARK: A connection

    /// Whether the process at the other end is this user's, or root's.
    var isTrusted: Bool {
        let peer = cdescriptors_peer(descriptor.number)
        return peer == 0 || peer == Int(geteuid())
    }

    /// Gives up receiving after so many seconds without a byte.
    func limitWait(seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(
            descriptor.number, SOL_SOCKET, SO_RCVTIMEO, &time,
            socklen_t(MemoryLayout<timeval>.size))
    }

    /// Whether something has come, or the other end has gone, within so many milliseconds.
    func isReady(within milliseconds: CInt) -> Bool {
        var entry = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) > 0
    }

    /// Sends bytes, and open files with the first of them.
    func send(_ bytes: [UInt8], with files: [Descriptor] = []) throws(HandoverError) {
        var rest = bytes[...]
        var numbers = files.map(\.number)
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { room in
                cdescriptors_send(
                    descriptor.number, numbers, CInt(numbers.count), room.baseAddress, room.count)
            }
            guard sent > 0 else { throw .interrupted }
            rest = rest.dropFirst(sent)
            numbers = []
        }
    }

    /// Receives so many bytes, fewer at the end.
    ///
    /// - Parameter files: takes up the open files that come along.
    func receive(_ count: Int, _ files: inout [Descriptor]) throws(HandoverError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var numbers = [CInt](repeating: -1, count: Int(CDESCRIPTORS_LIMIT))
            var came: CInt = 0
            var piece = [UInt8](repeating: 0, count: min(count - bytes.count, 65_536))
            let got = cdescriptors_receive(
                descriptor.number, &numbers, &came, &piece, piece.count)
            guard got >= 0 else { throw .interrupted }
            files += numbers.prefix(Int(came)).map(Descriptor.init)
            guard got > 0 else { break }
            bytes += piece.prefix(got)
        }
        return bytes
    }
}
