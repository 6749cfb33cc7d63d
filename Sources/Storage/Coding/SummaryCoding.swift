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

    /// A tenant's key as it stands in a summary.
    static func bytes(of tenant: TenantKey) -> [UInt8] {
        var writer = ByteWriter()
        writer.fixed(tenant.rawValue)
        return writer.bytes
    }

    /// Adds what the bytes hold to a summary.
    static func decode(
        _ bytes: [UInt8], into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        try bytes.span.withUnsafeBytes { bytes throws(ByteReader.Damaged) in
            try decode(bytes, into: &summary)
        }
    }

    /// Adds what the bytes hold to a summary.
    static func decode(
        _ bytes: UnsafeRawBufferPointer, into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        var reader = SummaryReader(bytes)
        try decodeFloors(&reader, into: &summary)
        let openings = try reader.count()
        summary.openings.expect(openings)
        for _ in 0..<openings {
            summary.openings.append(
                OccupancySummary.Opening(
                    floor: try reader.floor(),
                    from: try reader.optionalNumber().map(CalendarDate.init(daysSince1970:)),
                    area: Area(hundredths: try reader.number())))
        }
        let leaseEnds = try reader.count()
        summary.leaseEnds.expect(leaseEnds)
        for _ in 0..<leaseEnds {
            summary.leaseEnds.append(
                OccupancySummary.LeaseEnd(
                    floor: try reader.floor(),
                    end: CalendarDate(daysSince1970: try reader.number()),
                    isOnOffer: try reader.byte() == 1,
                    area: Area(hundredths: try reader.number())))
        }
        try decodeTenancies(&reader, into: &summary)
        guard reader.isAtEnd else { throw ByteReader.Damaged() }
    }

    /// Adds the floors alone, which come first: all that a rate over time needs.
    static func decodeFloors(
        _ bytes: UnsafeRawBufferPointer, into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        var reader = SummaryReader(bytes)
        try decodeFloors(&reader, into: &summary)
    }

    private static func decodeFloors(
        _ reader: inout SummaryReader, into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        let count = try reader.count()
        summary.floors.expect(count)
        for _ in 0..<count {
            var part = OccupancySummary.FloorPart(floor: try reader.floor())
            part.units = try reader.natural()
            part.occupied = Area(hundredths: try reader.number())
            part.committed = Area(hundredths: try reader.number())
            part.vacant = Area(hundredths: try reader.number())
            summary.floors.append(part)
        }
    }

    private static func decodeTenancies(
        _ reader: inout SummaryReader, into summary: inout OccupancySummary
    ) throws(ByteReader.Damaged) {
        let count = try reader.count()
        summary.tenancies.expect(count)
        for _ in 0..<count {
            summary.tenancies.append(
                OccupancySummary.Tenancy(
                    floor: try reader.floor(), tenant: TenantKey(rawValue: try reader.fixed()),
                    evidence: ClassEvidence(
                        rawValue: UInt16(truncatingIfNeeded: try reader.unsigned())),
                    area: Area(hundredths: try reader.number()),
                    headcount: try reader.natural(), annualOutput: try reader.natural()))
        }
    }
}

extension Array {
    /// Makes room for the first part; further ones make it grow by itself, and seldom.
    fileprivate mutating func expect(_ count: Int) {
        if isEmpty { reserveCapacity(count) }
    }
}
