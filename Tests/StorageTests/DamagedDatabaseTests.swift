import Estate
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Database files that can't be served: each is refused with one clear line, and left as it is.
@Suite struct DamagedDatabaseTests {
    enum Refusal: Equatable {
        case foreign, damaged, newer, other

        init(_ error: StoreError) {
            switch error {
            case .foreign: self = .foreign
            case .damaged: self = .damaged
            case .newer: self = .newer
            default: self = .other
            }
        }
    }

    /// What was done to a sound database file, and how it is refused.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var refusal: Refusal
        var harm: @Sendable (URL) throws -> Void

        init(_ name: String, _ refusal: Refusal, harm: @escaping @Sendable (URL) throws -> Void) {
            testDescription = name
            self.refusal = refusal
            self.harm = harm
        }
    }

    static let cases: [Case] = [
        Case("empty", .damaged) { try Data().write(to: $0) },
        Case("a text", .foreign) { try Data("数据不见了\n".utf8).write(to: $0) },
        Case("a long text", .foreign) {
            try Data(String(repeating: "数据不见了\n", count: 9999).utf8).write(to: $0)
        },
        Case("zeros", .foreign) { try Data(count: 65_536).write(to: $0) },
        Case("random bytes", .foreign) { file in
            var random = Seeded(1)
            try Data(random.bytes(65_536)).write(to: file)
        },
        Case("a database of another application", .foreign) { file in
            try FileManager.default.removeItem(at: file)
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in
                try db.execute(sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
                try db.execute(sql: "PRAGMA application_id = 12345")
            }
            try queue.close()
        },
        Case("a database of no application, with a table of ours", .foreign) { file in
            try FileManager.default.removeItem(at: file)
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in
                try db.execute(sql: "CREATE TABLE feed (id INTEGER PRIMARY KEY)")
            }
            try queue.close()
        },
        Case("half a database", .damaged) { file in
            let bytes = try Data(contentsOf: file)
            try bytes.prefix(bytes.count / 2).write(to: file)
        },
        Case("the first page of a database", .damaged) { file in
            try Data(contentsOf: file).prefix(16_384).write(to: file)
        },
        Case("a database less one byte", .damaged) { file in
            try Data(contentsOf: file).dropLast(1).write(to: file)
        },
        Case("a database whose first page is overwritten after the header", .damaged) { file in
            var bytes = try Data(contentsOf: file)
            bytes.replaceSubrange(100..<16_384, with: Data(repeating: 0xA5, count: 16_284))
            try bytes.write(to: file)
        },
        Case("a database with a migration from the future", .newer) { file in
            let queue = try DatabaseQueue(path: file.path)
            try queue.write { db in
                try db.execute(
                    sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999-future')")
            }
            try queue.close()
        },
    ]

    /// Makes a sound store of two feeds, closed again.
    private func makeStore(_ path: String) throws -> URL {
        let store = try Store.open(path)
        try store.importAll([
            .make(floors: (1...20).map { .make($0, leased: 20, vacant: 20) }),
            .make(.other, floors: [.make(1, vacant: 2)]),
        ])
        try store.close()
        try #require(try !TemporaryFolder.names(path).contains("mantianxing.sqlite-wal"))
        return URL(filePath: path + "/mantianxing.sqlite")
    }

    @Test(arguments: DamagedDatabaseTests.cases)
    func `a database that can't be served is refused and left as it is`(example: Case) throws {
        try TemporaryFolder.use { path in
            let file = try makeStore(path)
            try example.harm(file)
            let bytes = try Data(contentsOf: file)
            for open in Store.openings + Store.openings {
                do throws(StoreError) {
                    _ = try open(path)
                    Issue.record("opened")
                } catch {
                    #expect(Refusal(error) == example.refusal, "\(error)")
                    #expect(error.description.isChineseLine, "\(error)")
                }
                #expect(try Data(contentsOf: file) == bytes)
            }
        }
    }

    @Test func `a database that has gone is missed, not made anew`() throws {
        try TemporaryFolder.use { path in
            let file = try makeStore(path)
            try FileManager.default.moveItem(atPath: file.path, toPath: path + "/moved.sqlite")
            for open in Store.openings {
                #expect(throws: StoreError.missing(folder: path)) { _ = try open(path) }
            }
            #expect(try !TemporaryFolder.names(path).contains("mantianxing.sqlite"))
            try FileManager.default.moveItem(atPath: path + "/moved.sqlite", toPath: file.path)
            #expect(try Store.open(path).feeds().count == 2)
        }
    }

    @Test func `damage within the tables comes to light as an error, not as data`() throws {
        try TemporaryFolder.use { path in
            let file = try makeStore(path)
            var bytes = try Data(contentsOf: file)
            for start in stride(from: 16_384, to: bytes.count, by: 16_384) {
                bytes.replaceSubrange(start..<start + 64, with: Data(repeating: 0xA5, count: 64))
            }
            try bytes.write(to: file)
            #expect(throws: StoreError.self) { try Store.open(path).feeds() }
        }
    }

    @Test func `after a refusal the folder is free again`() throws {
        try TemporaryFolder.use { path in
            let file = try makeStore(path)
            let sound = try Data(contentsOf: file)
            try sound.prefix(50_000).write(to: file)
            #expect(throws: StoreError.self) { _ = try Store.open(path) }
            try sound.write(to: file)
            #expect(try Store.open(path).verify().problems == [])
        }
    }
}
