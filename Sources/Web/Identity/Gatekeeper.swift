import Estate
import HTTPTypes
import Hummingbird
import Storage
import Synchronization

/// Tells who makes a request, from its cookie or its token.
final class Gatekeeper: Sendable {
    static let cookie = "mantianxing_session"
    /// How long a browser stays signed in.
    static let sessionLength = 12 * 3_600_000

    private let store: Store
    private let known = Mutex(Known())

    /// Whom secrets belong to, until any account, token or session changes.
    private struct Known {
        var version = -1
        var callers: [SecretHash: (caller: Caller, until: Instant)] = [:]
    }

    init(store: Store) {
        self.store = store
    }

    /// - Throws: ``Problem/unauthenticated`` for a token that is not known. A cookie that is not
    ///   known, or no longer, is nobody's.
    func caller(of request: Request, at now: Instant) throws -> Caller {
        if let header = request.headers[.authorization] {
            guard let token = Self.bearerToken(header) else { throw Problem.unauthenticated }
            let hash = SecretHash(of: token)
            return try remembered(hash, at: now) {
                guard let account = try store.account(withToken: hash) else {
                    throw Problem.unauthenticated
                }
                return (.program(account), Instant(milliseconds: now.milliseconds + 600_000))
            }
        }
        guard let secret = Self.sessionSecret(request) else { return .nobody }
        let hash = SecretHash(of: secret)
        return try remembered(hash, at: now) {
            guard let session = try store.session(hash, at: now) else { return (.nobody, now) }
            return (.browser(session), session.expiresAt)
        }
    }

    /// What a browser is told when a session begins; without a secret, when it ends.
    static func cookie(_ secret: String?, isEncrypted: Bool) -> Cookie {
        Cookie(
            name: cookie, value: secret ?? "", maxAge: secret == nil ? 0 : sessionLength / 1000,
            path: "/", secure: isEncrypted, httpOnly: true, sameSite: .lax)
    }

    static func sessionSecret(_ request: Request) -> String? {
        request.cookies[cookie]?.value
    }

    private static func bearerToken(_ header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1].trimmingSpaces)
    }

    private func remembered(
        _ hash: SecretHash, at now: Instant, _ look: () throws -> (Caller, Instant)
    ) throws -> Caller {
        let version = store.accountsVersion
        let caller = known.withLock { known -> Caller? in
            if known.version != version { known = Known(version: version) }
            guard let entry = known.callers[hash], now < entry.until else { return nil }
            return entry.caller
        }
        if let caller { return caller }
        let (found, until) = try look()
        if case .nobody = found { return found }
        known.withLock { known in
            // Bounded: whoever sends many secrets makes us forget, not grow.
            if known.version != version || known.callers.count >= 10_000 {
                known = Known(version: version)
            }
            known.callers[hash] = (found, until)
        }
        return found
    }
}
