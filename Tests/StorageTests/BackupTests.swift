import Dispatch
import Estate
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// Copies of a store, made while it is at work and put back elsewhere.
@Suite struct BackupTests {
    /// Two feeds and a policy file.
    private func fill(_ store: Store) throws {
        try store.importAll([.make(leased: 4), .make(.other, floors: [.make(1, vacant: 2)])])
        try store.keepPolicies([.init(name: "a.yaml", text: "a: 1\n")], at: .make(1000))
    }

    @Test func `a backup put back is the same store`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            try fill(store)
            let backup = try store.backUp(to: folder + "/backup")
            #expect(backup.path == folder + "/backup")
            #expect(backup.feeds == 2)
            let file = try Data(contentsOf: URL(filePath: backup.path))
            #expect(backup.bytes == file.count)
            #expect(TemporaryFolder.permissions(backup.path) == 0o600)
            #expect(try TemporaryFolder.names(folder) == ["data", "backup"])

            let restored = try Store.restore(backup.path, into: folder + "/elsewhere/data")
            #expect(restored.feeds == 2)
            #expect(TemporaryFolder.permissions(folder + "/elsewhere/data") == 0o700)
            #expect(TemporaryFolder.permissions(restored.path) == 0o600)
            let copy = try Store.open(folder + "/elsewhere/data")
            #expect(try copy.dump() == store.dump())
            #expect(try copy.verify().problems == [])
            #expect(try copy.importOne(.make(leased: 4)).status == .unchanged)
            #expect(try copy.importOne(.make(leased: 5)).feed?.revision == 2)
            // The backup itself is left as it was.
            #expect(try Data(contentsOf: URL(filePath: backup.path)) == file)
        }
    }

    @Test func `a copy keeps what marks a database of this product`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            try fill(store)
            let backup = try store.backUp(to: folder + "/backup")
            let queue = try DatabaseQueue(path: backup.path)
            try queue.read { db throws in
                #expect(
                    try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID)
                #expect(try Int.fetchOne(db, sql: "PRAGMA page_size") == 16_384)
                #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "delete")
            }
        }
    }

    @Test(arguments: Store.Opening.allCases)
    func `a reader beside the writer may make a backup`(opening: Store.Opening) throws {
        try TemporaryFolder.use { folder in
            let writer = opening == .forReading ? try Store.open(folder + "/data") : nil
            try writer.map { try fill($0) }
            let store = try opening(folder + "/data")
            let backup = try store.backUp(to: folder + "/backup")
            #expect(backup.feeds == (writer == nil ? 0 : 2))
            #expect(try writer.map { try $0.importOne(.make(leased: 5)).status } != .rejected)
        }
    }

    // MARK: Under load

    /// Imports feeds, each another revision, until it is told to stop.
    private final class Writer: Sendable {
        /// The feeds acknowledged so far.
        let told = Mutex(0)
        private let isStopping = Mutex(false)
        private let done = DispatchSemaphore(value: 0)

        init(_ store: Store) {
            Thread.detachNewThread { [self] in
                do {
                    while !isStopping.withLock({ $0 }) {
                        let number = told.withLock { $0 }
                        let floors = (1...4).map {
                            Floor.make($0, leased: number % 50, vacant: number / 50)
                        }
                        try store.importOne(.make(floors: floors), options: .confirmed)
                        told.withLock { $0 += 1 }
                    }
                } catch {
                    Issue.record("\(error)")
                }
                done.signal()
            }
        }

        func stop() {
            isStopping.withLock { $0 = true }
            done.wait()
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a backup made while feeds come in is whole and has every feed told of`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            let writer = Writer(store)
            defer { writer.stop() }
            var told = 0
            for round in 0..<6 {
                while writer.told.withLock({ $0 }) < told + 3 { usleep(1000) }
                told = writer.told.withLock { $0 }
                let backup = try store.backUp(to: folder + "/\(round)")
                #expect(backup.feeds >= told)
                _ = try Store.restore(backup.path, into: folder + "/data-\(round)")
                let copy = try Store.open(folder + "/data-\(round)")
                let verification = try copy.verify()
                #expect(verification.problems == [])
                #expect(verification.feeds == backup.feeds)
                #expect(
                    try copy.feeds().compactMap(\.revision)
                        == Array((1...backup.feeds).reversed()))
            }
        }
    }

    // MARK: Nothing is lost

    @Test func `no file is written over by a backup`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            try fill(store)
            let path = folder + "/backup"
            for content in ["an older backup", ""] {
                try Data(content.utf8).write(to: URL(filePath: path))
                #expect(throws: StoreError.exists(path: path)) { try store.backUp(to: path) }
                #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
            }
            for taken in [folder + "/data", "/dev/null"] {
                #expect(throws: StoreError.exists(path: taken)) { try store.backUp(to: taken) }
            }
            #expect(try TemporaryFolder.names(folder) == ["data", "backup"])
        }
    }

    @Test func `what an interrupted backup has left is replaced`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            try fill(store)
            let part = folder + "/backup.part"
            try Data(repeating: 7, count: 9_999_999).write(to: URL(filePath: part))
            try #require(chmod(part, 0o644) == 0)
            let backup = try store.backUp(to: folder + "/backup")
            #expect(backup.bytes < 9_999_999)
            #expect(TemporaryFolder.permissions(backup.path) == 0o600)
            #expect(try TemporaryFolder.names(folder) == ["data", "backup"])
            #expect(try Store.restore(backup.path, into: folder + "/copy").feeds == 2)
        }
    }

    @Test func `what another process is making is left alone`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            let part = folder + "/backup.part"
            let descriptor = open(part, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            try #require(write(descriptor, "half", 4) == 4)
            try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            #expect(throws: StoreError.self) { try store.backUp(to: folder + "/backup") }
            #expect(try Data(contentsOf: URL(filePath: part)) == Data("half".utf8))
            close(descriptor)
            #expect(try store.backUp(to: folder + "/backup").feeds == 0)
        }
    }

    @Test func `a backup that can't be written leaves nothing`() throws {
        try TemporaryFolder.use { folder in
            let store = try Store.open(folder + "/data")
            #expect(throws: StoreError.self) { try store.backUp(to: folder + "/no/backup") }
            #expect(throws: StoreError.self) { try store.backUp(to: folder + "/") }
            #expect(try TemporaryFolder.names(folder) == ["data"])
        }
    }

    @Test func `a damaged store gives no backup`() throws {
        try TemporaryFolder.use { folder in
            let data = folder + "/data"
            let page = try {
                let store = try Store.open(data)
                try store.importOne(.make(floors: (1...20).map { .make($0, leased: 40) }))
                defer { try? store.close() }
                return try store.database.read { db throws in
                    try Int.fetchOne(
                        db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'feed_source'")
                }
            }()
            let file = URL(filePath: data + "/mantianxing.sqlite")
            var bytes = try Data(contentsOf: file)
            let start = try #require(page.map { ($0 - 1) * 16_384 })
            bytes.replaceSubrange(start..<start + 64, with: Data(repeating: 0xA5, count: 64))
            try bytes.write(to: file)
            let store = try Store.open(data)
            do throws(StoreError) {
                _ = try store.backUp(to: folder + "/backup")
                Issue.record("backed up")
            } catch {
                guard case .damaged(file.path, _) = error else {
                    Issue.record("\(error)")
                    return
                }
            }
            #expect(try TemporaryFolder.names(folder) == ["data"])
        }
    }
}
