/// A rate together with what it counts and of what, so that every published rate can show both.
public struct Ratio: Hashable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public init(_ part: Area, of whole: Area) {
        self.init(part.hundredths, of: whole.hundredths)
    }

    /// The rate as a real number; `nil` where the denominator is 0.
    public var value: Double? {
        denominator == 0 ? nil : Double(numerator) / Double(denominator)
    }

    /// The rate in whole millionths, exactly rounded half to even; `nil` where the denominator is 0.
    public var millionths: Int? {
        guard denominator != 0 else { return nil }
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: 1_000_000)
        return overflow
            ? value.map(Rounding.millionths) : Rounding.halfToEven(scaled, dividedBy: denominator)
    }
}
