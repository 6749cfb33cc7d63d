import Estate
import Hummingbird
import Storage

extension AccountPages {
    /// The audit trail: who did what, newest first, with filters.
    @Sendable func audit(_ request: Request, _ context: WebContext) async throws -> Response {
        let values = RequestValues(queryOf: request)
        var query = AuditQuery()
        query.actor = values.text("actor")
        query.event = values.text("event").flatMap(AuditEntry.Event.init)
        query.building = try values.building("building")
        query.text = values.text("text")
        query.from = try values.date("from")
        query.to = try values.date("to")
        query.before = try values.number("before", in: 1...Int.max)
        query.limit = 50
        let wanted = query
        let (entries, next) = try await parts.backend.offload { [store = parts.backend.store] in
            try store.audit(wanted)
        }
        return parts.templates.page(
            AuditPage(
                entries, query: wanted, next: next, context, today: parts.backend.now().date))
    }
}
