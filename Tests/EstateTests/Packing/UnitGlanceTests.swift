import TestSupport
import Testing

@testable import Estate

@Suite struct UnitGlanceTests {
    /// What there is to see of a unit, as text.
    private struct Seen: Hashable {
        var state: Unit.State
        var use: Unit.Use
        var area: Area
        var end: CalendarDate?
        var key: TenantKey?
        var name: TenantName?
        var evidence: ClassEvidence?
    }

    @Test func `a glance shows what the whole unit says`() throws {
        var random = Seeded(11)
        for _ in 0..<3000 {
            let floor = random.anyFloor()
            let edition: IndustryEdition? = random.pick([nil, .edition2011, .edition2017])
            var seen: [Seen] = []
            try PackedFloor(floor).forEachGlance { unit in
                seen.append(
                    Seen(
                        state: unit.state, use: unit.use, area: unit.area, end: unit.leaseEnd,
                        key: unit.tenant?.key, name: unit.tenant?.writtenName,
                        evidence: unit.tenant?.evidence(edition)))
                #expect(
                    unit.isOccupiedSpace
                        == (unit.use != .parking
                            && [.leased, .selfOccupied].contains(unit.state)))
            }
            #expect(
                seen
                    == floor.units.map { unit in
                        Seen(
                            state: unit.state, use: unit.use, area: unit.area,
                            end: unit.lease?.end, key: unit.tenant?.key,
                            name: unit.tenant.map { TenantName($0) },
                            evidence: unit.tenant.map { ClassEvidence(of: $0, edition: edition) })
                    })
        }
    }

    @Test func `bytes that end too soon are told`() {
        var random = Seeded(12)
        for _ in 0..<200 {
            var floor = PackedFloor(random.anyFloor())
            guard !floor.units.isEmpty else { continue }
            floor.units.removeLast()
            #expect(throws: ByteReader.Damaged.self) { try floor.forEachGlance { _ in } }
        }
    }
}
