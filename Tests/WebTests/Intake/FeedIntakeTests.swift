import Configuration
import Estate
import Foundation
import Importers
import Storage
import Testing

@testable import Web

@Suite struct FeedIntakeTests {
    private static let now = Instant(milliseconds: 1_795_419_000_000)

    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func context() throws -> ImportContext {
        let folder = try PolicyFolder.read(Self.repository.appending(path: "Buildings").path)
        let policies = try #require(folder.policies)
        return ImportContext(
            buildings: policies.buildings, overrides: policies.district.industryOverrides,
            today: Self.now.date)
    }

    private func sample(_ name: String) -> FeedSource {
        .file(Samples.folder + "/" + name)
    }

    @Test func `a feed is stored, and the same feed again changes nothing`() async throws {
        let store = try Store.inMemory()
        let metrics = PrometheusMetrics()
        let intake = FeedIntake(store: store, metrics: metrics) { Self.now }
        let source = sample("5001030001-2026-09-30.xml")
        let context = try context()
        let first = try await intake.take(
            source, name: "九月.xml", context: context, options: .init())
        let second = try await intake.take(
            source, name: "再来.xml", context: context, options: .init())
        #expect(first.map(\.status) == [.accepted])
        #expect(second.map(\.status) == [.unchanged])
        #expect(try store.feeds().map(\.sourceName) == ["九月.xml"])
        let text = String(decoding: metrics.text(of: store), as: UTF8.self)
        #expect(text.contains("mantianxing_feeds_total{result=\"accepted\"} 1\n"))
        #expect(text.contains("mantianxing_feeds_total{result=\"unchanged\"} 1\n"))
    }

    @Test func `a trial run stores nothing and counts nothing`() async throws {
        let store = try Store.inMemory()
        let metrics = PrometheusMetrics()
        let intake = FeedIntake(store: store, metrics: metrics) { Self.now }
        var options = FeedImportOptions()
        options.isDryRun = true
        let outcomes = try await intake.take(
            sample("5001030001-2026-09-30.xml"), name: "-", context: try context(),
            options: options)
        #expect(outcomes.map(\.status) == [.accepted])
        #expect(try store.feeds().isEmpty)
        let text = String(decoding: metrics.text(of: store), as: UTF8.self)
        #expect(!text.contains("feeds_total"))
    }

    @Test func `what is not a feed is rejected, not thrown`() async throws {
        let store = try Store.inMemory()
        let intake = FeedIntake(store: store, metrics: PrometheusMetrics()) { Self.now }
        let outcomes = try await intake.take(
            .bytes(Array("<nonsense/>".utf8), name: "x"), name: "x", context: try context(),
            options: .init())
        #expect(outcomes.map(\.status) == [.rejected])
    }

    @Test func `a source that can't be read is thrown and counted as failed`() async throws {
        let store = try Store.inMemory()
        let metrics = PrometheusMetrics()
        let intake = FeedIntake(store: store, metrics: metrics) { Self.now }
        let context = try context()
        await #expect(throws: UnreadableSource.self) {
            try await intake.take(
                .file("/no/such/file"), name: "x", context: context, options: .init())
        }
        let text = String(decoding: metrics.text(of: store), as: UTF8.self)
        #expect(text.contains("mantianxing_feeds_total{result=\"failed\"} 1\n"))
    }

    @Test func `many at once make one history without gaps`() async throws {
        let store = try Store.inMemory()
        let intake = FeedIntake(store: store, metrics: PrometheusMetrics()) { Self.now }
        let context = try context()
        let text = try String(
            contentsOfFile: Samples.folder + "/5001030001-2026-09-30.xml", encoding: .utf8)
        try await withThrowingTaskGroup { group in
            for number in 0..<16 {
                let feed = text.replacing(
                    "sender=\"", with: "sender=\"\(number) ", maxReplacements: 1)
                group.addTask {
                    try await intake.take(
                        .bytes(Array(feed.utf8), name: "x"), name: "\(number)", context: context,
                        options: .init())
                }
            }
            for try await outcomes in group { #expect(outcomes.map(\.status) == [.accepted]) }
        }
        let revisions = try store.feeds().compactMap(\.revision)
        #expect(revisions.sorted() == Array(1...16))
    }

    @Test func `told to stop, it takes nothing more`() async throws {
        let store = try Store.inMemory()
        let intake = FeedIntake(store: store, metrics: PrometheusMetrics()) { Self.now }
        let context = try context()
        intake.stop()
        await intake.finished()
        let code = await codeOfProblem {
            try await intake.take(
                sample("5001030001-2026-09-30.xml"), name: "x", context: context,
                options: .init())
        }
        #expect(code == "busy")
        #expect(try store.feeds().isEmpty)
    }
}
