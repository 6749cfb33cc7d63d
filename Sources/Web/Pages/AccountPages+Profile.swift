import Estate
import HTTPTypes
import Hummingbird
import Storage

extension AccountPages {
    @Sendable func profile(_ request: Request, _ context: WebContext) throws -> Response {
        try profilePage(
            context, isDone: RequestValues(queryOf: request).text("done") != nil)
    }

    private func profilePage(
        _ context: WebContext, error: String? = nil, isDone: Bool = false
    ) throws -> Response {
        let account = try Gate.account(context)
        return parts.templates.page(
            ProfilePage(
                account, error: error, isDone: isDone, context, today: parts.backend.now().date),
            status: error == nil ? .ok : .unprocessableContent)
    }

    /// The account's own password. All its sessions end but this one goes on as a new one.
    @Sendable func changePassword(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        let form = try await RequestValues.form(of: request, context)
        let account = try Gate.account(context)
        let old = form.verbatim("old") ?? ""
        let new = form.verbatim("new") ?? ""
        let now = parts.backend.now()
        if new != form.verbatim("again") {
            return try profilePage(context, error: "两次输入的新密码不一样。")
        }
        if let problem = Password.problem(new, account: account.name) {
            return try profilePage(context, error: problem)
        }
        let guess = Throttle.Act.password(
            name: account.name, address: context.remoteAddress ?? "-")
        try parts.throttle.admit(guess, at: now)
        let secret = Secret.random(prefix: "")
        let end = Instant(milliseconds: now.milliseconds + Gatekeeper.sessionLength)
        let audit = parts.audit.entry(
            .passwordChanged, by: account.name, subject: account.name, context)
        let isChanged = try await parts.passwords.perform { [store = parts.backend.store] in
            guard let hash = try store.passwordHash(ofAccount: account.id), hash.matches(old)
            else { return false }
            try store.setPassword(PasswordHash(of: new), ofAccount: account.id, audit: audit)
            try store.beginSession(
                secret.hash, account: account.id, csrf: Secret.random(prefix: "").text, at: now,
                until: end)
            return true
        }
        guard isChanged else { return try profilePage(context, error: "原密码不对。") }
        parts.throttle.forget(guess)
        var response = Response.seeOther(Paths.profile + "?done=1")
        response.setCookie(
            Gatekeeper.cookie(secret.text, isEncrypted: parts.isEncrypted))
        return response
    }
}
