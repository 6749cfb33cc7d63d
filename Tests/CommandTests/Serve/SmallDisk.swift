import Foundation

/// A disk of some MiB in memory, mounted over a folder; only root can do that.
final class SmallDisk {
    private let folder: String
    private var filler: String { folder + "/filler" }

    /// Whether disks can be mounted here.
    static let isPossible: Bool = {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "mantianxing-disk-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        guard geteuid() == 0, let disk = SmallDisk(on: folder, bytes: 1 << 20) else { return false }
        disk.remove()
        return true
    }()

    /// - Returns: `nil` where it can't be mounted.
    init?(on folder: URL, bytes: Int) {
        self.folder = folder.path
        let options = "size=\(bytes),mode=700"
        guard run("/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.path) == 0 else {
            return nil
        }
    }

    func remove() { run("/bin/umount", "-l", folder) }

    /// Takes all room but some bytes.
    func fill(leaving room: Int) throws {
        empty()
        let file = open(filler, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 0, count: 4096)
        var size = 0
        while write(file, block, block.count) == block.count { size += block.count }
        guard ftruncate(file, off_t(max(0, size - room))) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    /// Gives the room back.
    func empty() { unlink(filler) }
}

/// Runs a program of the system.
///
/// - Returns: its exit code; `nil` where there is no such program.
@discardableResult
func run(_ program: String, _ arguments: String...) -> Int32? {
    guard access(program, X_OK) == 0 else { return nil }
    let folder = FileManager.default.temporaryDirectory
    return try? Running(arguments, of: program, in: folder).finish().status
}
