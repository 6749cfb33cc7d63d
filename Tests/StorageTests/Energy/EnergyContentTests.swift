import Estate
import Testing

@testable import Storage

/// Readings are part of what a feed says.
@Suite struct EnergyContentTests {
    private func hash(_ energy: [EnergyReading]) -> [UInt8] {
        let feed = SentFeed.make()
        return ContentHash.feed(
            feed.feed,
            floors: feed.floors.map { ($0.number.stored, ContentHash.floor(PackedFloor($0))) },
            energy: energy)
    }

    @Test func `a feed without readings is what it was before there were any`() {
        // As computed by the version before readings.
        let known = "195460435aff486e1508234469a51dc2f08e61bfd7d4094e5037a68831c66813"
        let hex = hash([]).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        #expect(hex == known)
    }

    @Test func `any change of a reading is another content`() {
        let base = EnergyReading.make(.gas, floor: 1, amount: 5)
        let others: [[EnergyReading]] = [
            [], [base], [.make(.water, floor: 1, amount: 5)], [.make(.gas, floor: 2, amount: 5)],
            [.make(.gas, amount: 5)], [.make(.gas, floor: 1, amount: 6)],
            [.make(.gas, floor: 1, "2026-10-02", amount: 5)],
            [.make(.gas, floor: 1, "2026-10-01", "2026-10-30", amount: 5)],
            [base, .make(.water)],
        ]
        #expect(Set(others.map(hash)).count == others.count)
    }

    @Test func `the order of readings in the file does not matter`() throws {
        let readings: [EnergyReading] = [
            .make(), .make(floor: 2), .make(floor: 1), .make(.heat),
            .make("2026-09-01", "2026-09-30"),
        ]
        #expect(hash(readings) == hash(readings.reversed()))
        let store = try Store.inMemory()
        try store.importOne(.make().with(readings))
        #expect(try store.importOne(.make().with(readings.reversed())).status == .unchanged)
        let changed = try store.importOne(.make().with(Array(readings.dropLast())))
        #expect(changed.status == .accepted)
        #expect(changed.feed?.revision == 2)
        // What was corrected does not come back by itself.
        #expect(try store.importOne(.make().with(readings)).status == .held)
    }
}
