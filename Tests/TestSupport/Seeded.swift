/// Random numbers that are the same for the same seed: SplitMix64 (Steele, Lea, Flood 2014).
public struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    public init(_ seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Seeded {
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }

    /// True once in so many times.
    public mutating func happens(oneIn times: Int) -> Bool {
        number(1...times) == 1
    }

    public mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[number(0...choices.count - 1)]
    }

    /// So many decimal digits.
    public mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(number(0...9)) }
        return text
    }

    /// Bytes that can't be compressed.
    public mutating func bytes(_ count: Int) -> [UInt8] {
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
}
