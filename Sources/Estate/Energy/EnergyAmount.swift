/// An amount of energy or water in whole millionths of its kind's unit.
public struct EnergyAmount: Hashable, Comparable, Sendable {
    /// Millionths of a kWh, m³ or GJ.
    public var millionths: Int

    public init(millionths: Int) {
        self.millionths = millionths
    }

    public static let zero = EnergyAmount(millionths: 0)

    /// The largest amount that one reading may state: 100,000,000 kWh, m³ or GJ, more than any
    /// building takes in a year.
    public static let largest = EnergyAmount(millionths: 100_000_000_000_000)

    public static func < (left: EnergyAmount, right: EnergyAmount) -> Bool {
        left.millionths < right.millionths
    }

    /// The sum; what no whole number can hold, which only made-up readings reach, stays the largest.
    public static func + (left: EnergyAmount, right: EnergyAmount) -> EnergyAmount {
        let (sum, overflow) = left.millionths.addingReportingOverflow(right.millionths)
        return EnergyAmount(millionths: overflow ? Int.max : sum)
    }

    public static func += (left: inout EnergyAmount, right: EnergyAmount) {
        left = left + right
    }

    /// The amount for each square metre, rounded half to even; `nil` without any area.
    public func perSquareMetre(of area: Area?) -> EnergyAmount? {
        guard let area, area > .zero else { return nil }
        let numerator = Int128(millionths) * 100
        let (quotient, rest) = numerator.quotientAndRemainder(
            dividingBy: Int128(area.hundredths))
        let twice = rest * 2
        let isUp =
            twice > Int128(area.hundredths)
            || (twice == Int128(area.hundredths) && quotient % 2 != 0)
        return EnergyAmount(millionths: Int(clamping: isUp ? quotient + 1 : quotient))
    }
}
