import Configuration
import Estate
import HTTPTypes
import Hummingbird
import Importers
import Storage

/// 导入配置: profiles of tables that the district keeps, for admins.
struct ImportProfilePages {
    let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        let access = Access.right(.manageProfiles)
        return [
            Endpoint(.get, Paths.importProfiles, access: access, handler: show),
            Endpoint(.post, Paths.importProfiles, access: access, handler: keep),
            Endpoint(.post, Paths.importProfileRemove, access: access, handler: remove),
        ]
    }

    /// How many profiles are kept, at most: people choose among them.
    private static let mostKept = 200

    @Sendable private func show(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        var draft = ImportProfilesPage.Draft()
        if let name = RequestValues(queryOf: request).text("name") {
            draft.name = Profiles.builtIn(name) == nil ? name : ""
            let kept = try await parts.backend.offload { [store = parts.backend.store] in
                try store.importProfile(named: name)?.text
            }
            guard let text = Profiles.builtIn(name)?.text ?? kept else {
                throw Problem.notFound("没有这个导入配置。")
            }
            draft.text = text
        }
        return try await page(draft, context)
    }

    @Sendable private func keep(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let draft = ImportProfilesPage.Draft(
            name: form.text("name") ?? "",
            // Browsers send line breaks as CR LF.
            text: (form.verbatim("text") ?? "").split(
                separator: "\r\n", omittingEmptySubsequences: false
            ).joined(separator: "\n"))
        if let problem = draft.problem { return try await page(draft, error: problem, context) }
        let reading = draft.reading
        guard reading.profile != nil else {
            return try await page(
                draft, error: "配置有误，没有保存。请按下面每条的改法修改。",
                findings: reading.diagnostics, context)
        }
        let account = try Gate.account(context).name
        let now = parts.backend.now()
        let audit = parts.audit.entry(.profileKept, by: account, subject: draft.name, context)
        let isKept = try await parts.backend.offload { [store = parts.backend.store] in
            let known = try store.importProfiles()
            guard known.count < Self.mostKept || known.contains(where: { $0.name == draft.name })
            else { return false }
            try store.keep(
                StoredProfile(
                    name: draft.name, text: draft.text, changedAt: now, changedBy: account),
                audit: audit)
            return true
        }
        guard isKept else {
            return try await page(
                draft, error: "已有 \(Self.mostKept) 份配置，请先删除不用的。", context)
        }
        return .seeOther(Paths.importProfiles)
    }

    @Sendable private func remove(
        _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let name = form.text("name") ?? ""
        let audit = parts.audit.entry(
            .profileRemoved, by: context.caller.account?.name, subject: name, context)
        _ = try await parts.backend.offload { [store = parts.backend.store] in
            try store.removeImportProfile(named: name, audit: audit)
        }
        return .seeOther(Paths.importProfiles)
    }

    private func page(
        _ draft: ImportProfilesPage.Draft, error: String? = nil, findings: [Diagnostic] = [],
        _ context: WebContext
    ) async throws -> Response {
        let kept = try await parts.backend.offload { [store = parts.backend.store] in
            try store.importProfiles()
        }
        return parts.templates.page(
            ImportProfilesPage(
                kept: kept, draft: draft, error: error, findings: findings, context,
                today: parts.backend.now().date),
            status: error == nil ? .ok : .unprocessableContent)
    }
}
