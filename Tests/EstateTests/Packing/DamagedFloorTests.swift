import TestSupport
import Testing

@testable import Estate

/// Bytes that are not what was packed are refused; nothing they hold ends the process.
@Suite struct DamagedFloorTests {
    private func isRefused(_ floor: PackedFloor) -> Bool {
        do {
            _ = try floor.unpacked()
            return false
        } catch {
            return true
        }
    }

    private let floor = PackedFloor(
        .make(
            12,
            [
                .make(
                    id: "1201", availableFrom: .make("2026-12-01"),
                    askingRent: Rent(millionths: 65_000_000),
                    tenant: .make(creditCode: CreditCode.valid[0], headcount: 45),
                    lease: .make(start: "2025-03-01", end: "2028-02-29"), line: 3),
                .vacant(id: "1202"), .make(id: "1203", line: 900),
            ]))

    @Test func `units cut off at any byte are refused`() {
        for count in floor.units.indices {
            var damaged = floor
            damaged.units = Array(floor.units.prefix(count))
            #expect(isRefused(damaged) == true, "cut off after \(count) bytes")
        }
    }

    @Test func `lines cut off at any byte are refused`() {
        for count in floor.lines.indices {
            var damaged = floor
            damaged.lines = Array(floor.lines.prefix(count))
            #expect(isRefused(damaged) == true, "cut off after \(count) bytes")
        }
    }

    @Test func `bytes too many are refused`() {
        var units = floor
        units.units.append(0)
        #expect(isRefused(units) == true)
        var lines = floor
        lines.lines.append(0)
        #expect(isRefused(lines) == true)
    }

    @Test func `a state, use or direction that does not exist is refused`() {
        let unit = Unit(id: "", area: .zero, state: .leased, tenant: Tenant(direction: .other))
        let packed = PackedFloor(.make(1, [unit]))
        // Parts, state and use, length of the id, area, length of the name, direction.
        #expect(packed.units.count == 6)
        for (index, value) in [(1, 0x07), (1, 0x0F), (1, 0x40), (1, 0xF0), (5, 10), (5, 255)] {
            var damaged = packed
            damaged.units[index] = UInt8(value)
            #expect(isRefused(damaged) == true, "byte \(index) is \(value)")
        }
    }

    @Test func `lines beyond all numbers are refused`() {
        var writer = ByteWriter()
        for _ in 0..<3 { writer.number(Int.max) }
        var damaged = floor
        damaged.lines = writer.bytes
        #expect(isRefused(damaged) == true)
    }

    @Test(arguments: 0..<4)
    func `any bytes can be read without an end to the process`(seed: Int) {
        var random = Seeded(seed)
        for _ in 0..<3000 {
            var damaged = floor
            if random.happens(oneIn: 2) {
                for _ in 0..<random.number(1...4) {
                    let index = random.number(0...damaged.units.count - 1)
                    damaged.units[index] = UInt8(random.number(0...255))
                }
            } else {
                damaged.units = (0..<random.number(0...60)).map { _ in
                    UInt8(random.number(0...255))
                }
            }
            damaged.lines = (0..<random.number(0...12)).map { _ in UInt8(random.number(0...127)) }
            _ = isRefused(damaged)
        }
    }
}
