import Estate
import Testing

@testable import Storage

/// What happens and what the audit trail says of it are stored together, or not at all.
@Suite struct AuditedChangeTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private func trail() throws -> [AuditEntry] { try store.audit(AuditQuery()).entries.reversed() }

    private func breakTrail() throws {
        try store.harm(
            """
            CREATE TRIGGER broken BEFORE INSERT ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """)
    }

    /// Sends feeds; the trail is to name each with its feed's number.
    private func send(
        _ feeds: [SentFeed], options: FeedImportOptions = FeedImportOptions()
    ) throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        try store.importFeeds(
            feeds.enumerated().flatMap { $1.pieces($0) }, names: [], options: options,
            now: { .make(1000) },
            audit: { number, outcome in
                number == 2
                    ? nil
                    : AuditEntry(
                        at: .make(1000), event: .feedSent,
                        subject: outcome.feed?.id.map(String.init), detail: outcome.status.rawValue)
            }, report: { outcomes.append($1) })
        return outcomes
    }

    private func publish() throws -> (report: PublishedReport, isNew: Bool) {
        try store.publish(
            .make("甲", period: "2026-10", knownAt: 1000), by: "统计员", at: .make(1000)
        ) { report in
            AuditEntry(at: .make(1000), event: .reportPublished, subject: report.title)
        }
    }

    @Test func `every outcome of an import has its entry, and none where none is wanted`() throws {
        let outcomes = try send((4...6).map { .make(leased: $0) } + [.make(leased: 6)])
        #expect(outcomes.map(\.status) == [.accepted, .accepted, .accepted, .unchanged])
        #expect(try trail().map(\.subject) == ["1", "2", "3"])
        #expect(try trail().map(\.detail) == ["accepted", "accepted", "unchanged"])
    }

    @Test func `a dry run leaves no entry`() throws {
        #expect(try send([.make()], options: .dryRun).map(\.status) == [.accepted])
        #expect(try trail() == [])
    }

    @Test func `without their entries no feeds are stored`() throws {
        try breakTrail()
        #expect(throws: StoreError.self) { try send([.make(leased: 4), .make(leased: 5)]) }
        #expect(try store.feeds() == [])
        #expect(store.contentVersion == 0)
    }

    @Test func `a report is published with its entry`() throws {
        #expect(try publish().isNew)
        #expect(try !publish().isNew)
        #expect(try trail().map(\.subject) == ["2026-10 第 1 版"])
    }

    @Test func `without its entry no report is published`() throws {
        try breakTrail()
        #expect(throws: StoreError.self) { try publish() }
        #expect(try store.publishedReports() == [])
    }

    @Test func `a held feed is decided on with its entry`() throws {
        let held = try [9, 1, 2].map { try store.importOne(.make(leased: $0)).feed?.id ?? 0 }
        let entry = AuditEntry(at: .make(1000), event: .feedConfirmed)
        #expect(try store.confirm(feed: held[1], at: .make(2000), audit: entry) == 2)
        #expect(try store.confirm(feed: held[1], at: .make(2000), audit: entry) == nil)
        #expect(try store.discard(feed: held[2], audit: entry.with(subject: "2")))
        #expect(try store.discard(feed: held[2], audit: entry) == false)
        #expect(try trail().map(\.subject) == [nil, "2"])
    }

    @Test func `without its entry a held feed stays held`() throws {
        let held = try [9, 1].map { try store.importOne(.make(leased: $0)).feed?.id ?? 0 }
        let entry = AuditEntry(at: .make(1000), event: .feedConfirmed)
        try breakTrail()
        #expect(throws: StoreError.self) {
            try store.confirm(feed: held[1], at: .make(2000), audit: entry)
        }
        #expect(throws: StoreError.self) { try store.discard(feed: held[1], audit: entry) }
        #expect(try store.statuses() == [.accepted, .held])
        #expect(try store.offered().count == 0)
    }
}
