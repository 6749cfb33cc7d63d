/// A class of the national economy's industries (GB/T 4754), as a feed states it.
public struct IndustryCode: Hashable, Sendable {
    /// 0…9999.
    public let number: Int
    public let edition: IndustryEdition

    /// Reads `6513` or `I6513`: four digits, with or without a section letter A…T.
    ///
    /// - Returns: `nil` for any other form.
    public init?(_ text: String, edition: IndustryEdition) {
        var bytes = text.utf8[...]
        if let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "T")).contains(first & 0xDF),
            first >= UInt8(ascii: "A")
        {
            bytes = bytes.dropFirst()
        }
        guard bytes.count == 4,
            bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        self.number = bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        self.edition = edition
    }

    public init(number: Int, edition: IndustryEdition) {
        self.number = number
        self.edition = edition
    }

    /// The first two digits.
    public var division: Int { number / 100 }

    /// Whether there is such a division in GB/T 4754: 01…97.
    public var isKnown: Bool { (1...97).contains(division) }

    /// Whether the code belongs to the six divisions the directions are drawn from, so that being
    /// absent from the map leaves it open rather than `other`.
    public var isInDirectionDivisions: Bool {
        [63, 64, 65, 73, 74, 75].contains(division)
    }

    /// Whether the code means one thing in the 2011 edition and another in that of 2017.
    public var hasChangedMeaning: Bool { Self.changedMeaning.contains(number) }

    /// Whether only the 2011 edition knows the code.
    public var existsOnlyIn2011: Bool { Self.only2011.contains(number) }

    /// Whether the edition leaves the code's meaning in doubt.
    public var isAmbiguous: Bool {
        switch edition {
        case .edition2011: hasChangedMeaning
        case .edition2017: existsOnlyIn2011
        }
    }

    /// The two editions compared code by code; e.g. 6591 was 数字内容服务 and is 呼叫中心.
    private static let changedMeaning: Set<Int> = [
        6520, 6540, 6550, 6591, 7482, 7491, 7492, 7520, 8610, 8710, 8720,
    ]

    private static let only2011: Set<Int> = [
        6330, 6420, 6510, 6530, 6592, 7240, 7250, 7440, 7450, 8630,
    ]
}
