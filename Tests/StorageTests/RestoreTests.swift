import Estate
import Foundation
import GRDB
import Testing

@testable import Storage

/// What may be put back, and where.
@Suite struct RestoreTests {
    /// A backup of one feed.
    private func makeBackup(in folder: String) throws -> URL {
        let store = try Store.open(folder + "/data")
        try store.importOne(.make(floors: (1...20).map { .make($0, leased: 20, vacant: 20) }))
        let backup = try store.backUp(to: folder + "/backup")
        try store.close()
        return URL(filePath: backup.path)
    }

    /// What was done to a backup.
    struct Harm: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var apply: @Sendable (URL) throws -> Void

        init(_ name: String, apply: @escaping @Sendable (URL) throws -> Void) {
            testDescription = name
            self.apply = apply
        }
    }

    static let harms: [Harm] = [
        Harm("gone") { try FileManager.default.removeItem(at: $0) },
        Harm("empty") { try Data().write(to: $0) },
        Harm("a text") { try Data("备份\n".utf8).write(to: $0) },
        Harm("half of it") { file in
            let bytes = try Data(contentsOf: file)
            try bytes.prefix(bytes.count / 2).write(to: file)
        },
        Harm("less one byte") { try Data(contentsOf: $0).dropLast(1).write(to: $0) },
        Harm("a page overwritten") { file in
            var bytes = try Data(contentsOf: file)
            bytes.replaceSubrange(32_768..<33_000, with: Data(repeating: 0xA5, count: 232))
            try bytes.write(to: file)
        },
        Harm("the source of a feed overwritten") { file in
            var bytes = try Data(contentsOf: file)
            let mark = Data([0x28, 0xB5, 0x2F, 0xFD])
            let place = try #require(bytes.range(of: mark)).upperBound
            bytes.replaceSubrange(place + 2..<place + 6, with: Data(repeating: 0xA5, count: 4))
            try bytes.write(to: file)
        },
        Harm("a number changed") { file in
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in try db.execute(sql: "UPDATE feed SET units = units + 1") }
            try queue.close()
        },
        Harm("a database of another application") { file in
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in try db.execute(sql: "PRAGMA application_id = 12345") }
            try queue.close()
        },
        Harm("a schema from the future") { file in
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in
                try db.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-future')")
            }
            try queue.close()
        },
        Harm("the database in use") { file in
            let data = file.deletingLastPathComponent().path + "/data/mantianxing.sqlite"
            try FileManager.default.removeItem(at: file)
            try FileManager.default.copyItem(atPath: data, toPath: file.path)
        },
    ]

    @Test(arguments: RestoreTests.harms)
    func `what is no sound backup is refused, and no store is made of it`(harm: Harm) throws {
        try TemporaryFolder.use { folder in
            let backup = try makeBackup(in: folder)
            try harm.apply(backup)
            let path = folder + "/restored"
            do throws(StoreError) {
                _ = try Store.restore(backup.path, into: path)
                Issue.record("restored")
            } catch {
                #expect(error.description.isChineseLine, "\(error)")
                #expect(error.description.contains(backup.path), "\(error)")
            }
            #expect(!FileManager.default.fileExists(atPath: path))
            // Nor is anything left in a folder that was there before.
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            #expect(throws: StoreError.self) { try Store.restore(backup.path, into: path) }
            #expect(try TemporaryFolder.names(path).isEmpty)
        }
    }

    @Test(arguments: ["mantianxing.sqlite", "notes.txt", ".hidden", "mantianxing.sqlite-wal"])
    func `a folder that holds anything is left alone`(name: String) throws {
        try TemporaryFolder.use { folder in
            let backup = try makeBackup(in: folder)
            let path = folder + "/taken"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            try Data("mine".utf8).write(to: URL(filePath: path + "/" + name))
            #expect(throws: StoreError.occupied(folder: path)) {
                try Store.restore(backup.path, into: path)
            }
            #expect(try TemporaryFolder.names(path) == [name])
            #expect(try Data(contentsOf: URL(filePath: path + "/" + name)) == Data("mine".utf8))
        }
    }

    @Test func `nothing is put back into a store that is in use`() throws {
        try TemporaryFolder.use { folder in
            let backup = try makeBackup(in: folder)
            let store = try Store.open(folder + "/data")
            #expect(throws: StoreError.occupied(folder: folder + "/data")) {
                try Store.restore(backup.path, into: folder + "/data")
            }
            #expect(try store.verify().problems == [])
        }
    }

    @Test(arguments: [
        [] as [String], ["lock"], ["lock", "new.sqlite", "new.sqlite-wal", "new.sqlite-journal"],
    ])
    func `an empty folder is taken, and what an interrupted start has left`(
        names: [String]
    ) throws {
        try TemporaryFolder.use { folder in
            let backup = try makeBackup(in: folder)
            let path = folder + "/restored"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            for name in names { try Data("x".utf8).write(to: URL(filePath: path + "/" + name)) }
            #expect(try Store.restore(backup.path, into: path).feeds == 1)
            let store = try Store.open(path)
            #expect(try store.verify().problems == [])
            #expect(try store.occupied() == 40_000)
            #expect(try !TemporaryFolder.names(path).contains("new.sqlite"))
        }
    }

    @Test(arguments: [
        StoreError.unreadable(path: "a", detail: "b"), .exists(path: "a"), .occupied(folder: "a"),
        .notBackup(path: "a", detail: "b"),
    ])
    func `every refusal is one line of Chinese`(error: StoreError) {
        #expect(error.description.isChineseLine)
    }
}
