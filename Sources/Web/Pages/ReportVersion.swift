import Estate
import Reports

/// A version of a published report in the list of them.
struct ReportVersion: Sendable {
    let title: String
    let path: String
    let downloads: [ReportLink]
    let at: String
    let by: String
    let sha256: String
    /// What has changed since the version before.
    let changes: String?

    /// - Parameter district: its name.
    init(_ report: PublishedReport, _ district: String) {
        title = report.title
        path = Paths.published(report)
        downloads = ReportLink.downloads(path, title: "\(district)面积报告 \(report.title)")
        at = FeedWords.time(report.publishedAt)
        by = report.publishedBy ?? "命令行"
        sha256 = String(report.sha256.prefix(16))
        changes = report.version > 1 ? Paths.filled(Paths.reportChanges, "\(report.id)") : nil
    }
}
