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
        guard overflow else { return Rounding.halfToEven(scaled, dividedBy: denominator) }
        return Int(
            exactly: Rounding.halfToEven(
                Int128(numerator) * 1_000_000, dividedBy: Int128(denominator)))
    }

    /// The rate the other way round; `nil` where it is 0.
    public var inverse: Ratio? {
        numerator == 0 ? nil : Ratio(denominator, of: numerator)
    }

    /// A rate of products, which are too large for some buildings: those keep the leading 62 bits.
    init(_ numerator: Int128, of denominator: Int128) {
        let size = max(numerator.magnitude, denominator.magnitude)
        let excess = max(0, 66 - size.leadingZeroBitCount)
        self.init(Int(numerator >> excess), of: Int(denominator >> excess))
    }
}
