import Crypto
import Estate

/// What makes two feeds the same: the SHA-256 of their content as parsed.
///
/// Layout, encoding, the order of floors and units of measure in the file do not matter; the order
/// of units along a floor does.
enum ContentHash {
    static func floor(_ floor: PackedFloor) -> [UInt8] {
        var writer = ByteWriter(capacity: 64)
        writer.number(floor.number.stored)
        writer.optional(floor.grossArea?.hundredths)
        writer.optional(floor.label)
        var hash = SHA256()
        writer.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        floor.units.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Array(hash.finalize())
    }

    /// - Parameter energy: a feed without readings is what it was before there were any.
    static func feed(
        _ feed: Feed, floors: [(number: Int, hash: [UInt8])], energy: [EnergyReading]
    ) -> [UInt8] {
        var writer = ByteWriter(capacity: 64)
        writer.text(feed.building.rawValue)
        writer.number(feed.asOf.daysSince1970)
        writer.text(feed.coverage.rawValue)
        writer.optional(feed.industryEdition?.rawValue)
        writer.optional(feed.sender)
        var hash = SHA256()
        writer.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        let ordered = floors.enumerated().sorted {
            ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
        }
        for (_, floor) in ordered { floor.hash.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        if !energy.isEmpty {
            Self.energy(energy).withUnsafeBytes { hash.update(bufferPointer: $0) }
        }
        return Array(hash.finalize())
    }

    /// Their order and units in the file do not matter either.
    private static func energy(_ readings: [EnergyReading]) -> [UInt8] {
        let ordered = readings.sorted {
            ($0.kind.id, $0.floor.stored, $0.first) < ($1.kind.id, $1.floor.stored, $1.first)
        }
        var writer = ByteWriter(capacity: 16 * (readings.count + 1))
        writer.text("energy")
        writer.number(readings.count)
        for reading in ordered {
            writer.text(reading.kind.id)
            writer.number(reading.floor.stored)
            writer.number(reading.first.daysSince1970)
            writer.number(reading.last.daysSince1970)
            writer.number(reading.amount.millionths)
        }
        var hash = SHA256()
        writer.bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Array(hash.finalize())
    }
}
