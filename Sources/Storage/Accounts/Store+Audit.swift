public import Estate
import GRDB

extension Store {
    /// Adds an entry to the audit trail; its id is given here.
    public func record(_ entry: AuditEntry) throws(StoreError) {
        try record([entry])
    }

    /// Adds entries to the audit trail, all of them or none.
    ///
    /// Texts of more than 500 characters are cut.
    public func record(_ entries: [AuditEntry]) throws(StoreError) {
        guard !entries.isEmpty else { return }
        try write { db in try Self.record(entries, db) }
    }

    /// Adds entries to the audit trail in the transaction of what they are about.
    static func record(_ entry: AuditEntry?, _ db: Database) throws {
        if let entry { try record([entry], db) }
    }

    static func record(_ entries: [AuditEntry], _ db: Database) throws {
        guard !entries.isEmpty else { return }
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO audit_entry (at, actor, event, building, subject, detail, address,
                    request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for entry in entries {
            try insert.execute(arguments: [
                entry.at.milliseconds, entry.actor.map(AuditText.stored),
                entry.event.rawValue, entry.building?.rawValue,
                entry.subject.map(AuditText.stored), entry.detail.map(AuditText.stored),
                entry.address.map(AuditText.stored), entry.requestID.map(AuditText.stored),
            ])
        }
    }

    /// A page of the audit trail, newest first.
    ///
    /// - Returns: the entries, and the `before` of the next page; `nil` on the last.
    public func audit(
        _ query: AuditQuery
    ) throws(StoreError) -> (entries: [AuditEntry], next: Int?) {
        try read { db in
            let (sql, arguments) = query.statement
            let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
            let entries = try rows.prefix(query.boundedLimit).map(AuditEntry.init)
            return (entries, rows.count > entries.count ? entries.last?.id : nil)
        }
    }
}

extension AuditEntry {
    fileprivate init(_ row: Row) throws {
        let id: Int = row["id"]
        guard let event = Event(rawValue: row["event"]) else {
            throw StoreError.failed(detail: "审计记录 \(id) 已损坏，无法读出")
        }
        self.init(
            id: id, at: Instant(milliseconds: row["at"]), actor: row["actor"], event: event,
            building: (row["building"] as String?).flatMap(Building.ID.init),
            subject: row["subject"], detail: row["detail"], address: row["address"],
            requestID: row["request_id"])
    }
}
