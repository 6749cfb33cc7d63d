import Estate
import HTTPTypes
import Hummingbird
import Reports
import Storage

/// The area report, live and as published, for programs.
struct ReportRoutes {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(
                .get, Paths.apiAreaReport, access: .right(.readReports), isCached: true,
                operation: Self.reporting, handler: report),
            Endpoint(
                .get, Paths.apiReports, access: .right(.readReports), isCached: true,
                operation: Self.listing, handler: list),
            Endpoint(
                .post, Paths.apiReports, access: .right(.publishReports),
                operation: Self.publishing, handler: publish),
            Endpoint(
                .get, Paths.apiReport, access: .right(.readReports), operation: Self.reading,
                handler: read),
            Endpoint(
                .get, Paths.apiReportChanges, access: .right(.readReports),
                operation: Self.comparing, handler: compare),
        ]
    }

    @Sendable private func report(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.reporting.values(of: request)
        let (subject, known) = try subject(values)
        let format = try AnswerFormat.wanted(by: request, values, of: AnswerFormat.allCases)
        let report = try await parts.backend.areaReport(subject, as: known)
        // Thousands of buildings are written for a moment too long.
        return try await parts.backend.offload {
            guard format != .json else { return .json(pieces: report.jsonPieces()) }
            return .report(try report.written(as: format), format, of: report)
        }
    }

    private func subject(
        _ values: RequestValues
    ) throws(Problem) -> (subject: AreaReport.Subject, known: Known?) {
        let known = parts.backend.known
        let asOf = try values.date("asOf")
        let period = try values.period("period")
        let knownAt = try values.knownAt(now: known.instant)
        let moment = knownAt ?? known.instant
        let subject: AreaReport.Subject
        if let period {
            guard asOf == nil else { throw .parameter("asOf", Self.twoDays) }
            subject = AreaReport.Subject(period, knownAt: moment)
        } else {
            subject = AreaReport.Subject(
                asOf: asOf ?? parts.backend.now().date, knownAt: moment)
        }
        return (subject, knownAt == nil ? known : nil)
    }

    @Sendable private func list(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.listing.values(of: request)
        let period = try values.period("period")
        let limit = try values.limit()
        let cursor = try values.cursor()
        let reports = try await parts.backend.offload { [store = parts.backend.store] in
            try store.publishedReports(period, before: cursor, limit: limit + 1)
        }
        return .object { json in
            json.objects("reports", of: reports.prefix(limit)) { $0.fields($1) }
            json.field("next", reports.count > limit ? "\(reports[limit - 1].id)" : nil)
        }
    }

    @Sendable private func publish(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let account = try Gate.account(context)
        let period = try await Publication.period(of: request)
        let now = parts.backend.now()
        guard period.isOver(on: now.date) else { throw Problem.conflict(Self.unfinished(period)) }
        let known = parts.backend.known
        let report = try await parts.backend.areaReport(
            AreaReport.Subject(period, knownAt: known.instant), as: known)
        let entry = parts.audit.entry(
            .reportPublished, by: account.name, subject: period.description, context)
        let published = try await parts.backend.offload { [store = parts.backend.store] in
            guard let draft = report.draft() else {
                throw Problem.conflict(Self.unfinished(period))
            }
            return try store.publish(draft, by: account.name, at: now) { report in
                entry.with(detail: "第 \(report.version) 版")
            }
        }
        var response = Response.object(status: published.isNew ? .created : .ok) {
            $0.fields(published.report)
        }
        response.headers[.location] = Paths.filled(
            Paths.apiReport, String(published.report.id))
        return response
    }

    /// A published report as it was published: what never changes may be kept for good.
    @Sendable private func read(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.reading.values(of: request)
        let format = try AnswerFormat.wanted(by: request, values, of: AnswerFormat.allCases)
        guard let id = Gate.number(context),
            let (report, content) = try await parts.backend.published(id)
        else { throw Problem.notFound(Self.noReport) }
        guard format == .json else {
            return try await parts.backend.published(report, content, as: format)
        }
        let tag = "\"\(report.sha256)\""
        guard !EntityTag.isKnown(tag, to: request) else {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        var response = Response.json(content)
        response.headers[.eTag] = tag
        if let name = Publication.digest { response.headers[name] = Publication.digest(of: report) }
        return response
    }

    /// What a version says differently from the one before.
    @Sendable private func compare(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let values = try Self.comparing.values(of: request)
        let format = try AnswerFormat.wanted(by: request, values, of: [.json, .csv])
        let (limit, cursor) = (try values.limit(), try values.cursor() ?? 0)
        let report = try await Gate.report(context, in: parts.backend)
        let found = try await parts.backend.changes(of: report)
        let all = found?.changes.all ?? []
        guard format == .json else {
            return .csv(
                (found?.changes ?? ReportChanges()).csv(),
                name: "\(parts.backend.current.district.name)面积报告 \(report.title)的变化.csv")
        }
        return .object { json in
            json.object("report") { $0.fields(report) }
            json.object("before", of: found?.before) { $0.fields($1) }
            json.field("total", all.count)
            json.objects("changes", of: all.dropFirst(cursor).prefix(limit)) { $0.fields($1) }
            json.field("next", all.count > cursor + limit ? "\(cursor + limit)" : nil)
        }
    }
}

extension Gate {
    /// The published report that a path's `{id}` names.
    static func report(
        _ context: WebContext, in backend: Backend
    ) async throws -> PublishedReport {
        guard let id = number(context),
            let report = try await backend.offload({ [store = backend.store] in
                try store.publishedReport(id: id)
            })
        else { throw Problem.notFound(ReportRoutes.noReport) }
        return report
    }
}

extension ReportRoutes {
    private static let twoDays = "asOf 和 period 只能写一个。"
    fileprivate static let noReport = "没有这个编号的报告。"

    private static func unfinished(_ period: Period) -> String {
        "\(period.name)还没有结束，\(period.end.adding(days: 1)) 起才能发布。"
    }
}

extension RequestValues {
    fileprivate func period(_ name: String) throws(Problem) -> Period? {
        guard let text = text(name) else { return nil }
        guard let period = Period(text) else { throw .parameter(name, Publication.malformed(text)) }
        return period
    }
}
