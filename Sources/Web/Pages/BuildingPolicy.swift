import Estate
import Reports

/// 一楼一策: what a building wants and what it gives, in plain words.
struct BuildingPolicy: Sendable {
    let directions: [Tag]
    /// What share of a direction is aimed at, and where that stands.
    let target: ReportFact?
    let askingRent: String
    let incentives: [Item]

    /// A direction with its colour.
    struct Tag: Sendable {
        let directionID: String
        let directionName: String
    }

    /// An incentive.
    struct Item: Sendable {
        let title: String
        let gives: String
        let condition: String
        let document: String?
    }

    /// - Returns: `nil` where the policy file says nothing of the kind.
    init?(_ line: AreaReport.BuildingLine, asOf: CalendarDate) {
        guard let policy = line.building.policy else { return nil }
        directions = policy.directions.map { Tag(directionID: $0.id, directionName: $0.name) }
        target = policy.clusterTarget.map { Self.target($0, line, asOf) }
        askingRent =
            policy.askingRent.map { "\($0.from)–\($0.to) 元/㎡·月" } ?? "没有写"
        incentives = policy.incentives.map(Item.init)
    }

    private static func target(
        _ target: Policy.ClusterTarget, _ line: AreaReport.BuildingLine, _ asOf: CalendarDate
    ) -> ReportFact {
        let wanted = BuildingWords.share(target.share)
        let ratio = line.byArea.shares[Int(target.direction.rawValue)]
        let text = "\(target.direction.name)占 \(wanted)"
        guard let share = ratio.value else {
            return ReportFact(name: "集聚目标", text: text, note: "还没有已认定方向的入驻企业")
        }
        let missing = target.share - share
        let state =
            missing <= 0
            ? "已达到" : "还差 \(Figures.real(missing * 100, decimals: 1)) 个百分点"
        return ReportFact(
            name: "集聚目标", text: "\(text)，现为 \(Figures.percent(ratio))，\(state)",
            note: "\(Figures.area(Area(hundredths: ratio.numerator))) ㎡ ÷ 已认定方向的入驻面积 "
                + "\(Figures.area(Area(hundredths: ratio.denominator))) ㎡ · \(asOf)")
    }
}

extension BuildingPolicy.Item {
    init(_ incentive: Incentive) {
        title = incentive.name
        gives = Self.gives(incentive)
        condition = Self.condition(incentive.conditions)
        document = incentive.source
    }

    private static func gives(_ incentive: Incentive) -> String {
        let reduction = incentive.rentReduction.map { share in
            let months = incentive.months.map { "前 \($0) 个月" } ?? ""
            return "\(months)租金减免 \(BuildingWords.share(share))"
        }
        let grant = incentive.grantPerSquareMetre.map {
            "一次性补贴每平方米 \(BuildingWords.yuan($0)) 元"
        }
        let words = [reduction, grant].compactMap(\.self)
        return words.isEmpty ? "没有写给什么" : words.joined(separator: "，")
    }

    /// Whom it is for.
    private static func condition(_ conditions: Incentive.Conditions) -> String {
        let directions = conditions.directions.map { directions in
            "方向为\(directions.map(\.name).joined(separator: "或"))"
        }
        let area = conditions.minimumArea.map { "面积不少于 \(Figures.area($0)) ㎡" }
        let people = conditions.minimumHeadcount.map { "人数不少于 \(Figures.count($0)) 人" }
        let words = [directions, area, people].compactMap(\.self)
        return words.isEmpty ? "所有企业" : words.joined(separator: "，") + "的企业"
    }
}
