/// The number of a floor: 1, 2, 3 … upwards, −1, −2 … for basements; there is no floor 0.
public struct FloorNumber: Hashable, Comparable, Sendable {
    public let rawValue: Int16

    /// - Returns: `nil` for 0 and beyond ±32,000.
    public init?(_ number: Int) {
        guard number != 0, (-32_000...32_000).contains(number) else { return nil }
        self.rawValue = Int16(number)
    }

    public static func < (left: FloorNumber, right: FloorNumber) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension FloorNumber: CustomStringConvertible {
    public var description: String { String(rawValue) }
}
