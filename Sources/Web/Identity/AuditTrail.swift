import Estate
import Hummingbird
import Logging
import NIOPosix
import Storage

/// Writes down who did what: for admins to read and search.
struct AuditTrail: Sendable {
    let store: Store
    let throttle: Throttle
    let now: @Sendable () -> Instant

    /// An entry to be stored together with what it is about.
    func entry(
        _ event: AuditEntry.Event, by actor: String?, building: Building.ID? = nil,
        subject: String? = nil, detail: String? = nil, _ context: WebContext
    ) -> AuditEntry {
        AuditEntry(
            at: now(), actor: actor, event: event, building: building, subject: subject,
            detail: detail, address: context.remoteAddress, requestID: context.requestID)
    }

    /// Writes an entry. Where that fails, what it is about has not happened yet or must not fail
    /// for it: the log says so.
    func record(
        _ event: AuditEntry.Event, by actor: String?, building: Building.ID? = nil,
        subject: String? = nil, detail: String? = nil, _ context: WebContext
    ) async {
        let entry = entry(
            event, by: actor, building: building, subject: subject, detail: detail, context)
        do {
            try await NIOThreadPool.singleton.runIfActive { try store.record(entry) }
        } catch {
            context.logger.error("audit entry lost", metadata: ["cause": "\(error)"])
        }
    }

    /// Writes an entry about someone who was turned away; of many in a row only the first, for a
    /// trail that anyone could fill would be worth nothing.
    func recordSparingly(
        _ event: AuditEntry.Event, by actor: String?, building: Building.ID? = nil,
        subject: String? = nil, _ context: WebContext
    ) async {
        let act = Throttle.Act.denial(address: context.remoteAddress ?? "-")
        guard (try? throttle.admit(act, at: now())) != nil else { return }
        await record(event, by: actor, building: building, subject: subject, context)
    }

    func denied(_ request: Request, _ context: WebContext, building: Building.ID?) async {
        await recordSparingly(
            .accessDenied, by: context.caller.account?.name ?? context.notes.account,
            building: building, subject: "\(request.method) \(request.uri.path)", context)
    }
}
