import Estate

/// Whole numbers and fixed decimals written straight into bytes: a report has a hundred thousand.
enum DecimalBytes {
    /// Appends `value` / 10^`decimals` with exactly that many decimals: `(82025, 2)` is `820.25`.
    static func append(_ value: Int, decimals: Int = 0, to bytes: inout [UInt8]) {
        var rest = value.magnitude
        var length = 1
        var higher = rest / 10
        while higher > 0 {
            length += 1
            higher /= 10
        }
        length = max(length, decimals + 1)
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let size = decimals > 0 ? length + 1 : length
        var index = bytes.count + size
        // Points all along; digits then take every place but one.
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: size))
        for place in 0..<length {
            if place == decimals, decimals > 0 { index -= 1 }
            index -= 1
            bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// A real number in whole millionths; `nil` where it is not finite or too large for them.
    static func millionths(_ real: Double) -> Int? {
        real.isFinite && real.magnitude < 9e12 ? Rounding.millionths(real) : nil
    }
}
