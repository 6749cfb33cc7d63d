import Estate
import HTTPTypes
import Hummingbird
import Importers
import Reports
import Storage

/// Taking an upload, and telling what became of it.
extension FeedPages {
    /// The form is on the page of all feeds.
    @Sendable func uploadForm(_ request: Request, _ context: WebContext) -> Response {
        .seeOther(Paths.feeds + "#upload")
    }

    @Sendable func upload(_ request: Request, _ context: WebContext) async throws -> Response {
        do {
            try FeedSubmission(parts).admit(.init(), context)
            return try await parts.spool.withForm(of: request, limit: FeedRoutes.mostBytes) {
                form in
                try Gate.requireToken(form.fields.verbatim("csrf"), context)
                do throws {
                    return try await take(form, context)
                } catch let problem as Problem {
                    guard let refusal = UploadRefusal(ofTerms: problem) else { throw problem }
                    if let denial = problem.denial {
                        await parts.audit.denied(request, context, building: denial.building)
                    }
                    return try await page(refusing: refusal, fields: form.fields, context)
                }
            }
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let problem = Problem(error)
            guard let refusal = UploadRefusal(problem) else { throw problem }
            context.notes.cause = problem.cause
            return try await page(refusing: refusal, context)
        }
    }

    private func take(_ form: MultipartForm, _ context: WebContext) async throws -> Response {
        guard let file = form.file else {
            return try await page(refusing: .noFile, fields: form.fields, context)
        }
        guard file.size > 0 else {
            return try await page(refusing: .empty, fields: form.fields, context)
        }
        let submission = FeedSubmission(parts)
        let terms = try await submission.complete(FeedSubmission.Terms(form.fields))
        let account = try Gate.account(context)
        let source = FeedSource.file(file.path)
        let name = form.fileName.isEmpty ? "-" : form.fileName
        let reading = submission.importContext(terms, for: account)
        let differences = try await parts.backend.offload { [store = parts.backend.store] in
            try UploadPreview(source, reading).map { try $0.differences(in: store) }
        }
        let outcomes = try await submission.submit(source, name: name, terms, context)
        guard let outcome = outcomes.first, outcomes.count == 1 else {
            let results = UploadResults(
                outcomes, isDryRun: terms.isDryRun, file: name, size: file.size,
                buildings: parts.backend.current.buildings.mapValues(\.name),
                csv: keep(outcomes.flatMap(\.log.listed), of: account))
            return try await page(
                of: results, fields: form.fields.next(after: results.worst, terms), account,
                context)
        }
        let isHistory = try await isHistory(outcome)
        let hasChanged = outcome.status == .accepted || outcome.status == .held
        let result = UploadPage.Result(
            outcome: outcome, isDryRun: terms.isDryRun, isHistory: isHistory, file: name,
            size: file.size,
            building: outcome.feed.flatMap { parts.backend.current.buildings[$0.building]?.name },
            differences: hasChanged ? differences : nil,
            csv: csv(of: outcome, isDryRun: terms.isDryRun, account))
        return try await page(
            of: result, fields: form.fields.next(after: outcome.status, terms), account, context)
    }

    /// Whether a feed speaks of a day before one of which there is data already.
    private func isHistory(_ outcome: ImportOutcome) async throws -> Bool {
        guard outcome.status == .accepted, let feed = outcome.feed else { return false }
        let newest = try await parts.backend.offload { [backend = parts.backend] in
            try backend.store.feeds(feed.building).first { $0.status == .accepted }
        }
        return newest.map { $0.asOf > feed.asOf } ?? false
    }

    /// Where the findings can be had as a table: with the feed where it is stored, else from the
    /// shelf.
    private func csv(
        of outcome: ImportOutcome, isDryRun: Bool, _ account: Account
    ) -> String? {
        if !isDryRun, outcome.status == .accepted || outcome.status == .held,
            let id = outcome.feed?.id
        {
            return Paths.filled(Paths.feedFindings, "\(id)")
        }
        return keep(outcome.log.listed, of: account)
    }

    private func keep(_ findings: [Diagnostic], of account: Account) -> String? {
        guard !findings.isEmpty else { return nil }
        return shelf.keep(findings.csv(), of: account.id).map {
            Paths.query(Paths.uploadFindings, [("upload", $0)])
        }
    }

    private func page(
        of results: UploadResults, fields: RequestValues, _ account: Account,
        _ context: WebContext
    ) async throws -> Response {
        let frame = frame("\(results.worst.name) · 数据上报", context)
        let form = try await form(
            for: account, frame, fields: fields, names: results.unknownNames,
            isAsked: results.log.asksForTerms)
        let isTrial = results.isDryRun && results.worst != .rejected
        return parts.templates.page(
            UploadPage(results, form: form, frame: frame),
            status: isTrial ? .ok : results.worst.httpStatus)
    }

    private func page(
        of result: UploadPage.Result, fields: RequestValues, _ account: Account,
        _ context: WebContext
    ) async throws -> Response {
        let status = result.outcome.status
        let frame = frame("\(status.name) · 数据上报", context)
        let building = result.outcome.feed?.building
        let mayDecide = building.map { account.may(.decideOnFeeds, at: $0) } ?? false
        let isTrial = result.isDryRun && status != .rejected
        return parts.templates.page(
            UploadPage(
                result, mayDecide: mayDecide,
                form: try await form(
                    for: account, frame, fields: fields,
                    names: [result.outcome].unknownNames,
                    isAsked: result.outcome.log.asksForTerms), frame: frame),
            status: isTrial ? .ok : status.httpStatus)
    }

    private func page(
        refusing refusal: UploadRefusal, fields: RequestValues = .init([]), _ context: WebContext
    ) async throws -> Response {
        let frame = frame("\(refusal.title) · 数据上报", context)
        let form = try await form(for: try Gate.account(context), frame, fields: fields)
        var response = parts.templates.page(
            UploadPage(refusal, form: form, frame: frame), status: refusal.status)
        if let retryAfter = refusal.retryAfter {
            response.headers[.retryAfter] = String(retryAfter)
        }
        return response
    }

    private func frame(_ title: String, _ context: WebContext) -> Frame {
        Frame(title, section: Paths.feeds, context, today: parts.backend.now().date)
    }
}

extension RequestValues {
    /// What the form for the next file begins with. A file that is to be sent again keeps everything;
    /// the next one is of another building or day, and after a trial comes the real thing.
    fileprivate func next(
        after status: ImportOutcome.Status, _ terms: FeedSubmission.Terms
    ) -> RequestValues {
        if status == .rejected { return self }
        return without(terms.isDryRun ? ["dryRun"] : ["building", "asOf"])
    }
}

extension DiagnosticLog {
    /// Whether something is missing that the form can say.
    fileprivate var asksForTerms: Bool {
        counts[.buildingMissing] != nil || counts[.asOfMissing] != nil
    }
}
