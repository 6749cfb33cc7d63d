import Estate

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

extension Seeded {
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True once in so many times.
    mutating func happens(oneIn times: Int) -> Bool {
        number(1...times) == 1
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(0...choices.count - 1)]
    }

    /// Bytes that can't be compressed.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count {
            let word = next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return Array(bytes.prefix(count))
    }

    /// A day between 2023 and 2030, or none.
    mutating func day() -> CalendarDate? {
        happens(oneIn: 2) ? nil : CalendarDate(daysSince1970: number(19_400...21_900))
    }

    mutating func area() -> Area { Area(hundredths: number(1...3_000_000)) }

    mutating func floor() -> FloorNumber? {
        pick([nil, FloorNumber(-32_000), FloorNumber(-1), FloorNumber(1), FloorNumber(32_000)])
    }

    mutating func text() -> String {
        pick(["", "1201", "十二层", "a\u{301}", "𠮷🏙️", String(repeating: "长", count: 300)])
    }
}
