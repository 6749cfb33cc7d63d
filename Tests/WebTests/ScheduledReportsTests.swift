import Configuration
import Estate
import Logging
import Storage
import Testing

@testable import Web

/// Reports that the service publishes by itself. The clock stands on 23 November 2026.
@Suite struct ScheduledReportsTests {
    private static let day = 86_400

    private func scheduled(
        _ service: TestService, _ days: [Period.Kind: Int] = [.month: 5]
    ) throws -> ScheduledReports {
        var policies = try TestDistrict.policies()
        policies.district.settings.reports.days = days
        service.parts.backend.replace(policies)
        return ScheduledReports(
            backend: service.parts.backend,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    @Test func `a due report is published once, and the trail says by whom`() async throws {
        try await withService { service in
            let reports = try scheduled(service)
            let report = try #require(try await reports.publish().first)
            #expect(report.title == "2026-10 第 1 版")
            #expect(report.publishedBy == PublishedReport.scheduler)
            #expect(Account.problem(ofName: PublishedReport.scheduler) != nil)
            let entry = try #require(try service.audited().last)
            #expect(entry.event == .reportPublished)
            #expect(entry.actor == nil)
            #expect(entry.subject == "2026-10 第 1 版")
            #expect(entry.detail == "定时发布")
            let live = try await service.get(
                Paths.apiAreaReport + "?period=2026-10&knownAt=\(report.knownAt.encoded)")
            #expect(try service.store.content(ofReport: report.id) == live.bytes)
            service.clock.advance(seconds: Self.day)
            #expect(try await reports.publish() == [])
            #expect(try service.store.publishedReports() == [report])
        }
    }

    @Test func `nothing is published of a day that has not come, or without a schedule`()
        async throws
    {
        try await withService { service in
            #expect(try await scheduled(service, [:]).publish() == [])
            _ = try await scheduled(service).publish()
            let reports = try scheduled(service, [.month: 5])
            // The last minute of 4 December.
            service.clock.advance(seconds: 11 * Self.day + 14 * 3600 - 60)
            #expect(try await reports.publish() == [])
            service.clock.advance(seconds: 60)
            #expect(try await reports.publish().map(\.title) == ["2026-11 第 1 版"])
        }
    }

    @Test func `what was missed is made up for`() async throws {
        try await withService { service in
            let reports = try scheduled(service)
            _ = try await reports.publish()
            service.clock.advance(seconds: 60 * Self.day)
            #expect(
                try await reports.publish().map(\.title) == ["2026-11 第 1 版", "2026-12 第 1 版"])
        }
    }

    @Test func `a correction makes no new version by itself`() async throws {
        try await withService { service in
            let reports = try scheduled(service)
            _ = try await reports.publish()
            service.clock.advance(seconds: 60)
            try await service.sendFeed(
                SampleFeed.make(asOf: "2026-10-31"), "?confirm=true")
            #expect(try await reports.publish() == [])
            let answer = try await service.post(
                Paths.apiReports, "{\"period\": \"2026-10\"}", type: "application/json",
                as: .analyst)
            #expect(answer.json["version"].int == 2)
            #expect(try await reports.publish() == [])
        }
    }

    @Test func `a period without data waits until there is some`() async throws {
        try await withService { service in
            // Nothing was sent for the year 2025.
            let reports = try scheduled(service, [.year: 20])
            #expect(try await reports.publish() == [])
            service.clock.advance(seconds: 60)
            try await service.sendFeed(SampleFeed.sound(asOf: "2025-12-31"))
            #expect(try await reports.publish().map(\.title) == ["2025 第 1 版"])
        }
    }

    @Test func `the page of reports says when they are published`() async throws {
        try await withService { service in
            let without = try await service.open(Paths.report, as: .analyst)
            #expect(!without.text.contains("服务自动发布"))
            _ = try scheduled(service, [.month: 5, .year: 20])
            let page = try await service.open(Paths.report, as: .analyst)
            #expect(page.text.contains("服务自动发布：月报在次月 5 日，年报在次年 1 月 20 日。"))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `following publishes at once and ends when told to`() async throws {
        try await withService { service in
            let reports = try scheduled(service)
            let following = Task { await reports.follow() }
            while try service.store.publishedReports().isEmpty {
                try await Task.sleep(for: .milliseconds(10))
            }
            following.cancel()
            await following.value
        }
    }
}

extension Instant {
    fileprivate var encoded: String { Paths.percentEncoded(description) }
}
