extension Schema {
    /// Migration 0003: reports as they were published.
    ///
    /// What has been published is there to be quoted: a row is written once and never again.
    static let reports = """
        CREATE TABLE published_report (
            id INTEGER PRIMARY KEY,
            -- '2026-10', '2026-Q4', '2026-H2' or '2026'.
            period TEXT NOT NULL,
            -- Counted per period from 1.
            version INTEGER NOT NULL CHECK (version >= 1),
            as_of TEXT NOT NULL CHECK (length(as_of) = 10),
            -- Milliseconds since 1970-01-01T00:00:00Z.
            known_at INTEGER NOT NULL,
            published_at INTEGER NOT NULL,
            -- The name of an account; NULL: the command line.
            published_by TEXT,
            -- SHA-256 of the report as published.
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            -- SHA-256 of the report without the moment at which it was known.
            timeless BLOB NOT NULL CHECK (length(timeless) = 32),
            -- Bytes of the report.
            size INTEGER NOT NULL CHECK (size >= 0),
            -- The report: JSON in UTF-8, zstd.
            content BLOB NOT NULL,
            UNIQUE (period, version)
        ) STRICT;

        CREATE TRIGGER published_report_update BEFORE UPDATE ON published_report
        BEGIN SELECT RAISE(ABORT, 'a published report never changes'); END;
        CREATE TRIGGER published_report_delete BEFORE DELETE ON published_report
        BEGIN SELECT RAISE(ABORT, 'a published report never goes'); END;
        """
}
