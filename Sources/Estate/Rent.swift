/// A rent in whole millionths of 元/㎡·月, so that a rent stated per day keeps six decimals.
public struct Rent: Hashable, Comparable, Sendable {
    /// 元/㎡·月 × 1,000,000.
    public var millionths: Int

    public init(millionths: Int) {
        self.millionths = millionths
    }

    public static func < (left: Rent, right: Rent) -> Bool {
        left.millionths < right.millionths
    }

    /// The largest rent a feed or policy file may state: 1,000,000 元/㎡·月.
    public static let largest = Rent(millionths: 1_000_000_000_000)

    /// A rent of so many millionths of 元/㎡·日 by the month: times 365/12, half to even.
    public init(perDayMillionths millionths: Int) {
        self.millionths = Rounding.halfToEven(millionths * 365, dividedBy: 12)
    }
}

extension Rent: CustomStringConvertible {
    /// 元/㎡·月 with two decimals, such as `68.00`, for people.
    public var description: String {
        DecimalText.written(Rounding.halfToEven(millionths, dividedBy: 10_000), decimals: 2)
    }
}
