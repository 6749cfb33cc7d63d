/// The unified social credit code (统一社会信用代码) of an enterprise, GB 32100-2015.
public enum UnifiedSocialCreditCode {
    /// What a code's two check characters say.
    public enum Check: Hashable, Sendable {
        /// Both hold.
        case valid
        /// The code's own check character holds, that of the organisation code inside does not.
        case organisationCodeFails
        /// Not 18 characters of the alphabet, or the check character does not hold.
        case fails
    }

    /// `0123456789ABCDEFGHJKLMNPQRTUWXY`: no I, O, S, V, Z (GB 32100-2015, table 2).
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Position in the alphabet by ASCII code; 255 where the character is not in it.
    private static let positions: [UInt8] = {
        var table = [UInt8](repeating: 255, count: 256)
        for (index, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(index) }
        return table
    }()

    /// W_i = 3^(i−1) mod 31, GB 32100-2015, 5.2.
    private static let weights: [Int] = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ]

    /// Weights over the first eight characters of the organisation code, GB 11714-1997.
    private static let organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// Holds a code in UTF-8 against both of its check characters.
    public static func check(_ code: Span<UInt8>) -> Check {
        guard code.count == 18 else { return .fails }
        let positions = positions.span
        let weights = weights.span
        var sum = 0
        for index in 0..<17 {
            let position = positions[Int(code[index])]
            guard position != 255 else { return .fails }
            sum += Int(position) * weights[index]
        }
        guard Int(positions[Int(code[17])]) == (31 - sum % 31) % 31 else { return .fails }
        return organisationCodeHolds(code) ? .valid : .organisationCodeFails
    }

    public static func check(_ code: String) -> Check {
        var code = code
        return code.withUTF8 { check(Span(_unsafeElements: $0)) }
    }

    /// Characters 9–17: 11 − Σ mod 11, 10 → X, 11 → 0, with A = 10 … Z = 35.
    private static func organisationCodeHolds(_ code: Span<UInt8>) -> Bool {
        let weights = organisationWeights.span
        var sum = 0
        for index in 0..<8 {
            let byte = code[8 + index]
            let value = byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : byte - 55
            sum += Int(value) * weights[index]
        }
        return switch 11 - sum % 11 {
        case 10: code[16] == UInt8(ascii: "X")
        case 11: code[16] == UInt8(ascii: "0")
        case let digit: code[16] == UInt8(ascii: "0") + UInt8(digit)
        }
    }

    /// The number a code stands for in base 31; the same for no two codes. Below 2^90.
    ///
    /// - Precondition: every character is in the alphabet, as after ``check(_:)-(Span<UInt8>)``.
    static func number(of code: Span<UInt8>) -> UInt128 {
        let positions = positions.span
        var high: UInt64 = 0
        var low: UInt64 = 0
        // Nine characters at a time fit in 64 bits: 31^9 < 2^45.
        for index in 0..<9 { high = high * 31 + UInt64(positions[Int(code[index])]) }
        for index in 9..<18 { low = low * 31 + UInt64(positions[Int(code[index])]) }
        return UInt128(high) * 26_439_622_160_671 + UInt128(low)
    }

    /// The code that a number stands for.
    static func code(of number: UInt128) -> String {
        var rest = number
        var bytes = [UInt8](repeating: 0, count: 18)
        for index in bytes.indices.reversed() {
            let (quotient, position) = rest.quotientAndRemainder(dividingBy: 31)
            bytes[index] = alphabet[Int(position)]
            rest = quotient
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
