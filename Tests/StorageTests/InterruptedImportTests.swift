import Estate
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What a process that is killed leaves behind: its files as they are at that moment.
@Suite struct InterruptedImportTests {
    /// Copies the files of a store as they are now, as after `kill -9`, and opens the copy.
    private func afterKill<Result>(_ path: String, _ look: (Store) throws -> Result) throws
        -> Result
    {
        try TemporaryFolder.use { copy in
            for name in ["mantianxing.sqlite", "mantianxing.sqlite-wal", "lock"]
            where FileManager.default.fileExists(atPath: path + "/" + name) {
                try FileManager.default.copyItem(
                    atPath: path + "/" + name, toPath: copy + "/" + name)
            }
            return try look(try Store.open(copy))
        }
    }

    /// Feeds of 4, 8 … leased offices, every other one with a large source.
    private func feeds() -> [SentFeed] {
        var random = Seeded(1)
        return (1...6).map { number in
            .make(
                floors: (1...4).map { .make($0, leased: number, vacant: number) },
                source: random.bytes(number % 2 == 0 ? 400_000 : 100))
        }
    }

    @Test(arguments: [1, 2, 100])
    func `killed at any piece of an import, every feed told of is there, and none in part`(
        size: Int
    ) throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let feeds = feeds()
            var told = 0
            func check() throws {
                try afterKill(path) { copy in
                    let verification = try copy.verify()
                    #expect(verification.problems == [])
                    #expect(verification.feeds == told)
                    #expect(
                        try copy.feeds().compactMap(\.revision)
                            == Array((1...6).prefix(told).reversed()))
                    #expect(try copy.occupied() == (told == 0 ? nil : told * 400))
                    #expect(try copy.offered().count == told * 4)
                }
            }
            let pieces = feeds.enumerated().flatMap { $1.pieces($0) }.lazy.map { piece in
                do { try check() } catch { Issue.record("\(error)") }
                return piece
            }
            let options = FeedImportOptions.make { $0.feedsPerCommit = size }
            try store.importFeeds(
                pieces, names: [], options: options, now: { .make(1000) },
                report: { _, outcome in
                    #expect(outcome.status == .accepted)
                    told += 1
                })
            #expect(told == 6)
            try check()
        }
    }

    @Test func `a copy taken in the middle takes the same feeds again`() throws {
        try TemporaryFolder.use { path in
            let store = try Store.open(path)
            let feeds = feeds()
            var statuses: [[ImportOutcome.Status]] = []
            for feed in feeds {
                try store.importOne(feed)
                try afterKill(path) { copy in
                    let options = FeedImportOptions.make { $0.passesOverEarlierRevisions = true }
                    statuses.append(try copy.importAll(feeds, options: options).map(\.status))
                    #expect(try copy.feeds().count == 6)
                    #expect(try copy.verify().problems == [])
                }
            }
            #expect(statuses.count == 6)
            for (index, statuses) in statuses.enumerated() {
                #expect(statuses.prefix(index + 1).allSatisfy { $0 == .unchanged })
                #expect(statuses.dropFirst(index + 1).allSatisfy { $0 == .accepted })
            }
        }
    }
}
