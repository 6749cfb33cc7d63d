extension Schema {
    /// Migration 0006: what staff have decided of tenants' classes.
    ///
    /// A decision is never changed: a later one takes its place, and one without a direction
    /// withdraws it. So a report as known at an earlier moment comes out as it did then.
    static let assignments = """
        CREATE TABLE direction_assignment (
            -- Counted from 1 as decisions are made: the later one wins.
            id INTEGER PRIMARY KEY,
            -- What the measures tell the tenant apart by, 16 bytes: made of its credit code, or of
            -- its name where it has none that holds.
            tenant BLOB NOT NULL CHECK (length(tenant) = 16),
            credit_code TEXT CHECK (length(credit_code) = 18),
            -- As written in feeds when the decision was made.
            name TEXT NOT NULL CHECK (credit_code IS NOT NULL OR length(name) > 0),
            -- NULL: withdrawn.
            direction TEXT CHECK (direction IN ('industrial-software', 'it-services',
                'digital-content', 'industrial-design', 'blockchain', 'xinchuang', 'high-growth',
                'engineering-services', 'research-services', 'other')),
            -- The first day it holds for.
            valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
            reason TEXT CHECK (length(reason) BETWEEN 1 AND 200),
            -- The name of an account.
            assigned_by TEXT NOT NULL CHECK (length(assigned_by) > 0),
            -- When it became known: milliseconds since 1970-01-01T00:00:00Z.
            assigned_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX direction_assignment_at ON direction_assignment (assigned_at);

        CREATE TRIGGER direction_assignment_update BEFORE UPDATE ON direction_assignment
        BEGIN SELECT RAISE(ABORT, 'an assignment never changes'); END;
        CREATE TRIGGER direction_assignment_delete BEFORE DELETE ON direction_assignment
        BEGIN SELECT RAISE(ABORT, 'an assignment never goes'); END;
        """
}
