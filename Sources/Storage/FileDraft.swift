import Estate
import Foundation

/// A file being made under a name for the time being; it takes its own once it is whole and on disk.
///
/// What an interrupted process has left under the first name is written over; what another process
/// is making there is left alone. A draft that is not kept is removed.
final class FileDraft {
    /// Where the file is being made.
    let path: String
    private let destination: String
    private let descriptor: CInt
    private var isKept = false

    /// - Parameter path: the name for the time being, in the same folder.
    init(of destination: String, at path: String) throws(StoreError) {
        guard !Self.exists(destination) else { throw .exists(path: destination) }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StoreError(system: errno, writing: path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.isStill(descriptor, path) else {
            close(descriptor)
            throw .unwritable(path: path, detail: "另一个进程正在写它")
        }
        self.path = path
        self.destination = destination
        self.descriptor = descriptor
        guard ftruncate(descriptor, 0) == 0, fchmod(descriptor, 0o600) == 0 else {
            throw StoreError(system: errno, writing: path)
        }
    }

    deinit {
        if !isKept { unlink(path) }
        close(descriptor)
    }

    /// Bytes written so far.
    var size: Int {
        var info = stat()
        return fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }

    /// Fills the draft with another file's bytes.
    func copy(_ source: String) throws(StoreError) {
        let input = open(source, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else {
            throw .unreadable(path: source, detail: SystemReason.text(errno))
        }
        defer { close(input) }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { room.deallocate() }
        while true {
            let got = read(input, room.baseAddress, room.count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                throw .unreadable(path: source, detail: SystemReason.text(errno))
            }
            guard got > 0 else { return }
            try write(UnsafeRawBufferPointer(rebasing: room[..<got]))
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
        var rest = bytes
        while !rest.isEmpty {
            let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw StoreError(system: errno, writing: path) }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// Gives the file its name, once its bytes are on disk.
    func keep() throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw StoreError(system: errno, writing: path) }
        guard !Self.exists(destination) else { throw .exists(path: destination) }
        guard rename(path, destination) == 0 else {
            throw StoreError(system: errno, writing: destination)
        }
        isKept = true
        try Self.syncFolder(of: destination)
    }

    /// Makes the names in a file's folder survive a power cut.
    private static func syncFolder(of path: String) throws(StoreError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(system: errno, writing: folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(system: errno, writing: folder) }
    }

    private static func exists(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0
    }

    /// Whether a path still names the file that was opened: another process may have kept its own.
    static func isStill(_ descriptor: CInt, _ path: String) -> Bool {
        var opened = stat()
        var named = stat()
        return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0
            && (opened.st_dev, opened.st_ino) == (named.st_dev, named.st_ino)
    }
}

extension StoreError {
    /// Why the system would not write a file.
    fileprivate init(system code: CInt, writing path: String) {
        self =
            code == ENOSPC || code == EDQUOT
            ? .diskFull : .unwritable(path: path, detail: SystemReason.text(code))
    }
}
