import Estate
import Reports

/// What a feed changes in its building, as a page shows it.
struct FeedDifferences: Sendable {
    let lead: String
    let measures: [Measure]
    let picture: Picture
    /// Which floors the feed names.
    let floors: String
    let kept: String?
    /// A warning: floors that lose all their units.
    let emptied: String?
    let units: String?
    let movedIn: Moves?
    let movedOut: Moves?
    let hasTransitions: Bool
    let transitions: [Transition]

    /// A figure without and with the feed.
    struct Measure: Sendable {
        let name: String
        let before: String
        let after: String
        let change: String
    }

    /// Tenants that come or go.
    struct Moves: Sendable {
        let count: String
        let tenants: [Move]
        let rest: String?
    }

    struct Move: Sendable {
        let tenant: String
        let area: String
    }

    /// Units that have changed their state.
    struct Transition: Sendable {
        let from: Tag
        let to: Tag
        let count: String
        let area: String
        let numbers: String
    }

    /// A state with its colour.
    struct Tag: Sendable {
        let id: String
        let name: String
    }

    /// How many tenants, and how many units of a transition, are named.
    static let mostNames = 20

    /// - Parameter basis: what the feed is held against, such as `2026-09-30 第 1 版`; `nil` where no
    ///   feed has spoken of the building.
    init(_ change: FeedChange, basis: String?) {
        lead = Self.lead(change, basis: basis)
        measures = Self.measures(change)
        picture = Self.picture(change)
        floors = Self.floors(change)
        kept = change.kept.isEmpty ? nil : Self.kept(change.kept)
        emptied = change.emptied.isEmpty ? nil : Self.emptied(change.emptied)
        let hasOtherUnits = change.before != nil && change.unitsAdded + change.unitsGone > 0
        units = hasOtherUnits ? Self.units(change) : nil
        movedIn = Moves(change.movedIn)
        movedOut = Moves(change.movedOut)
        hasTransitions = !change.transitions.isEmpty
        transitions = change.transitions.map(Transition.init)
    }

    private static func picture(_ change: FeedChange) -> Picture {
        func group(_ name: String, _ state: FeedChange.State) -> StackBar.Group {
            StackBar.Group(
                name: name, occupied: state.occupied, committed: state.committed,
                vacant: state.vacant)
        }
        let before = change.before.map { [group("原来", $0)] } ?? []
        return StackBar(
            id: "change", title: "可租售面积的构成",
            groups: before + [group("采用这份数据以后", change.after)]
        ).picture
    }

    private static func measures(_ change: FeedChange) -> [Measure] {
        func count(_ name: String, _ value: (FeedChange.State) -> Int) -> Measure {
            let after = value(change.after)
            let before = change.before.map(value)
            return Measure(
                name: name, before: before.map(Figures.count) ?? Figures.unknown,
                after: Figures.count(after),
                change: before.map { signed(after - $0) } ?? Figures.unknown)
        }
        func area(_ name: String, _ value: (FeedChange.State) -> Area) -> Measure {
            let after = value(change.after)
            let before = change.before.map(value)
            return Measure(
                name: name, before: before.map(Figures.area) ?? Figures.unknown,
                after: Figures.area(after),
                change: before.map { Figures.change(after - $0) } ?? Figures.unknown)
        }
        let now = change.after.occupancyRate
        let then = change.before?.occupancyRate
        return [
            count("单元（个，含车位）", \.units), area("可租售面积（㎡）", \.lettable),
            area("入驻（㎡）", \.occupied), area("已签未入驻和装修（㎡）", \.committed),
            area("空置和保留（㎡）", \.vacant),
            Measure(
                name: "入驻率（入驻 ÷ 可租售）", before: then.map(Figures.percent) ?? Figures.unknown,
                after: Figures.percent(now),
                change: then.map { points(now, from: $0) } ?? Figures.unknown),
            count("企业（家）", \.tenants),
        ]
    }

    private static func signed(_ number: Int) -> String {
        (number > 0 ? "+" : "") + Figures.count(number)
    }
}

extension FeedDifferences.Moves {
    fileprivate init?(_ moves: [FeedChange.Move]) {
        guard !moves.isEmpty else { return nil }
        count = Figures.count(moves.count)
        tenants = moves.prefix(FeedDifferences.mostNames).map {
            FeedDifferences.Move(tenant: $0.name, area: Figures.area($0.area))
        }
        let more = moves.count - tenants.count
        rest = more > 0 ? "还有 \(Figures.count(more)) 家" : nil
    }
}

extension FeedDifferences.Transition {
    fileprivate init(_ transition: FeedChange.Transition) {
        from = FeedDifferences.Tag(id: transition.from.id, name: transition.from.name)
        to = FeedDifferences.Tag(id: transition.to.id, name: transition.to.name)
        count = Figures.count(transition.units.count)
        area = Figures.area(transition.area)
        let named = transition.units.prefix(FeedDifferences.mostNames).joined(separator: "、")
        numbers = named + (transition.units.count > FeedDifferences.mostNames ? " 等" : "")
    }
}

extension FeedDifferences {
    private static func lead(_ change: FeedChange, basis: String?) -> String {
        guard let basis else { return "这栋楼以前没有数据，这是第一份。" }
        return change.isEmpty
            ? "与原来的状态（\(basis)）相比，面积、企业和单元状态都没有变化。" : "与原来的状态（\(basis)）相比："
    }

    private static func points(_ now: Ratio, from then: Ratio) -> String {
        let change = Figures.change(now, from: then)
        return change == Figures.unknown ? change : change + " 个百分点"
    }

    private static func floors(_ change: FeedChange) -> String {
        change.named.isEmpty
            ? "文件里没有写任何楼层。"
            : "文件里写了 \(change.named.count) 层：\(FeedWords.floors(change.named))。"
    }

    private static func kept(_ floors: [FloorNumber]) -> String {
        "只报部分楼层，其余 \(floors.count) 层保持原样：\(FeedWords.floors(floors))。"
    }

    private static func emptied(_ floors: [FloorNumber]) -> String {
        "以下 \(floors.count) 层原来有单元，文件里没有写，采用后视为没有单元：\(FeedWords.floors(floors))。"
            + "如果只想更新几层，满天星格式可以写 coverage=\"partial\"；表格要写全整栋楼。"
    }

    private static func units(_ change: FeedChange) -> String {
        "房号新增 \(Figures.count(change.unitsAdded)) 个，不再出现 \(Figures.count(change.unitsGone)) 个。"
    }
}
