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

    /// `value` / 10^`decimals` with exactly that many decimals: `(82025, 2)` is `820.25`.
    public static func written(_ value: Int, decimals: Int) -> String {
        var digits = String(value.magnitude)
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -decimals)
        let sign = value < 0 ? "-" : ""
        return decimals == 0 ? sign + digits : "\(sign)\(digits[..<point]).\(digits[point...])"
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
