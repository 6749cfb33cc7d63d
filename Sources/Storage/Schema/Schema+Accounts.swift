extension Schema {
    /// Migration 0002: accounts with their tokens and sessions, and the audit trail.
    ///
    /// What would let somebody in is never stored: of tokens and sessions only the SHA-256, of
    /// passwords only what scrypt makes of them. An account is never deleted, for the audit trail
    /// speaks of it; it is disabled.
    static let accounts = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64),
            role TEXT NOT NULL CHECK (role IN ('manager', 'investment', 'analyst', 'admin')),
            -- 'scrypt$…'; NULL: nobody can sign in with a password.
            password TEXT CHECK (length(password) > 0),
            is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
            -- Milliseconds since 1970-01-01T00:00:00Z.
            created_at INTEGER NOT NULL
        ) STRICT;

        -- The buildings of a manager.
        CREATE TABLE account_building (
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            building TEXT NOT NULL CHECK (length(building) = 10),
            PRIMARY KEY (account, building)
        ) STRICT, WITHOUT ROWID;

        -- Personal access tokens of programs.
        CREATE TABLE token (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            -- What its owner calls it.
            label TEXT NOT NULL,
            -- SHA-256.
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            created_at INTEGER NOT NULL,
            last_used_at INTEGER,
            revoked_at INTEGER
        ) STRICT;
        CREATE INDEX token_account ON token (account);

        -- Sessions of browsers; a session that is over is removed.
        CREATE TABLE session (
            -- SHA-256.
            hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
            account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
            -- What forms of the session must send back.
            csrf TEXT NOT NULL CHECK (length(csrf) > 0),
            created_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_account ON session (account);
        CREATE INDEX session_expiry ON session (expires_at);

        -- What happened. Rows are only ever added, so newest first is by falling id. Names stand as
        -- text: somebody who is no account may have tried, too.
        CREATE TABLE audit_entry (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            -- NULL: the command line.
            actor TEXT,
            event TEXT NOT NULL CHECK (length(event) > 0),
            building TEXT CHECK (length(building) = 10),
            subject TEXT,
            detail TEXT,
            address TEXT,
            request_id TEXT
        ) STRICT;
        CREATE INDEX audit_entry_at ON audit_entry (at);
        CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
        CREATE TRIGGER audit_entry_update BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'an audit entry never changes'); END;
        CREATE TRIGGER audit_entry_delete BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'an audit entry never goes'); END;
        """
}
