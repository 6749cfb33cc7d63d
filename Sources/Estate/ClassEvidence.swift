/// What a feed says about a tenant's class: a direction, an industry code, or nothing.
///
/// Kept in place of the class itself, so that overrides and staff assignments apply on reading.
public struct ClassEvidence: Hashable, Comparable, Sendable {
    /// 0: nothing; 1…10: a direction; from 20,000: a code of 2017; from 30,000: a code of 2011.
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    public static let none = ClassEvidence(rawValue: 0)

    public init(direction: Direction) {
        self.rawValue = UInt16(direction.rawValue) + 1
    }

    public init(code: IndustryCode) {
        self.rawValue = UInt16(code.number) + (code.edition == .edition2017 ? 20_000 : 30_000)
    }

    /// The direction where the feed names one, else its industry code, else nothing.
    public init(of tenant: Tenant, edition: IndustryEdition?) {
        if let direction = tenant.direction {
            self.init(direction: direction)
        } else if let industry = tenant.industry, let edition,
            let code = IndustryCode(industry, edition: edition)
        {
            self.init(code: code)
        } else {
            self = .none
        }
    }

    public var direction: Direction? {
        (1...10).contains(rawValue) ? Direction(rawValue: UInt8(rawValue - 1)) : nil
    }

    public var code: IndustryCode? {
        switch rawValue {
        case 20_000..<30_000: IndustryCode(number: Int(rawValue) - 20_000, edition: .edition2017)
        case 30_000..<40_000: IndustryCode(number: Int(rawValue) - 30_000, edition: .edition2011)
        default: nil
        }
    }

    public static func < (left: ClassEvidence, right: ClassEvidence) -> Bool {
        left.rawValue < right.rawValue
    }
}
