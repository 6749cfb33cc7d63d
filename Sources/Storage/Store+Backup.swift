import Foundation
import GRDB

/// A copy of a whole store in one file.
public struct StoreBackup: Hashable, Sendable {
    public var path: String
    public var bytes: Int
    public var feeds: Int
}

extension Store {
    /// Whether a folder holds a store, or anything else; to open any other folder makes a store.
    public static func isPresent(in folder: String) throws(StoreError) -> Bool {
        try !DataFolder(path: folder).isEmpty()
    }

    /// Copies the store into one file, as it is at one moment, while feeds may be coming in.
    ///
    /// The copy takes its name once it has been checked and is on disk; until then it is
    /// `<path>.mantianxing-part`, a name that nobody else gives a file: what an interrupted backup
    /// has left there is replaced. No other file is ever written over.
    ///
    /// - Throws: ``StoreError/exists(path:)`` where there is a file of that name.
    public func backUp(to path: String) throws(StoreError) -> StoreBackup {
        let draft = try FileDraft(of: path, at: path + ".mantianxing-part")
        let source = DataFolder(path: self.path).database
        let feeds: Int
        do throws(StoreError) {
            try Self.copy(source, to: draft.path)
            feeds = try Self.check(draft.path, called: source)
        } catch .damaged(_, let detail) {
            throw .damaged(path: source, detail: detail)
        }
        let backup = StoreBackup(path: path, bytes: draft.size, feeds: feeds)
        try draft.keep()
        return backup
    }

    /// Puts a backup back as the store of a folder that is absent or empty, once all of it has been
    /// checked as ``verify()`` does. What can't be put back leaves nothing behind.
    ///
    /// - Throws: ``StoreError/occupied(folder:)`` where the folder holds anything;
    ///   ``StoreError/foreign(path:)`` or ``StoreError/notBackup(path:detail:)`` where the file is
    ///   no sound backup.
    public static func restore(
        _ backup: String, into path: String
    ) throws(StoreError) -> StoreBackup {
        try requireBackup(backup)
        let folder = DataFolder(path: path)
        guard try folder.isEmpty() else { throw .occupied(folder: path) }
        let made = folder.absentFolders
        let hadLock = FileManager.default.fileExists(atPath: folder.lock)
        try folder.make()
        guard let lock = try WriterLock(folder) else { throw .locked(folder: path) }
        do throws(StoreError) {
            let restored = try restore(backup, into: folder)
            _ = try open(folder, lock: lock)
            return restored
        } catch {
            if !hadLock, !folder.hasDatabase { unlink(folder.lock) }
            for folder in made { rmdir(folder) }
            throw error
        }
    }

    /// - Parameter folder: made, and locked.
    private static func restore(
        _ backup: String, into folder: DataFolder
    ) throws(StoreError) -> StoreBackup {
        guard try folder.isEmpty() else { throw .occupied(folder: folder.path) }
        folder.removeNewDatabase()
        let draft = try FileDraft(of: folder.database, at: folder.newDatabase)
        defer { folder.removeJournal() }
        try draft.copy(backup)
        let size = draft.size
        let feeds: Int
        do throws(StoreError) {
            feeds = try check(draft.path, called: backup)
            try verify(draft.path)
        } catch .damaged(_, let detail) {
            throw .notBackup(path: backup, detail: detail)
        } catch .failed(let detail) {
            throw .notBackup(path: backup, detail: detail)
        }
        try draft.keep()
        return StoreBackup(path: folder.database, bytes: size, feeds: feeds)
    }

    /// Brings an older schema up to date, and looks through all that a copy holds.
    private static func verify(_ path: String) throws(StoreError) {
        try StoreError.wrapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            defer { try? queue.close() }
            try Schema.migrator.migrate(queue)
            let problems = try queue.read { db in try verification(db).problems }
            guard let first = problems.first else { return }
            let rest = problems.count > 1 ? "等 \(problems.count) 处问题" : ""
            throw StoreError.damaged(path: path, detail: first + rest)
        }
    }

    private static func copy(_ source: String, to path: String) throws(StoreError) {
        try StoreError.wrapping(path) {
            // A connection of its own: the others go on, and none lends it a transaction.
            let reader = try reader(source)
            defer { try? reader.close() }
            try reader.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [path])
            }
        }
    }

    /// A copy that `backUp` has made needs no journal beside it; a database in use does.
    private static func requireBackup(_ path: String) throws(StoreError) {
        do throws(StoreError) {
            try DataFolder.inspect(path)
        } catch .damaged(_, let detail) {
            throw .notBackup(path: path, detail: detail)
        }
        let file = FileHandle(forReadingAtPath: path)
        let header = (try? file?.read(upToCount: 20)) ?? Data()
        // The file format's version for reading: 1 rollback journal, 2 write-ahead log.
        guard header.last == 1 else {
            throw .notBackup(path: path, detail: "它是使用中的数据库文件，可能缺少最近的数据")
        }
    }

    /// Looks through a copy: is it this product's, of a schema that is known, and sound?
    ///
    /// - Returns: how many feeds it holds.
    private static func check(_ path: String, called name: String) throws(StoreError) -> Int {
        try DataFolder.inspect(path)
        return try StoreError.wrapping(name) {
            let reader = try reader(path)
            defer { try? reader.close() }
            return try reader.read { db in
                try checkVersion(db, path: name)
                let findings = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
                guard findings == ["ok"] else {
                    let detail = findings.joined().split(separator: "\n").last ?? ""
                    throw StoreError.damaged(path: name, detail: String(detail))
                }
                return try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM feed") ?? 0
            }
        }
    }
}
