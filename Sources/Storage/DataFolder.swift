import Estate
import Foundation

/// The folder that holds the database, and the lock that keeps a second writer out.
struct DataFolder {
    let path: String

    var database: String { path + "/mantianxing.sqlite" }
    /// A database being made; it takes its name once it is whole.
    var newDatabase: String { path + "/new.sqlite" }
    var lock: String { path + "/lock" }
    var commitGate: String { path + "/commit" }

    /// Whether a database may be made here: the folder is absent, or holds nothing but what an
    /// interrupted first start leaves behind.
    ///
    /// - Throws: where nobody can tell, because the folder can't be looked into.
    func isEmpty() throws(StoreError) -> Bool {
        guard let folder = opendir(path) else {
            switch errno {
            case ENOENT: return true
            case ENOTDIR: throw .unwritable(path: path, detail: SystemReason.text(ENOTDIR))
            default: throw .unreadable(path: path, detail: SystemReason.text(errno))
            }
        }
        closedir(folder)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
                .allSatisfy { $0 == "lock" || $0.hasPrefix("new.sqlite") }
        } catch {
            throw .unreadable(path: path, detail: SystemReason.text(EIO))
        }
    }

    /// Whether there is a file where the database should be.
    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    /// Removes what an interrupted first start has left.
    func removeNewDatabase() {
        try? FileManager.default.removeItem(atPath: newDatabase)
        removeJournal()
    }

    /// Removes what SQLite has left beside a database being made.
    func removeJournal() {
        for suffix in ["-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: newDatabase + suffix)
        }
    }

    /// The folder and those it lies in, as far as they are absent, the innermost first.
    var absentFolders: [String] {
        var absent: [String] = []
        var folder = URL(filePath: path)
        while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
            absent.append(folder.path)
            folder.deleteLastPathComponent()
        }
        return absent
    }

    /// Makes the folder, for its owner only.
    func make() throws(StoreError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw .unwritable(path: path, detail: "这不是文件夹")
            }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .unwritable(path: path, detail: SystemReason.text(errno))
        }
    }

    /// Looks at the database file before SQLite does.
    func inspect() throws(StoreError) { try Self.inspect(database) }

    /// Looks at a file that should be a database of this product.
    static func inspect(_ database: String) throws(StoreError) {
        guard let file = FileHandle(forReadingAtPath: database) else {
            throw .unreadable(path: database, detail: SystemReason.text(errno))
        }
        defer { try? file.close() }
        let header = (try? file.read(upToCount: 100)) ?? Data()
        guard header.count == 100, header.starts(with: Data("SQLite format 3\0".utf8)) else {
            throw header.isEmpty
                ? .damaged(path: database, detail: "文件是空的") : .foreign(path: database)
        }
        func number(at offset: Int, bytes: Int) -> Int {
            header[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(at: 68, bytes: 4) == Int(Schema.applicationID) else {
            throw .foreign(path: database)
        }
        // A page size of 1 means 65536; the page count is only good where two counters agree.
        let pageSize = number(at: 16, bytes: 2) == 1 ? 65_536 : number(at: 16, bytes: 2)
        let size = (try? file.seekToEnd()).map(Int.init) ?? 0
        let hasLog = FileManager.default.fileExists(atPath: database + "-wal")
        if number(at: 24, bytes: 4) == number(at: 92, bytes: 4), !hasLog,
            size < number(at: 28, bytes: 4) * pageSize
        {
            throw .damaged(path: database, detail: "文件不完整")
        }
    }
}

/// Held while a process writes to a data folder; given up when it goes.
final class WriterLock: Sendable {
    private let descriptor: CInt

    /// - Returns: `nil` where another process holds it.
    init?(_ folder: DataFolder) throws(StoreError) {
        while true {
            let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                throw .unwritable(path: folder.lock, detail: SystemReason.text(errno))
            }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                return nil
            }
            // A restore that came to nothing may have taken the file away in between.
            if FileDraft.isStill(descriptor, folder.lock) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    deinit { close(descriptor) }
}
