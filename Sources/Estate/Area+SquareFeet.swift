extension Area {
    /// An area in millionths of a square foot, rounded half to even to 0.01 m².
    ///
    /// The international foot is 0.3048 m exactly, so that a square foot is 0.09290304 m², or
    /// 145161/1562500 m² (NIST SP 811, appendix B).
    ///
    /// - Returns: `nil` below zero and above ``largest``.
    public init?(squareFeetMillionths value: Int) {
        guard value >= 0 else { return nil }
        // Hundredths of a square metre = millionths × 145161 / (15625 × 10⁶).
        let divisor: UInt = 15_625_000_000
        let product = UInt(value).multipliedFullWidth(by: 145_161)
        guard product.high < divisor else { return nil }
        let (quotient, remainder) = divisor.dividingFullWidth(product)
        let isUp = remainder * 2 > divisor || (remainder * 2 == divisor && quotient % 2 == 1)
        guard let hundredths = Int(exactly: quotient), hundredths < Self.largest.hundredths else {
            return nil
        }
        self.init(hundredths: hundredths + (isUp ? 1 : 0))
    }
}
