import Estate
import Foundation
import GRDB
import Testing

@testable import Storage

/// The files of a store, and who may open them.
@Suite struct DataFolderTests {
    @Test func `opening makes the folder and the database, for their owner only`() throws {
        try TemporaryFolder.use { folder in
            let path = folder + "/new/data"
            let store = try Store.open(path)
            #expect(store.isWritable)
            try store.importOne(.make())
            #expect(TemporaryFolder.permissions(path) == 0o700)
            for name in try TemporaryFolder.names(path) {
                #expect(TemporaryFolder.permissions(path + "/" + name) == 0o600, "\(name)")
            }
            #expect(
                try TemporaryFolder.names(path).isSuperset(of: ["mantianxing.sqlite", "lock"]))
            #expect(try !TemporaryFolder.names(path).contains("new.sqlite"))
        }
    }

    @Test func `the writer syncs every commit, to a log beside the database`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            try store.database.writeWithoutTransaction { db throws in
                #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
                #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
                #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
                #expect(try Int.fetchOne(db, sql: "PRAGMA trusted_schema") == 0)
                #expect(try Int.fetchOne(db, sql: "PRAGMA page_size") == 16_384)
                #expect(
                    try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID)
            }
            try store.importOne(.make())
            try store.database.writeWithoutTransaction { db throws in
                #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
            }
        }
    }

    @Test func `what was stored is there when the folder is opened again`() throws {
        try TemporaryFolder.use { path in
            var before: [String] = []
            do {
                let store = try Store.open(path)
                try store.importAll([
                    .make(leased: 4), .make(.other, floors: [.make(1, vacant: 2)]),
                ])
                try store.keepPolicies([.init(name: "a", text: "1")], at: .make(1000))
                before = try store.dump()
            }
            for _ in 0..<3 {
                let store = try Store.open(path)
                #expect(try store.dump() == before)
                #expect(try store.verify().problems == [])
            }
            let store = try Store.open(path)
            #expect(try store.importOne(.make(leased: 4)).status == .unchanged)
            #expect(try store.importOne(.make(leased: 5)).feed?.revision == 2)
        }
    }

    // MARK: One writer

    @Test func `a second writer is kept out until the first is gone`() throws {
        try TemporaryFolder.use { path in
            do {
                let first = try Store.open(path)
                for _ in 0..<2 {
                    #expect(throws: StoreError.locked(folder: path)) { _ = try Store.open(path) }
                }
                // Being kept out has cost the first nothing.
                #expect(try first.importOne(.make()).status == .accepted)
                #expect(throws: StoreError.locked(folder: path)) { _ = try Store.open(path) }
                withExtendedLifetime(first) {}
            }
            let second = try Store.open(path)
            #expect(try second.importOne(.make()).status == .unchanged)
        }
    }

    @Test func `a reader beside a writer sees each feed once it is accepted`() throws {
        try TemporaryFolder.use { path in
            let writer = try Store.open(path)
            try writer.importOne(.make(leased: 4))
            let reader = try Store.openForReading(path)
            #expect(!reader.isWritable)
            #expect(try reader.occupied() == 400)
            try writer.importOne(.make(leased: 5))
            #expect(try reader.occupied() == 500)
            #expect(try reader.feeds().map(\.revision) == [2, 1])
            #expect(try reader.verify().problems == [])
            #expect(try Store.openForReading(path).occupied() == 500)
            #expect(writer.isWritable)
        }
    }

    @Test func `a reader beside a writer cannot write`() throws {
        try TemporaryFolder.use { path in
            let writer = try Store.open(path)
            let reader = try Store.openForReading(path)
            #expect(throws: StoreError.self) { try reader.importOne(.make()) }
            #expect(throws: StoreError.self) {
                try reader.keepPolicies([.init(name: "a", text: "1")], at: .make(1000))
            }
            #expect(try writer.feeds().isEmpty)
            #expect(try writer.importOne(.make()).status == .accepted)
        }
    }

    @Test func `a reader where nobody writes may write`() throws {
        try TemporaryFolder.use { path in
            do { try Store.open(path).importOne(.make(leased: 4)) }
            do {
                let reader = try Store.openForReading(path)
                #expect(reader.isWritable)
                #expect(try reader.occupied() == 400)
                #expect(throws: StoreError.locked(folder: path)) { _ = try Store.open(path) }
                withExtendedLifetime(reader) {}
            }
            #expect(try Store.open(path).occupied() == 400)
        }
    }

    @Test func `a reader makes no store where there is none yet`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.openForReading(folder + "/data")
            #expect(try store.feeds().isEmpty)
            // What is known is known to it, and to nobody else.
            #expect(store.isWritable)
            try store.keepPolicies([.init(name: "a", text: "1")], at: .make(1000))
            #expect(try store.policies(knownAt: nil).count == 1)
            #expect(try TemporaryFolder.names(folder).isEmpty)
            #expect(try Store.openForReading(folder + "/data").policies(knownAt: nil).isEmpty)
        }
    }

    // MARK: First starts

    @Test(arguments: [
        [] as [String], ["lock"], ["new.sqlite"], ["lock", "new.sqlite"],
        ["lock", "new.sqlite", "new.sqlite-journal", "new.sqlite-wal", "new.sqlite-shm"],
    ])
    func `what an interrupted first start leaves does not prevent a start`(names: [String]) throws {
        for content in [Data(), Data("SQLite format 3\0 and then nothing".utf8)] {
            try TemporaryFolder.use { path in
                for name in names { try content.write(to: URL(filePath: path + "/" + name)) }
                let store = try Store.open(path)
                #expect(try store.importOne(.make()).status == .accepted)
                #expect(try store.verify().problems == [])
                #expect(try !TemporaryFolder.names(path).contains { $0.hasPrefix("new.sqlite") })
            }
        }
    }

    @Test func `a folder that holds anything else is not taken`() throws {
        try TemporaryFolder.use { path in
            try Data("x".utf8).write(to: URL(filePath: path + "/notes.txt"))
            #expect(throws: StoreError.missing(folder: path)) { _ = try Store.open(path) }
            #expect(throws: StoreError.missing(folder: path)) {
                _ = try Store.openForReading(path)
            }
            #expect(try TemporaryFolder.names(path) == ["notes.txt"])
        }
    }

    @Test func `a file in place of the folder is left alone`() throws {
        try TemporaryFolder.use { folder in
            let path = folder + "/data"
            try Data("x".utf8).write(to: URL(filePath: path))
            for open in Store.openings {
                do throws(StoreError) {
                    _ = try open(path)
                    Issue.record("opened a file")
                } catch {
                    #expect(error.description.isChineseLine, "\(error)")
                    guard case .unwritable = error else {
                        Issue.record("\(error)")
                        continue
                    }
                }
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == Data("x".utf8))
        }
    }

    // MARK: Words

    @Test(arguments: [
        StoreError.missing(folder: "a"), .foreign(path: "a"), .damaged(path: "a", detail: "b"),
        .newer(path: "a"), .locked(folder: "a"), .unwritable(path: "a", detail: "b"),
        .notDurable(path: "a"), .diskFull, .failed(detail: "b"),
    ])
    func `every error is one line of Chinese`(error: StoreError) {
        #expect(error.description.isChineseLine)
    }

    static let codes: [(ResultCode, StoreError)] = [
        (.SQLITE_FULL, .diskFull), (.SQLITE_CORRUPT, .damaged(path: "a", detail: "b")),
        (.SQLITE_NOTADB, .foreign(path: "a")), (.SQLITE_BUSY, .locked(folder: "a")),
        (
            .SQLITE_IOERR_WRITE,
            .unwritable(path: "a", detail: "读写出错，可能是磁盘故障，或文件超过了允许的大小")
        ),
        (.SQLITE_READONLY, .unwritable(path: "a", detail: "它是只读的")),
        (.SQLITE_CANTOPEN, .unwritable(path: "a", detail: "打不开文件")),
        (.SQLITE_CONSTRAINT_UNIQUE, .failed(detail: "b")),
    ]

    @Test(arguments: DataFolderTests.codes)
    func `an error of SQLite says what it means`(code: ResultCode, expected: StoreError) {
        let error = DatabaseError(resultCode: code, message: "b")
        #expect(StoreError(error, path: "a") == expected)
    }
}
