import Estate
import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out.
struct SignInPages {
    private let parts: ServiceParts

    init(_ parts: ServiceParts) {
        self.parts = parts
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(.get, Paths.signIn, access: .open, handler: form),
            Endpoint(.post, Paths.signIn, access: .open, handler: signIn),
            Endpoint(.post, Paths.signOut, access: .open, handler: signOut),
        ]
    }

    @Sendable private func form(_ request: Request, _ context: WebContext) -> Response {
        let next = RequestValues(queryOf: request).text("next")
        if let account = context.caller.account {
            return .seeOther(Self.destination(next, account))
        }
        return parts.templates.page(
            SignInPage(next: next, context, today: parts.backend.now().date))
    }

    @Sendable private func signIn(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        var anonymous = context
        anonymous.caller = .nobody
        let form = try await RequestValues.form(of: request, anonymous)
        let name = form.text("name") ?? ""
        let next = form.text("next")
        let now = parts.backend.now()
        let address = context.remoteAddress ?? "-"
        let guess = Throttle.Act.password(name: name, address: address)
        do throws(Problem) {
            try parts.throttle.admit(guess, .address(address), at: now)
        } catch {
            await parts.audit.recordSparingly(.signInThrottled, by: name, context)
            throw error
        }
        let account: Account?
        do {
            account = try await self.account(name, password: form.verbatim("password") ?? "")
        } catch {
            // Nobody has looked at the password.
            parts.throttle.forgive(guess)
            parts.throttle.forgive(.address(address))
            throw error
        }
        guard let account else {
            parts.metrics.signIns(succeeded: false)
            await parts.audit.record(.signInFailed, by: name, context)
            return parts.templates.page(
                SignInPage(
                    next: next, name: name, error: "账户名或密码不对，或账户已停用。", context,
                    today: now.date), status: .unprocessableContent)
        }
        parts.throttle.forget(guess)
        parts.throttle.forgive(.address(address))
        parts.metrics.signIns(succeeded: true)
        let secret = Secret.random(prefix: "")
        let end = Instant(milliseconds: now.milliseconds + Gatekeeper.sessionLength)
        let audit = parts.audit.entry(.signedIn, by: account.name, context)
        try await parts.backend.offload { [store = parts.backend.store] in
            try store.beginSession(
                secret.hash, account: account.id, csrf: Secret.random(prefix: "").text, at: now,
                until: end, audit: audit)
        }
        var response = Response.seeOther(Self.destination(next, account))
        response.setCookie(Gatekeeper.cookie(secret.text, isEncrypted: parts.isEncrypted))
        return response
    }

    /// The account whose password it is. Takes as long for a name that is not known.
    private func account(_ name: String, password: String) async throws -> Account? {
        try await parts.passwords.perform { [store = parts.backend.store] in
            let account = try store.account(named: name)
            let hash = try account.flatMap { try store.passwordHash(ofAccount: $0.id) }
            let matches = (hash ?? .decoy).matches(password)
            guard let account, hash != nil, matches, !account.isDisabled else { return nil }
            return account
        }
    }

    @Sendable private func signOut(_ request: Request, _ context: WebContext) async throws
        -> Response
    {
        _ = try await RequestValues.form(of: request, context)
        if let secret = Gatekeeper.sessionSecret(request) {
            try await parts.backend.offload { [store = parts.backend.store] in
                try store.endSession(SecretHash(of: secret))
            }
            if let name = context.caller.account?.name {
                await parts.audit.record(.signedOut, by: name, context)
            }
        }
        var response = Response.seeOther(Paths.signIn)
        response.setCookie(Gatekeeper.cookie(nil, isEncrypted: parts.isEncrypted))
        return response
    }

    /// Only a place of ours: never another site's, however it is written.
    private static func destination(_ next: String?, _ account: Account) -> String {
        if let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.contains("\\"),
            next.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }), next != Paths.overview
        {
            return next
        }
        return Paths.home(account.role)
    }
}
