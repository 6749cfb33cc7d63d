import Foundation

/// What makes two names or two open files the same file.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let inode: ino_t

    /// - Returns: `nil` where there is no such file.
    init?(path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        (device, inode) = (info.st_dev, info.st_ino)
    }

    init?(descriptor: CInt) {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { return nil }
        (device, inode) = (info.st_dev, info.st_ino)
    }
}
