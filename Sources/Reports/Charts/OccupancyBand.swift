package import Estate

/// How full a building is, in steps that can be told apart on a map.
package enum OccupancyBand: String, CaseIterable, Sendable {
    case from90 = "from-90"
    case below90 = "below-90"
    case below70 = "below-70"
    case below50 = "below-50"
    case unknown = "no-rate"

    /// - Parameter rate: occupied of lettable area; without a denominator it is not known.
    package init(_ rate: Ratio?) {
        guard let rate = rate?.value else {
            self = .unknown
            return
        }
        self =
            switch rate {
            case ..<0.5: .below50
            case ..<0.7: .below70
            case ..<0.9: .below90
            default: .from90
            }
    }

    /// The Chinese name shown to people.
    package var name: String {
        switch self {
        case .from90: "90% 及以上"
        case .below90: "70%–90%"
        case .below70: "50%–70%"
        case .below50: "不到 50%"
        case .unknown: "无数据"
        }
    }
}
