import Estate
import TestSupport
import Testing

@testable import Storage

@Suite struct OfferCodingTests {
    @Test func `offers come back as they were`() throws {
        for seed in 0..<300 {
            var random = Seeded(seed)
            let offers = (0..<random.number(0...10)).map { _ in random.offer() }
            #expect(try OfferCoding.decode(OfferCoding.encode(offers)) == offers, "seed \(seed)")
        }
    }

    @Test(arguments: Unit.State.allCases, Unit.Use.allCases)
    func `every state and use comes back`(state: Unit.State, use: Unit.Use) throws {
        let offer = PackedFloor.Offer(
            position: 0, unit: "1201", area: .zero, use: use, state: state, availableFrom: nil,
            askingRent: nil)
        #expect(try OfferCoding.decode(OfferCoding.encode([offer])) == [offer])
    }

    @Test func `no offers are no bytes`() throws {
        #expect(OfferCoding.encode([]).isEmpty)
        #expect(try OfferCoding.decode([]).isEmpty)
    }

    @Test func `an offer cut short throws`() {
        var random = Seeded(1)
        for _ in 0..<50 {
            let bytes = OfferCoding.encode([random.offer()])
            for count in 1..<bytes.count {
                #expect(throws: ByteReader.Damaged.self) {
                    try OfferCoding.decode(Array(bytes.prefix(count)))
                }
            }
        }
    }

    /// Position, text of length 0, area 0, the word of state and use, no date, no rent.
    @Test(
        arguments: [
            [0, 0, 0, 0x07, 0, 0], [0, 0, 0, 0x0F, 0, 0], [0, 0, 0, 0x44, 0, 0],
            [0, 0, 0, 0xF0, 0, 0],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0, 0, 0x04, 0, 0],
            [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0, 0, 0x04, 0, 0],
        ] as [[UInt8]])
    func `a state, a use or a place that can't be throws`(bytes: [UInt8]) {
        #expect(throws: ByteReader.Damaged.self) { try OfferCoding.decode(bytes) }
    }

    @Test func `damaged bytes throw or say something else, and never stop the program`() {
        for seed in 0..<2000 {
            var random = Seeded(seed)
            var bytes = OfferCoding.encode([random.offer(), random.offer()])
            for _ in 0...random.number(0...3) {
                bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
            }
            _ = try? OfferCoding.decode(bytes)
        }
    }
}

extension Seeded {
    fileprivate mutating func offer() -> PackedFloor.Offer {
        PackedFloor.Offer(
            position: number(0...5000), unit: text(), area: area(), use: pick(Unit.Use.allCases),
            state: pick(Unit.State.allCases), availableFrom: day(),
            askingRent: happens(oneIn: 2) ? nil : Rent(millionths: number(0...1_000_000_000_000)))
    }
}
