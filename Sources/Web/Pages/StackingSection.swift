import Estate
import Reports

/// The stacking plan with what goes with it: which day, which colours, which part, the table.
struct StackingSection: Sendable {
    let title: String
    let picture: Picture
    /// The same as a table.
    let list: Picture
    let listTitle: String
    /// Where the form of the day leads, and what else it sends.
    let action: String
    let day: String
    let latest: String
    let colour: String?
    let days: [Link]
    let colours: [Link]
    /// Which feeds say so.
    let source: String
    /// `nil` where all floors are drawn at once.
    let parts: StackingParts?

    struct Link: Sendable {
        let text: String
        let target: String
        let isHere: Bool
    }

    /// - Parameter mayReadFeeds: whether units lead to the feed that states them.
    init(_ content: BuildingContent, _ question: BuildingQuestion, mayReadFeeds: Bool) {
        let id = content.building.id
        title = "楼层图 · \(content.asOf)"
        picture =
            StackingChart(
                id: "plan", title: "\(content.building.name)的楼层图，截至 \(content.asOf)",
                plan: content.plan, colouring: question.colouring,
                href: { row, unit in "#\(StackingTable.anchor(unit.id, on: row.number))" }
            ).picture
        let table = StackingTable(content.plan, mayReadFeeds: mayReadFeeds)
        list = table.picture(caption: Self.caption(content.asOf))
        listTitle = table.summary
        action = Paths.building(id) + "#floors"
        day = content.asOf.description
        latest = content.today.description
        colour = question.colouring == .state ? nil : question.colouring.rawValue
        days = Self.days(content, question)
        colours = StackingChart.Colouring.allCases.map { colouring in
            Link(
                text: colouring.name, target: question.with { $0.colouring = colouring }.path(id),
                isHere: colouring == question.colouring)
        }
        source = Self.source(content.sources)
        parts = StackingParts(content, question)
    }

    /// Today and the latest days that feeds speak of.
    private static func days(
        _ content: BuildingContent, _ question: BuildingQuestion
    ) -> [Link] {
        let id = content.building.id
        let dates = content.history.map(\.date).suffix(BuildingContent.mostFeeds).reversed()
        let today = Link(
            text: "今天", target: question.with { $0.asOf = nil }.path(id),
            isHere: content.asOf == content.today)
        return [today]
            + dates.filter { $0 != content.today }.map { date in
                Link(
                    text: date.description, target: question.with { $0.asOf = date }.path(id),
                    isHere: date == content.asOf)
            }
    }
}

extension StackingSection {
    private static func caption(_ asOf: CalendarDate) -> String {
        "截至 \(asOf)；面积单位 ㎡，租金单位 元/㎡·月"
    }

    /// How many feeds of those that make up the plan are named.
    private static let mostSources = 3

    private static func source(_ sources: [BuildingOccupancy.Source]) -> String {
        guard let latest = sources.first else { return "这一天还没有数据，只画出政策文件里的楼层。" }
        func name(_ source: BuildingOccupancy.Source) -> String {
            FeedWords.version(source.asOf, source.revision)
        }
        let sender = latest.sender.map { "，\(BuildingWords.clipped($0, to: 40))报送" } ?? ""
        guard sources.count > 1 else { return "依据 \(name(latest))的数据\(sender)。" }
        let named = sources.prefix(mostSources).map(name).joined(separator: "、")
        let rest = sources.count > mostSources ? " 等" : ""
        return "由 \(sources.count) 份数据合成（各层取最新的一份）：\(named)\(rest)。"
    }
}
