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
            // Where somebody opens again what a form was sent to.
            Endpoint(.get, Paths.reportPublish, access: .right(.readReports)) { _, _ in
                .seeOther(Paths.report)
            },
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
        _ values: RequestValues, _ context: WebContext, refusal: Problem? = nil
    ) async throws -> Response {
        let known = parts.backend.known
        let around = try await surroundings(values, context)
        let choice: ReportChoice
        do throws(Problem) {
            if let refusal { throw refusal }
            choice = try ReportChoice(values, now: known.instant)
        } catch {
            // What was written stays, and nothing is shown that was not asked for.
            return parts.templates.page(ReportPage(error, around), status: error.status)
        }
        let report = try await parts.backend.areaReport(
            choice.subject(now: known.instant), as: choice.knownAt == nil ? known : nil)
        return parts.templates.page(ReportPage(report, choice: choice, around))
    }

    private func surroundings(
        _ values: RequestValues, _ context: WebContext
    ) async throws -> ReportPage.Surroundings {
        let list = try await parts.backend.offload { [store = parts.backend.store] in
            try store.publishedReports(limit: 100)
        }
        func told(_ name: String, isNew: Bool) -> ReportPage.Notice? {
            list.first { "\($0.id)" == values.text(name) }
                .map { ReportPage.publication(of: $0, isNew: isNew) }
        }
        let district = parts.backend.current.district
        return ReportPage.Surroundings(
            values: values, published: list, schedule: district.settings.reports,
            district: district.name, context: context,
            today: parts.backend.now().date,
            publication: told("published", isNew: true) ?? told("unchanged", isNew: false))
    }

    @Sendable private func publish(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let form = try await RequestValues.form(of: request, context)
        guard let period = form.text("period").flatMap({ Period($0) }) else {
            throw Problem.parameter("period", ReportChoice.periodHint)
        }
        let now = parts.backend.now()
        let known = parts.backend.known
        let report = try await parts.backend.areaReport(
            AreaReport.Subject(period, knownAt: known.instant), as: known)
        guard let draft = report.draft() else {
            return try await page(
                RequestValues([("period", period.description)]), context,
                refusal: .conflict("\(period.name)到 \(period.end) 才结束，结束之后才能发布。"))
        }
        let account = try Gate.account(context)
        let entry = parts.audit.entry(.reportPublished, by: account.name, context)
        let (frozen, isNew) = try await parts.backend.offload { [store = parts.backend.store] in
            try store.publish(draft, by: account.name, at: now) { report in
                entry.with(subject: report.title)
            }
        }
        return .seeOther(
            Paths.query(
                Paths.report,
                [
                    ("period", period.description),
                    (isNew ? "published" : "unchanged", "\(frozen.id)"),
                ]) + "#published")
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

    /// A published report as it was frozen; with a format, as a file.
    @Sendable private func published(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let values = RequestValues(queryOf: request)
        let format = try values.word("format", AnswerFormat.self)
        guard let id = Gate.number(context),
            let (published, content) = try await parts.backend.published(id)
        else { throw Problem.notFound("没有这份报告。") }
        if let format {
            return try await parts.backend.published(published, content, as: format)
        }
        let report = try await parts.backend.remade(published, as: content)
        return parts.templates.page(
            ReportPage(published, report, try await surroundings(values, context)),
            status: report == nil ? .conflict : .ok)
    }
}
