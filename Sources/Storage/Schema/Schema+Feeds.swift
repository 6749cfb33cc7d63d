extension Schema {
    /// Migration 0001: feeds with their floors, summaries, findings and sources; what is on offer
    /// now; the versions of policy files.
    ///
    /// A feed is one fact and never changes; only its `status` does. Its floors and units are values
    /// that are read together, so they are kept packed; what is asked for by itself stands in rows:
    /// the feeds, the floors as they are now with the space on offer, the counts of findings.
    static let feeds = """
        CREATE TABLE feed (
            id INTEGER PRIMARY KEY,
            building TEXT NOT NULL CHECK (length(building) = 10),
            as_of TEXT NOT NULL CHECK (length(as_of) = 10),
            -- Counted per building and date from 1; given when the feed is accepted.
            revision INTEGER CHECK (revision >= 1),
            status TEXT NOT NULL CHECK (status IN ('accepted', 'held', 'discarded')),
            coverage TEXT NOT NULL CHECK (coverage IN ('full', 'partial')),
            industry_edition TEXT CHECK (industry_edition IN ('2011', '2017')),
            sender TEXT,
            dialect TEXT NOT NULL,
            -- What the sender called it: a file name, or '-'.
            source_name TEXT NOT NULL,
            -- SHA-256 of the content as parsed.
            content BLOB NOT NULL CHECK (length(content) = 32),
            floors INTEGER NOT NULL CHECK (floors >= 0),
            units INTEGER NOT NULL CHECK (units >= 0),
            -- Hundredths of a square metre.
            occupied INTEGER NOT NULL CHECK (occupied >= 0),
            -- Bytes of the source as received.
            source_size INTEGER NOT NULL CHECK (source_size >= 0),
            -- Milliseconds since 1970-01-01T00:00:00Z.
            received_at INTEGER NOT NULL,
            accepted_at INTEGER,
            CHECK ((status = 'accepted') = (revision IS NOT NULL)),
            CHECK ((status = 'accepted') = (accepted_at IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX feed_revision ON feed (building, as_of, revision);
        CREATE INDEX feed_held ON feed (building, as_of) WHERE status = 'held';

        -- The floors with their units as packed, in parts of some 64 KiB, zstd.
        CREATE TABLE feed_floors (
            feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            part INTEGER NOT NULL CHECK (part >= 0),
            content BLOB NOT NULL,
            PRIMARY KEY (feed, part)
        ) STRICT;

        -- What reports need, in parts of some 64 KiB.
        CREATE TABLE feed_summary (
            feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            part INTEGER NOT NULL CHECK (part >= 0),
            content BLOB NOT NULL,
            PRIMARY KEY (feed, part)
        ) STRICT;

        -- The bytes as received: one zstd frame a part.
        CREATE TABLE feed_source (
            feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            part INTEGER NOT NULL CHECK (part >= 0),
            content BLOB NOT NULL,
            PRIMARY KEY (feed, part)
        ) STRICT;

        CREATE TABLE feed_finding_count (
            feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            code TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (feed, code)
        ) STRICT, WITHOUT ROWID;

        -- The first 1,000 findings of each code, zstd.
        CREATE TABLE feed_finding (
            feed INTEGER PRIMARY KEY REFERENCES feed (id) ON DELETE CASCADE,
            content BLOB NOT NULL
        ) STRICT;

        -- The floors of each building as they are now, the feed that says so, and the units on them
        -- that are or become available.
        CREATE TABLE present_floor (
            building TEXT NOT NULL,
            -- 0: floor not known.
            floor INTEGER NOT NULL,
            feed INTEGER NOT NULL REFERENCES feed (id),
            -- Units that are not parking.
            units INTEGER NOT NULL CHECK (units >= 0),
            offers BLOB NOT NULL,
            PRIMARY KEY (building, floor)
        ) STRICT, WITHOUT ROWID;

        -- Every version of every policy file; NULL text: the file was gone.
        CREATE TABLE policy_file (
            name TEXT NOT NULL,
            loaded_at INTEGER NOT NULL,
            text TEXT,
            PRIMARY KEY (name, loaded_at)
        ) STRICT, WITHOUT ROWID;
        """
}
