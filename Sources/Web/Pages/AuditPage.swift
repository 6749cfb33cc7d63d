import Estate
import Storage

/// The audit trail.
struct AuditPage: Page {
    let frame: Frame
    let rows: [Row]
    let isEmpty: Bool
    let actor: String
    let building: String
    let text: String
    let from: String
    let to: String
    let events: [AccountsPage.Choice]
    let nextPath: String?
    let firstPath: String?

    struct Row: Sendable {
        let at: String
        let actor: String
        let event: String
        let isAlarming: Bool
        let building: String
        let subject: String
        let detail: String
        let address: String
        let requestID: String
    }

    init(
        _ entries: [AuditEntry], query: AuditQuery, next: Int?, _ context: WebContext,
        today: CalendarDate
    ) {
        frame = Frame("审计", section: Paths.audit, context, today: today)
        rows = entries.map(Row.init)
        isEmpty = entries.isEmpty
        actor = query.actor ?? ""
        building = query.building?.rawValue ?? ""
        text = query.text ?? ""
        from = query.from?.description ?? ""
        to = query.to?.description ?? ""
        events = AuditEntry.Event.allCases.map {
            AccountsPage.Choice(id: $0.rawValue, name: $0.name, isChosen: $0 == query.event)
        }
        let filters: [(name: String, value: String?)] = [
            ("actor", query.actor), ("event", query.event?.rawValue), ("building", building),
            ("text", query.text), ("from", from), ("to", to),
        ]
        nextPath = next.map { Paths.query(Paths.audit, filters + [("before", "\($0)")]) }
        firstPath = query.before == nil ? nil : Paths.query(Paths.audit, filters)
    }
}

extension AuditPage.Row {
    init(_ entry: AuditEntry) {
        at = String(entry.at.description.prefix(19)).replacing("T", with: " ")
        actor = entry.actor ?? "—"
        event = entry.event.name
        isAlarming =
            [.signInFailed, .signInThrottled, .accessDenied].contains(entry.event)
        building = entry.building?.rawValue ?? ""
        subject = entry.subject ?? ""
        detail = entry.detail ?? ""
        address = entry.address ?? "本机"
        requestID = entry.requestID ?? ""
    }
}
