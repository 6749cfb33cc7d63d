/// Rounding half to even, the one way this product rounds.
public enum Rounding {
    /// `numerator` / `denominator` as the nearest whole number; of two equally near, the even one.
    @inlinable
    public static func halfToEven<Number: SignedInteger & FixedWidthInteger>(
        _ numerator: Number, dividedBy denominator: Number
    ) -> Number {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let twice = remainder.magnitude * 2
        let size = denominator.magnitude
        guard twice > size || (twice == size && quotient % 2 != 0) else { return quotient }
        return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1
    }

    /// A real number in whole millionths, half to even: the six decimals of contract and reports.
    public static func millionths(_ value: Double) -> Int {
        Int((value * 1_000_000).rounded(.toNearestOrEven))
    }

    /// The same; `nil` where the number is not finite, and from 9 × 10¹² on.
    public static func millionths(ofAny value: Double) -> Int? {
        value.isFinite && value.magnitude < 9e12 ? millionths(value) : nil
    }
}
