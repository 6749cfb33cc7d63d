import Estate

/// Whole numbers and fixed decimals written straight into bytes: a report has a hundred thousand.
enum DecimalBytes {
    /// Appends `value` / 10^`decimals` with exactly that many decimals: `(82025, 2)` is `820.25`.
    static func append(_ value: Int, decimals: Int = 0, to bytes: inout [UInt8]) {
        // From the last digit on: 19 of them at most, a point and a sign.
        var text: [24 of UInt8] = .init(repeating: 0)
        var start = text.count
        var rest = value.magnitude
        var written = 0
        func write(_ byte: UInt8) {
            start -= 1
            text[start] = byte
        }
        while rest > 0 || written <= decimals {
            if written == decimals, decimals > 0 { write(UInt8(ascii: ".")) }
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            write(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
            written += 1
        }
        if value < 0 { write(UInt8(ascii: "-")) }
        bytes.append(addingCapacity: text.count - start) { place in
            for index in start..<text.count { place.append(text[index]) }
        }
    }

    /// A real number in whole millionths; `nil` where it is not finite or too large for them.
    static func millionths(_ real: Double) -> Int? {
        real.isFinite && real.magnitude < 9e12 ? Rounding.millionths(real) : nil
    }
}
