extension Schema {
    /// Migration 0004: import profiles that the district keeps, by name.
    static let profiles = """
        CREATE TABLE import_profile (
            name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
            -- YAML.
            text TEXT NOT NULL,
            -- Milliseconds since 1970-01-01T00:00:00Z.
            changed_at INTEGER NOT NULL,
            -- The name of an account.
            changed_by TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """
}
