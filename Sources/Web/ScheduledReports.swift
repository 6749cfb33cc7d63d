import Estate
import Logging
import Reports
import Storage

/// Publishes the reports that are due by the district's settings, each once.
struct ScheduledReports: Sendable {
    let backend: Backend
    let logger: Logger

    /// Looks again and again whether a report is due, until the task is cancelled; trouble is told
    /// once.
    func follow(every pause: Duration = .seconds(60)) async {
        var trouble: String?
        while !Task.isCancelled {
            do {
                try await publish()
                trouble = nil
            } catch {
                if trouble != "\(error)" {
                    logger.error("due report not published", metadata: ["cause": "\(error)"])
                }
                trouble = "\(error)"
            }
            try? await Task.sleep(for: pause)
        }
    }

    /// Publishes what is due by now.
    ///
    /// A period as of whose end no building has a feed waits until one has.
    ///
    /// - Returns: what has been published.
    @discardableResult
    func publish() async throws -> [PublishedReport] {
        let schedule = backend.current.district.settings.reports
        guard !schedule.days.isEmpty else { return [] }
        let today = backend.now().date
        let published = try await backend.offload { [store = backend.store] in
            try store.publishedPeriods()
        }
        var reports: [PublishedReport] = []
        for period in schedule.missing(on: today, published: published) {
            if let report = try await publish(period) { reports.append(report) }
        }
        return reports
    }

    /// - Returns: `nil` where the period has no data, or has been published meanwhile.
    private func publish(_ period: Period) async throws -> PublishedReport? {
        let known = backend.known
        let report = try await backend.areaReport(
            AreaReport.Subject(period, knownAt: known.instant), as: known)
        guard report.buildings.contains(where: { $0.feed != nil }) else { return nil }
        let now = backend.now()
        let published = try await backend.offload { [store = backend.store] in
            guard let draft = report.draft() else { return PublishedReport?.none }
            let (published, isNew) = try store.publish(
                draft, by: PublishedReport.scheduler, at: now, onlyFirst: true
            ) { report in
                AuditEntry(
                    at: now, event: .reportPublished, subject: report.title, detail: "定时发布")
            }
            return isNew ? published : nil
        }
        if let published {
            logger.info("report published", metadata: ["period": "\(published.period)"])
        }
        return published
    }
}
