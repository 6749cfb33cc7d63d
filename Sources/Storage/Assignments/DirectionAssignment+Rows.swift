import Estate
import Foundation
import GRDB

extension DirectionAssignment {
    /// - Throws: where the row is not what was written.
    init(_ row: Row) throws {
        let id: Int = row["id"]
        let direction: String? = row["direction"]
        guard
            let subject = Subject(creditCode: row["credit_code"], name: row["name"]),
            subject.tenant.stored == Array(row["tenant"] as Data),
            let from = CalendarDate(row["valid_from"] as String),
            direction == nil || direction.flatMap(Direction.init(id:)) != nil
        else { throw StoreError.failed(detail: "人工认定 \(id) 已损坏，无法读出") }
        self.init(
            id: id, subject: subject, direction: direction.flatMap(Direction.init(id:)),
            from: from, reason: row["reason"], assignedBy: row["assigned_by"],
            assignedAt: Instant(milliseconds: row["assigned_at"]))
    }
}

extension TenantKey {
    /// As the store keeps it: 16 bytes, the lowest first.
    var stored: [UInt8] { (0..<16).map { UInt8(truncatingIfNeeded: rawValue >> ($0 * 8)) } }

    /// - Returns: `nil` for bytes of another number.
    init?(stored bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        self.init(rawValue: bytes.reversed().reduce(0) { $0 << 8 | UInt128($1) })
    }
}
