import Estate

/// An occupancy summary as bytes: the value of `feed_summary.content`.
enum SummaryCoding {
    static func encode(_ summary: OccupancySummary) -> [UInt8] {
        var writer = ByteWriter(
            capacity: summary.tenancies.count * 30 + summary.floors.count * 20
                + (summary.openings.count + summary.leaseEnds.count) * 10)
        writer.number(UInt64(summary.floors.count))
        for part in summary.floors {
            writer.number(part.floor.stored)
            writer.number(UInt64(part.units))
            writer.number(part.occupied.hundredths)
            writer.number(part.committed.hundredths)
            writer.number(part.vacant.hundredths)
        }
        writer.number(UInt64(summary.openings.count))
        for opening in summary.openings {
            writer.number(opening.floor.stored)
            writer.optional(opening.from?.daysSince1970)
            writer.number(opening.area.hundredths)
        }
        writer.number(UInt64(summary.leaseEnds.count))
        for end in summary.leaseEnds {
            writer.number(end.floor.stored)
            writer.number(end.end.daysSince1970)
            writer.byte(end.isOnOffer ? 1 : 0)
            writer.number(end.area.hundredths)
        }
        writer.number(UInt64(summary.tenancies.count))
        for tenancy in summary.tenancies {
            writer.number(tenancy.floor.stored)
            writer.fixed(tenancy.tenant.rawValue)
            writer.number(UInt64(tenancy.evidence.rawValue))
            writer.number(tenancy.area.hundredths)
            writer.number(UInt64(tenancy.headcount))
            writer.number(UInt64(tenancy.annualOutput))
        }
        return writer.bytes
    }

    /// Adds what the bytes hold to a summary.
    static func decode(
        _ bytes: [UInt8], into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        var reader = ByteReader(bytes)
        try decodeFloors(&reader, into: &summary)
        for _ in 0..<(try reader.count()) {
            summary.openings.append(
                OccupancySummary.Opening(
                    floor: try floor(&reader),
                    from: try reader.optionalNumber().map(CalendarDate.init(daysSince1970:)),
                    area: Area(hundredths: try reader.number())))
        }
        for _ in 0..<(try reader.count()) {
            summary.leaseEnds.append(
                OccupancySummary.LeaseEnd(
                    floor: try floor(&reader),
                    end: CalendarDate(daysSince1970: try reader.number()),
                    isOnOffer: try reader.byte() == 1,
                    area: Area(hundredths: try reader.number())))
        }
        let tenancies = try reader.count()
        for _ in 0..<tenancies {
            summary.tenancies.append(
                OccupancySummary.Tenancy(
                    floor: try floor(&reader),
                    tenant: TenantKey(rawValue: try reader.fixed()),
                    evidence: ClassEvidence(
                        rawValue: UInt16(truncatingIfNeeded: try reader.unsigned())),
                    area: Area(hundredths: try reader.number()),
                    headcount: try reader.natural(),
                    annualOutput: try reader.natural()))
        }
        guard reader.isAtEnd else { throw ByteReader.Damaged() }
    }

    /// Adds the floors alone, which come first: all that a rate over time needs.
    static func decodeFloors(
        _ bytes: [UInt8], into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        var reader = ByteReader(bytes)
        try decodeFloors(&reader, into: &summary)
    }

    private static func decodeFloors(
        _ reader: inout ByteReader, into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        for _ in 0..<(try reader.count()) {
            var part = OccupancySummary.FloorPart(floor: try floor(&reader))
            part.units = try reader.natural()
            part.occupied = Area(hundredths: try reader.number())
            part.committed = Area(hundredths: try reader.number())
            part.vacant = Area(hundredths: try reader.number())
            summary.floors.append(part)
        }
    }

    private static func floor(
        _ reader: inout ByteReader
    ) throws(ByteReader.Damaged) -> FloorNumber? {
        FloorNumber(try reader.number())
    }
}
