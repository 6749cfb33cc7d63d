import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// 报告: the area report for any day or period, and what has been published.
struct ReportPages {
    private let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.report, access: .right(.readReports), handler: report),
            Endpoint(
                .post, Paths.reportPublish, access: .right(.publishReports), handler: publish),
            Endpoint(
                .get, Paths.publishedReport, access: .right(.readReports), handler: published),
            Endpoint(.get, Paths.reportChanges, access: .right(.readReports), handler: changes),
        ]
    }

    @Sendable private func report(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        try await page(RequestValues(queryOf: request), context)
    }

    private func page(
        _ values: RequestValues, _ context: WebContext, notice: ReportPage.Notice? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var notice = notice
        var status = status
        var choice = ReportChoice()
        let known = parts.backend.known
        do throws(Problem) {
            choice = try ReportChoice(values, now: known.instant)
        } catch {
            // What was wrong is shown above the report of today.
            notice = .init(kind: "error", text: error.detail)
            status = .badRequest
        }
        let report = try await parts.backend.areaReport(
            choice.subject(now: known.instant), as: choice.knownAt == nil ? known : nil)
        let list = try await parts.backend.offload { [store = parts.backend.store] in
            try store.publishedReports(limit: 100)
        }
        return parts.templates.page(
            ReportPage(
                report, choice: choice, published: list,
                schedule: parts.backend.current.district.settings.reports, notice: notice,
                context, today: parts.backend.now().date), status: status)
    }

    @Sendable private func publish(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let form = try await RequestValues.form(of: request, context)
        guard let period = form.text("period").flatMap({ Period($0) }) else {
            throw Problem.parameter("period", ReportChoice.periodHint)
        }
        let values = RequestValues([("period", period.description)])
        let now = parts.backend.now()
        let known = parts.backend.known
        let report = try await parts.backend.areaReport(
            AreaReport.Subject(period, knownAt: known.instant), as: known)
        guard let draft = report.draft() else {
            return try await page(
                values, context,
                notice: .init(
                    kind: "error", text: "\(period.name)到 \(period.end) 才结束，结束之后才能发布。"),
                status: .conflict)
        }
        let account = try Gate.account(context)
        let entry = parts.audit.entry(.reportPublished, by: account.name, context)
        let (frozen, isNew) = try await parts.backend.offload { [store = parts.backend.store] in
            try store.publish(draft, by: account.name, at: now) { report in
                entry.with(subject: report.title)
            }
        }
        return try await page(
            values, context,
            notice: .init(
                kind: "success",
                text: isNew
                    ? "已发布\(frozen.title)。"
                        + (frozen.version > 1 ? "与前一版的变化见“已发布的报告”。" : "")
                    : "内容没有变化，仍是\(frozen.title)。"))
    }

    /// What has changed since the version before.
    @Sendable private func changes(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let report = try await Gate.report(context, in: parts.backend)
        let found = try await parts.backend.changes(of: report)
        return parts.templates.page(
            ReportChangesPage(report, found, context, today: parts.backend.now().date))
    }

    /// The bytes as they were published, or the same report in another format.
    @Sendable private func published(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        guard let id = context.parameters.get("id").flatMap({ Int($0) }) else {
            throw Problem.notFound("没有这份报告。")
        }
        let format =
            try RequestValues(queryOf: request).word("format", AnswerFormat.self) ?? .json
        guard let (report, content) = try await parts.backend.published(id) else {
            throw Problem.notFound("没有这份报告。")
        }
        return try await parts.backend.published(report, content, as: format)
    }
}
