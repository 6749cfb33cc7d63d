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
    var isEmpty: Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.allSatisfy { $0 == "lock" || $0.hasPrefix("new.sqlite") }
    }

    /// Removes what an interrupted first start has left.
    func removeNewDatabase() {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: newDatabase + suffix)
        }
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
            throw .unwritable(path: path, detail: String(cString: strerror(errno)))
        }
    }

    /// Looks at the database file before SQLite does.
    func inspect() throws(StoreError) { try Self.inspect(database) }

    /// Looks at a file that should be a database of this product.
    static func inspect(_ database: String) throws(StoreError) {
        guard let file = FileHandle(forReadingAtPath: database) else {
            throw .unreadable(path: database, detail: String(cString: strerror(errno)))
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
        let descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .unwritable(path: folder.lock, detail: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}
