import Estate
import Foundation

/// Where a feed's bytes come from.
public enum FeedSource: Sendable {
    /// A file, by path; people may know it by another name.
    case file(String, name: String? = nil)
    /// A file or pipe that is open, from where it stands.
    case descriptor(CInt, name: String)
    /// The same with a descriptor of our own: what the first one's owner does with it does not matter.
    case held(HeldDescriptor, name: String)
    /// Bytes at hand, with the name to show for them.
    case bytes([UInt8], name: String)

    /// How people call it.
    public var name: String {
        switch self {
        case .file(let path, let name): name ?? path
        case .descriptor(_, let name), .held(_, let name): name
        case .bytes(_, let name): name
        }
    }

    /// The name without the folders before it: what is kept of it.
    public var fileName: String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    /// The source as another thread may read it, also after an import has ended early and its caller
    /// has closed the descriptor.
    var held: FeedSource {
        guard case .descriptor(let descriptor, let name) = self,
            let own = HeldDescriptor(copying: descriptor)
        else { return self }
        return .held(own, name: name)
    }

    /// Bytes read at a time.
    static let chunkSize = 128 * 1024

    /// Hands the bytes on piece by piece until `take` returns `false` or there are no more.
    ///
    /// - Parameter size: bytes of a piece, at most.
    func read(by size: Int = chunkSize, _ take: ([UInt8]) throws -> Bool) throws {
        switch self {
        case .bytes(let bytes, _):
            var start = 0
            while start < bytes.count {
                let end = min(start + size, bytes.count)
                guard try take(Array(bytes[start..<end])) else { return }
                start = end
            }
        case .file(let path, _):
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw UnreadableSource(name: name, error: errno) }
            defer { close(descriptor) }
            try read(from: descriptor, by: size, take)
        case .descriptor(let descriptor, _):
            try read(from: descriptor, by: size, take)
        case .held(let own, _):
            try read(from: own.descriptor, by: size, take)
        }
    }

    private func read(
        from descriptor: CInt, by size: Int, _ take: ([UInt8]) throws -> Bool
    ) throws {
        while true {
            var failure: CInt = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                var got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                while got < 0, errno == EINTR {
                    got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                }
                if got < 0 { failure = errno }
                count = max(0, got)
            }
            guard failure == 0 else { throw UnreadableSource(name: name, error: failure) }
            guard !chunk.isEmpty, try take(chunk) else { return }
        }
    }
}

/// A descriptor that is closed when nobody reads it any more.
public final class HeldDescriptor: Sendable {
    let descriptor: CInt

    /// - Returns: `nil` where the descriptor is not open, or no more can be opened.
    init?(copying other: CInt) {
        descriptor = fcntl(other, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        close(descriptor)
    }
}

/// A source whose bytes can't be read: the environment failed, not the feed.
public struct UnreadableSource: Error, Sendable, CustomStringConvertible {
    public let name: String
    /// The system's `errno`.
    public let error: Int32

    /// Stands for a pipe, a socket or a device found in a folder.
    public static let notAFile = ENOTSUP

    public init(name: String, error: Int32) {
        self.name = name
        self.error = error
    }

    public var description: String {
        let reason =
            switch error {
            case ENOENT: "文件不存在"
            case EACCES, EPERM: "没有读取权限"
            case Self.notAFile: "这不是普通文件（是管道、套接字或设备）"
            default: SystemReason.text(error)
            }
        return "无法读取“\(name)”：\(reason)。"
    }
}
