/// A floor area in whole hundredths of a square metre.
///
/// Sums of areas are exact; only outside (JSON, CSV, pages) are they written as m² with two decimals.
public struct Area: Hashable, Comparable, Sendable {
    /// Hundredths of a square metre (m² × 100).
    public var hundredths: Int

    public init(hundredths: Int) {
        self.hundredths = hundredths
    }

    /// Whole square metres.
    public init(squareMetres: Int) {
        self.hundredths = squareMetres * 100
    }

    public static let zero = Area(hundredths: 0)

    public static func < (left: Area, right: Area) -> Bool {
        left.hundredths < right.hundredths
    }
}

extension Area: AdditiveArithmetic {
    public static func + (left: Area, right: Area) -> Area {
        Area(hundredths: left.hundredths + right.hundredths)
    }

    public static func - (left: Area, right: Area) -> Area {
        Area(hundredths: left.hundredths - right.hundredths)
    }
}

extension Area {
    /// The largest area a feed or policy file may state: 100,000,000 m², far above any building, so
    /// that sums over a district cannot overflow.
    public static let largest = Area(squareMetres: 100_000_000)

    /// An area written in m², such as `820.25`, rounded half to even to 0.01 m².
    ///
    /// - Returns: `nil` where the text is not a plain decimal number.
    public init?(squareMetres text: String) {
        guard let hundredths = DecimalText.scaled(text, by: 2) else { return nil }
        self.init(hundredths: hundredths)
    }
}

extension Area: CustomStringConvertible {
    /// m² with two decimals, such as `820.25`.
    public var description: String {
        DecimalText.written(hundredths, decimals: 2)
    }
}
