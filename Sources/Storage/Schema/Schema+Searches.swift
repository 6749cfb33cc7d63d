extension Schema {
    /// Migration 0005: searches for space that people have saved, and what each has shown.
    static let searches = """
        CREATE TABLE saved_search (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            -- What its owner calls it.
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
            -- The conditions, written as the query of a URL.
            conditions TEXT NOT NULL,
            -- Milliseconds since 1970-01-01T00:00:00Z.
            saved_at INTEGER NOT NULL,
            -- The last look, and the one before it; NULL: there was none.
            seen_at INTEGER NOT NULL,
            seen_before INTEGER,
            -- Whether the last look took in all hits, not the first thousand alone.
            is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
            UNIQUE (account, name)
        ) STRICT;

        -- The hits of the last look, and since when each has been one without a break.
        CREATE TABLE saved_search_place (
            search INTEGER NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
            -- SHA-256 of building and units.
            place BLOB NOT NULL CHECK (length(place) = 32),
            first_seen_at INTEGER NOT NULL,
            PRIMARY KEY (search, place)
        ) STRICT, WITHOUT ROWID;
        """
}
