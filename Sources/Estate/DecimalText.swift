/// Decimal numbers as people write them in files, read and written exactly.
///
/// The accepted form is XML Schema's `decimal`: an optional sign, digits, optionally a point and
/// digits; white space around it is ignored. There is no exponent and no grouping.
public enum DecimalText {
    /// The number times 10^`decimals`, rounded half to even.
    ///
    /// - Returns: `nil` where the text is not a decimal number or does not fit.
    public static func scaled(_ text: String, by decimals: Int) -> Int? {
        var text = text
        return text.withUTF8 { bytes in scaled(Span(_unsafeElements: bytes), by: decimals) }
    }

    /// The number in UTF-8 `text` times 10^`decimals`, rounded half to even.
    ///
    /// - Returns: `nil` where the text is not a decimal number or does not fit.
    public static func scaled(_ text: Span<UInt8>, by decimals: Int) -> Int? {
        var index = 0
        var end = text.count
        while index < end, isSpace(text[index]) { index += 1 }
        while end > index, isSpace(text[end - 1]) { end -= 1 }
        var isNegative = false
        if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
            isNegative = text[index] == UInt8(ascii: "-")
            index += 1
        }
        var value = 0
        var digits = 0
        var fraction: Int?
        // What stands behind the last decimal kept: its first digit, and whether anything follows.
        var firstDropped = 0
        var restDropped = false
        while index < end {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "."), fraction == nil {
                fraction = 0
                continue
            }
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let digit = Int(byte - UInt8(ascii: "0"))
            digits += 1
            if let kept = fraction {
                if kept == decimals {
                    firstDropped = digit
                } else if kept > decimals {
                    restDropped = restDropped || digit != 0
                }
                fraction = kept + 1
                if kept >= decimals { continue }
            }
            guard value < 100_000_000_000_000_000 else { return nil }
            value = value * 10 + digit
        }
        guard digits > 0 else { return nil }
        for _ in min(fraction ?? 0, decimals)..<decimals {
            guard value < 100_000_000_000_000_000 else { return nil }
            value *= 10
        }
        if firstDropped > 5 || (firstDropped == 5 && (restDropped || value % 2 == 1)) { value += 1 }
        return isNegative ? -value : value
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension DecimalText {
    /// A whole number in UTF-8, white space around it ignored; `12.0` is not one.
    public static func whole(_ text: Span<UInt8>) -> Int? {
        for index in text.indices where text[index] == UInt8(ascii: ".") { return nil }
        return scaled(text, by: 0)
    }
}

extension DecimalText {
    /// `value` / 10^`decimals` with exactly that many decimals: `(82025, 2)` is `820.25`.
    ///
    /// - Parameter decimals: 20 at most.
    public static func written(_ value: Int, decimals: Int) -> String {
        let digits = Digits(value, decimals: decimals)
        return String(unsafeUninitializedCapacity: digits.count) { text in
            for index in 0..<digits.count { text[index] = digits[index] }
            return digits.count
        }
    }

    /// Appends the same in UTF-8: a report has a hundred thousand numbers.
    public static func append(_ value: Int, decimals: Int, to bytes: inout [UInt8]) {
        let digits = Digits(value, decimals: decimals)
        bytes.append(addingCapacity: digits.count) { place in
            for index in 0..<digits.count { place.append(digits[index]) }
        }
    }

    /// A number's characters.
    private struct Digits {
        // Filled from the last on: 20 digits at most, a point and a sign.
        private var text: [24 of UInt8] = .init(repeating: 0)
        private var start: Int

        init(_ value: Int, decimals: Int) {
            start = text.count
            var rest = value.magnitude
            var written = 0
            while rest > 0 || written <= decimals {
                if written == decimals, decimals > 0 { put(UInt8(ascii: ".")) }
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
                rest = quotient
                written += 1
            }
            if value < 0 { put(UInt8(ascii: "-")) }
        }

        var count: Int { text.count - start }

        subscript(index: Int) -> UInt8 { text[start + index] }

        private mutating func put(_ byte: UInt8) {
            start -= 1
            text[start] = byte
        }
    }
}
