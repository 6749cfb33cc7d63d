extension Schema {
    /// Migration 0007: the readings of energy that feeds carry.
    ///
    /// They stand in rows: there are as many as meters and months, and pages ask for them by kind
    /// and day, never for units.
    static let energy = """
        CREATE TABLE energy_reading (
            feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('electricity', 'gas', 'heat', 'water')),
            -- 0: the whole building; there is no floor 0.
            floor INTEGER NOT NULL CHECK (floor BETWEEN -32000 AND 32000),
            first_day TEXT NOT NULL CHECK (length(first_day) = 10),
            -- Itself counted.
            last_day TEXT NOT NULL CHECK (length(last_day) = 10 AND last_day >= first_day),
            -- Millionths of a kWh, m³ or GJ.
            amount INTEGER NOT NULL CHECK (amount >= 0),
            PRIMARY KEY (feed, kind, floor, first_day)
        ) STRICT, WITHOUT ROWID;
        """
}
