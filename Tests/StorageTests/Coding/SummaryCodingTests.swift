import Estate
import TestSupport
import Testing

@testable import Storage

@Suite struct SummaryCodingTests {
    private func decoded(_ bytes: [UInt8]) throws -> OccupancySummary {
        var summary = OccupancySummary()
        try SummaryCoding.decode(bytes, into: &summary)
        return summary
    }

    @Test func `a summary comes back as it was`() throws {
        for seed in 0..<300 {
            var random = Seeded(seed)
            let summary = random.summary()
            #expect(try decoded(SummaryCoding.encode(summary)) == summary, "seed \(seed)")
        }
        #expect(try decoded(SummaryCoding.encode(OccupancySummary())) == OccupancySummary())
    }

    @Test func `parts are put together`() throws {
        var random = Seeded(1)
        var whole = OccupancySummary()
        var read = OccupancySummary()
        for _ in 0..<5 {
            let part = random.summary()
            whole += part
            try SummaryCoding.decode(SummaryCoding.encode(part), into: &read)
        }
        #expect(read == whole)
    }

    @Test func `the largest values come back`() throws {
        var summary = OccupancySummary()
        var part = OccupancySummary.FloorPart(floor: FloorNumber(-32_000))
        part.units = Int.max
        part.occupied = Area(hundredths: Int.max)
        part.vacant = Area(hundredths: Int.min)
        summary.floors = [part]
        summary.tenancies = [
            OccupancySummary.Tenancy(
                floor: nil, tenant: TenantKey(rawValue: UInt128.max),
                evidence: ClassEvidence(rawValue: UInt16.max), area: Area(hundredths: 1),
                headcount: Int.max, annualOutput: Int.max)
        ]
        #expect(try decoded(SummaryCoding.encode(summary)) == summary)
    }

    @Test func `bytes cut short or too long throw`() throws {
        var random = Seeded(2)
        for _ in 0..<20 {
            let bytes = SummaryCoding.encode(random.summary())
            for count in bytes.indices {
                #expect(throws: ByteReader.Damaged.self) {
                    try decoded(Array(bytes.prefix(count)))
                }
            }
            #expect(throws: ByteReader.Damaged.self) { try decoded(bytes + [0]) }
        }
    }

    /// A count and a number larger than any that is written: one past what an `Int` holds.
    @Test(
        arguments: [
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0, 0, 0, 0, 0, 0],
            [1, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0, 0, 0, 0, 0, 0],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [100], [],
        ] as [[UInt8]])
    func `numbers beyond any that is written throw`(bytes: [UInt8]) {
        #expect(throws: ByteReader.Damaged.self) { try decoded(bytes) }
    }

    @Test func `damaged bytes throw or say something else, and never stop the program`() {
        for seed in 0..<2000 {
            var random = Seeded(seed)
            var bytes = SummaryCoding.encode(random.summary())
            for _ in 0...random.number(0...3) {
                bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
            }
            _ = try? decoded(bytes)
        }
    }
}

extension Seeded {
    fileprivate mutating func summary() -> OccupancySummary {
        var summary = OccupancySummary()
        for _ in 0..<number(0...3) {
            var part = OccupancySummary.FloorPart(floor: floor())
            part.units = number(0...300)
            part.occupied = area()
            part.committed = area()
            part.vacant = area()
            summary.floors.append(part)
        }
        for _ in 0..<number(0...3) {
            summary.openings.append(.init(floor: floor(), from: day(), area: area()))
        }
        for _ in 0..<number(0...3) {
            summary.leaseEnds.append(
                .init(
                    floor: floor(), end: CalendarDate(daysSince1970: number(-800_000...2_932_896)),
                    isOnOffer: happens(oneIn: 2), area: area()))
        }
        for _ in 0..<number(0...3) {
            summary.tenancies.append(
                .init(
                    floor: floor(),
                    tenant: TenantKey(rawValue: UInt128(next()) << 64 | UInt128(next())),
                    evidence: ClassEvidence(rawValue: UInt16(number(0...65_535))), area: area(),
                    headcount: number(0...100_000), annualOutput: number(0...1_000_000_000_000)))
        }
        return summary
    }
}
