import Estate

/// Floors as bytes: the value of `feed_floors.content` before compression.
enum FloorCoding {
    static func write(_ floor: PackedFloor, to writer: inout ByteWriter) {
        writer.number(floor.number.stored)
        writer.optional(floor.grossArea?.hundredths)
        writer.optional(floor.label)
        writer.sequence(floor.units)
        writer.sequence(floor.lines)
    }

    static func decode(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> [PackedFloor] {
        var reader = ByteReader(bytes)
        var floors: [PackedFloor] = []
        while !reader.isAtEnd {
            floors.append(
                PackedFloor(
                    number: FloorNumber(try reader.number()),
                    grossArea: try reader.optionalNumber().map(Area.init(hundredths:)),
                    label: try reader.optionalText(), units: try reader.sequence(),
                    lines: try reader.sequence()))
        }
        return floors
    }
}
