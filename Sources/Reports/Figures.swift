public import Estate

/// Numbers as people read them: thousands set apart, percent with one decimal, `—` for what is not
/// known.
public enum Figures {
    /// What stands for a figure that is not known.
    public static let unknown = "—"

    /// A whole number such as `12,345`.
    public static func count(_ number: Int) -> String { decimal(number, decimals: 0) }

    /// m² with two decimals, such as `1,650.50`.
    public static func area(_ area: Area) -> String { decimal(area.hundredths, decimals: 2) }

    /// m² with two decimals and always a sign, such as `+1,650.50`.
    public static func change(_ area: Area) -> String {
        (area > .zero ? "+" : "") + self.area(area)
    }

    /// ㎡, or 万㎡ from 100,000 ㎡ on: short enough for a headline.
    public static func headline(_ area: Area) -> String {
        guard area >= Area(squareMetres: 100_000) else { return "\(self.area(area)) ㎡" }
        let shortened = Rounding.halfToEven(area.hundredths, dividedBy: 10_000)
        return "\(decimal(shortened, decimals: 2)) 万㎡"
    }

    /// A rate such as `83.0%`.
    public static func percent(_ ratio: Ratio) -> String {
        tenths(ratio).map { "\(decimal($0, decimals: 1))%" } ?? unknown
    }

    /// How far a rate is from another in percentage points, such as `+1.2`.
    public static func change(_ ratio: Ratio, from other: Ratio) -> String {
        guard let now = ratio.millionths, let then = other.millionths else { return unknown }
        let tenths = Rounding.halfToEven(now - then, dividedBy: 1000)
        return (tenths > 0 ? "+" : "") + decimal(tenths, decimals: 1)
    }

    /// A real number with up to six decimals.
    public static func real(_ value: Double?, decimals: Int) -> String {
        guard let millionths = value.flatMap(Rounding.millionths(ofAny:)) else { return unknown }
        let divisor = (decimals..<6).reduce(1) { power, _ in power * 10 }
        return decimal(Rounding.halfToEven(millionths, dividedBy: divisor), decimals: decimals)
    }

    /// `value` / 10^`decimals` with its thousands set apart.
    public static func decimal(_ value: Int, decimals: Int) -> String {
        let text = DecimalText.written(value, decimals: decimals)
        let digits = text.prefix { $0 != "." }.drop { $0 == "-" }
        var result = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result + text[digits.endIndex...]
    }

    /// A rate in tenths of a percent, half to even.
    private static func tenths(_ ratio: Ratio) -> Int? {
        let (scaled, overflow) = ratio.numerator.multipliedReportingOverflow(by: 1000)
        guard ratio.denominator != 0, !overflow else {
            return ratio.millionths.map { Rounding.halfToEven($0, dividedBy: 1000) }
        }
        return Rounding.halfToEven(scaled, dividedBy: ratio.denominator)
    }
}
