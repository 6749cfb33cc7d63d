import Estate
import GRDB

/// The readings of energy of a feed, as stored.
enum EnergyRows {
    static let sql = """
        SELECT kind, floor, first_day, last_day, amount FROM energy_reading WHERE feed = ?
        """

    static func insert(_ db: Database, _ readings: [EnergyReading], feed: Int64) throws {
        guard !readings.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO energy_reading (feed, kind, floor, first_day, last_day, amount)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for reading in readings {
            try statement.execute(arguments: [
                feed, reading.kind.id, reading.floor.stored, reading.first.description,
                reading.last.description, reading.amount.millionths,
            ])
        }
    }

    static func all(_ db: Database, feed: Int) throws -> [EnergyReading] {
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [feed])
        var readings: [EnergyReading] = []
        while let row = try rows.next() { readings.append(try reading(row, from: 0)) }
        return readings
    }

    static func reading(_ row: Row, from index: Int) throws -> EnergyReading {
        guard let kind = EnergyKind(rawValue: row[index]),
            let first = CalendarDate(row[index + 2] as String),
            let last = CalendarDate(row[index + 3] as String), last >= first
        else { throw ByteReader.Damaged() }
        return EnergyReading(
            kind: kind, floor: FloorNumber(row[index + 1]), first: first, last: last,
            amount: EnergyAmount(millionths: row[index + 4]))
    }
}
