public import Estate
import Foundation
import GRDB

/// What staff have decided of tenants' classes.
extension Store {
    /// All decisions that are known at a moment; now without one.
    public func assignments(
        knownAt: Instant? = nil
    ) throws(StoreError) -> DirectionAssignments {
        try read { db in
            DirectionAssignments(
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT * FROM direction_assignment WHERE assigned_at <= ? ORDER BY id
                        """, arguments: [knownAt?.milliseconds ?? .max]
                ).map(DirectionAssignment.init))
        }
    }

    /// Makes a decision. It is known from the moment it is stored.
    ///
    /// - Parameters:
    ///   - direction: `nil` withdraws what was decided before.
    ///   - account: the name of the account that decides.
    ///   - now: the clock.
    ///   - audit: what the audit trail is to say; it is there if and only if the decision is.
    /// - Returns: the decision as stored.
    public func assign(
        _ direction: Direction?, to subject: DirectionAssignment.Subject, from: CalendarDate,
        reason: String?, by account: String, at now: @autoclosure () -> Instant,
        audit: AuditEntry? = nil
    ) throws(StoreError) -> DirectionAssignment {
        var made = DirectionAssignment(
            id: 0, subject: subject, direction: direction, from: from, reason: reason,
            assignedBy: account, assignedAt: Instant(milliseconds: 0))
        _ = try makeKnown(now) { db -> Bool? in
            try Self.record([audit].compactMap(\.self), db)
            return true
        } at: { db, moment in
            made.assignedAt = moment
            try Self.insert(made, db)
            made.id = Int(db.lastInsertedRowID)
        }
        assignmentsChanged()
        return made
    }

    private static func insert(_ assignment: DirectionAssignment, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO direction_assignment (tenant, credit_code, name, direction, valid_from,
                    reason, assigned_by, assigned_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                StatementData(assignment.tenant.stored), assignment.subject.creditCode,
                assignment.subject.name, assignment.direction?.id, assignment.from.description,
                assignment.reason, assignment.assignedBy, assignment.assignedAt.milliseconds,
            ])
    }

    /// Those about whom anything was ever decided.
    static func decidedTenants(_ db: Database) throws -> Set<TenantKey> {
        let keys = try Data.fetchAll(
            db, sql: "SELECT DISTINCT tenant FROM direction_assignment")
        return Set(keys.compactMap(TenantKey.init(stored:)))
    }

    /// Checks that every decision can be read and is about whom it says.
    static func verifyAssignments(
        _ db: Database, _ result: inout StoreVerification
    ) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM direction_assignment ORDER BY id")
        while let row = try rows.next() {
            do {
                _ = try DirectionAssignment(row)
            } catch is StoreError {
                result.problems.append("人工认定 \(row["id"] as Int) 已损坏，无法读出")
            }
        }
    }
}
