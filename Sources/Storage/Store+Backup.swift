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
    public static func isPresent(in folder: String) -> Bool { !DataFolder(path: folder).isEmpty }

    /// Copies the store into one file, as it is at one moment, while feeds may be coming in.
    ///
    /// The copy takes its name once it has been checked and is on disk; until then it is
    /// `<path>.part`. No file is ever written over.
    ///
    /// - Throws: ``StoreError/exists(path:)`` where there is a file of that name.
    public func backUp(to path: String) throws(StoreError) -> StoreBackup {
        let draft = try FileDraft(of: path, at: path + ".part")
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

    /// Puts a backup back as the store of a folder that is absent or empty.
    ///
    /// - Throws: ``StoreError/occupied(folder:)`` where the folder holds anything;
    ///   ``StoreError/foreign(path:)`` or ``StoreError/notBackup(path:detail:)`` where the file is
    ///   no sound backup.
    public static func restore(
        _ backup: String, into path: String
    ) throws(StoreError) -> StoreBackup {
        try requireBackup(backup)
        let folder = DataFolder(path: path)
        guard folder.isEmpty else { throw .occupied(folder: path) }
        try folder.make()
        guard let lock = try WriterLock(folder) else { throw .locked(folder: path) }
        guard folder.isEmpty else { throw .occupied(folder: path) }
        folder.removeNewDatabase()
        let draft = try FileDraft(of: folder.database, at: folder.newDatabase)
        try draft.copy(backup)
        let feeds: Int
        do throws(StoreError) {
            feeds = try check(draft.path, called: backup)
        } catch .damaged(_, let detail) {
            throw .notBackup(path: backup, detail: detail)
        }
        let restored = StoreBackup(path: folder.database, bytes: draft.size, feeds: feeds)
        try draft.keep()
        // Brings an older schema up to date while someone is looking.
        _ = try open(folder, lock: lock)
        return restored
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
