/// Why a sound feed is held (待确认) until a manager or admin has looked at it.
public enum Suspicion: Hashable, Sendable {
    /// The feed has no units at all.
    case withoutUnits
    /// At least a third of the building's units are gone.
    case unitsGone(before: Int, after: Int)
    /// The occupied area is down by more than half.
    case occupiedFell(before: Area, after: Area)
    /// The content is that of an earlier revision of the same date, which a later one corrected.
    case earlierRevision(Int)
}

extension Suspicion {
    /// How many units and how much occupied area a building has in a state.
    public struct Extent: Hashable, Sendable {
        /// Units of any use.
        public var units: Int
        public var occupied: Area

        public init(units: Int, occupied: Area) {
            self.units = units
            self.occupied = occupied
        }

        public init(_ summary: OccupancySummary) {
            self.init(units: summary.unitCount, occupied: summary.occupied)
        }
    }

    /// What is suspicious about a feed.
    ///
    /// - Parameters:
    ///   - units: the feed's own units; `nil` where it is not about units at all.
    ///   - before: the building as of the feed's date without the feed; `nil` without a state.
    ///   - after: the building as of the feed's date with the feed.
    public static func reasons(
        units: Int?, before: Extent?, after: Extent, earlierRevision: Int?
    ) -> [Suspicion] {
        var reasons: [Suspicion] = []
        if units == 0 { reasons.append(.withoutUnits) }
        if let before {
            if before.units > 0, (before.units - after.units) * 3 >= before.units {
                reasons.append(.unitsGone(before: before.units, after: after.units))
            }
            if after.occupied.hundredths * 2 < before.occupied.hundredths {
                reasons.append(.occupiedFell(before: before.occupied, after: after.occupied))
            }
        }
        if let earlierRevision { reasons.append(.earlierRevision(earlierRevision)) }
        return reasons
    }

    /// The reason for people.
    public var diagnostic: Diagnostic {
        switch self {
        case .withoutUnits:
            Diagnostic(
                code: .heldWithoutUnits, message: "文件里一个单元也没有。",
                hint: "如整栋楼确实没有单元，请确认；否则请重新导出后上传。")
        case .unitsGone(let before, let after):
            Diagnostic(
                code: .heldUnitsGone,
                message: "单元从 \(before) 个减少到 \(after) 个，少了三分之一或更多。",
                hint: "请检查是否漏导了楼层；确实如此请确认，空置的单元也要报。")
        case .occupiedFell(let before, let after):
            Diagnostic(
                code: .heldOccupiedFell,
                message: "入驻面积从 \(before) ㎡ 降到 \(after) ㎡，下降超过一半。",
                hint: "请检查状态栏和面积单位；确实如此请确认。")
        case .earlierRevision(let revision):
            Diagnostic(
                code: .heldEarlierRevision,
                message: "内容与同一日期的第 \(revision) 版相同，而那一版后来已被更正。",
                hint: "多半是误传了旧文件；确要恢复旧内容请确认。")
        }
    }
}
