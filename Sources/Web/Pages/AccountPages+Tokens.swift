import Estate
import Hummingbird
import Storage

extension AccountPages {
    @Sendable func makeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await RequestValues.form(of: request, context)
        let (account, _) = try await found(try id(context))
        let label = form.text("label") ?? "访问令牌"
        guard label.count <= 64 else {
            return try await accountPage(account.id, context, error: "令牌的用途最多 64 个字。")
        }
        guard !account.isDisabled else {
            return try await accountPage(account.id, context, error: "账户已停用，不能建立令牌。")
        }
        let secret = Secret.random(prefix: "mtx_")
        let now = parts.backend.now()
        let audit = parts.audit.entry(
            .tokenMade, by: context.caller.account?.name, subject: account.name, detail: label,
            context)
        _ = try await parts.backend.offload { [store = parts.backend.store] in
            try store.makeToken(
                account: account.id, label: label, hash: secret.hash, at: now, audit: audit)
        }
        return try await accountPage(
            account.id, context,
            secret: .init(
                name: "访问令牌", text: secret.text, note: "只显示这一次。程序在 Authorization: Bearer 头里带上它。"))
    }

    @Sendable func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await RequestValues.form(of: request, context)
        let (account, tokens) = try await found(try id(context))
        guard let number = context.parameters.get("token").flatMap({ Int($0) }),
            let token = tokens.first(where: { $0.id == number })
        else { throw Problem.notFound("没有这个令牌。") }
        let now = parts.backend.now()
        let audit = parts.audit.entry(
            .tokenRevoked, by: context.caller.account?.name, subject: account.name,
            detail: token.label, context)
        _ = try await parts.backend.offload { [store = parts.backend.store] in
            try store.revokeToken(number, at: now, audit: audit)
        }
        return .seeOther(Paths.filled(Paths.account, "\(account.id)"))
    }
}
