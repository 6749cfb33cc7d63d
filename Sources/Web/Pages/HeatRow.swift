import Estate
import Reports

/// A building, or the district, in the heat map of directions.
struct HeatRow: Sendable {
    let name: String
    /// `nil` for the district.
    let path: String?
    /// What the shares are of.
    let whole: String
    /// All ten, in their order.
    let cells: [Cell]
    let unclassified: String
    let leadingID: String?
    let leading: String
    let target: String
    /// How far the share is from the target, in words.
    let gap: String
    let isShort: Bool

    /// A direction in a building.
    struct Cell: Sendable {
        /// How dark it is, 0…5.
        let step: Int
        let share: String
        /// Without its unit, which stands above the table.
        let amount: String
        let quotient: String?
        /// The direction's place among those the building's policy wants, such as `①`.
        let wish: String?
        let wishWords: String?
    }

    /// From which share on a cell is darker by one more step; none at all is step 0.
    static let steps = [0.05, 0.15, 0.3, 0.6]

    init(
        _ line: AreaReport.BuildingLine, _ measure: DirectionsQuestion.Measure,
        target: ClusterGap?
    ) {
        let clustering = measure == .area ? line.byArea : line.byTenants
        let wanted = line.building.policy?.directions ?? []
        name = line.building.name
        path = Paths.building(line.building.id)
        whole = Self.amount(clustering.classified, measure)
        cells = Direction.allCases.map { direction in
            let index = Int(direction.rawValue)
            return Cell(
                clustering.shares[index], measure,
                quotient: clustering.locationQuotients[index],
                rank: wanted.firstIndex(of: direction))
        }
        unclassified = Self.amount(clustering.unclassified, measure)
        leadingID = clustering.leadingDirection?.id
        leading =
            clustering.leadingDirection.map { direction in
                let share = clustering.leadingShare.map { Figures.percent($0) } ?? ""
                return "\(direction.name) \(share)"
            } ?? Figures.unknown
        self.target =
            target.map { "\($0.direction.name) \(BuildingWords.share($0.target ?? 0))" }
            ?? Figures.unknown
        gap = target.map(Self.gap) ?? Figures.unknown
        isShort = target?.shortfall.map { $0 > 0 } ?? false
    }

    /// The district.
    init(_ report: AreaReport, _ measure: DirectionsQuestion.Measure) {
        let classified = report.directions.reduce(0) { $0 + $1.tenants }
        let shares = report.directions.map {
            measure == .area ? $0.share : Ratio($0.tenants, of: classified)
        }
        name = "全区"
        path = nil
        whole = Self.amount(shares.first?.denominator ?? 0, measure)
        cells = shares.map { Cell($0, measure, quotient: nil, rank: nil) }
        unclassified = Self.amount(
            measure == .area
                ? report.unclassified.area.hundredths : report.unclassified.tenants, measure)
        let nine = zip(Direction.nine, shares).filter { $0.1.numerator > 0 }
        let most = nine.map(\.1.numerator).max()
        let first = nine.first { $0.1.numerator == most }
        leadingID = first?.0.id
        leading = first.map { "\($0.0.name) \(Figures.percent($0.1))" } ?? Figures.unknown
        target = Figures.unknown
        gap = Figures.unknown
        isShort = false
    }

    private static func gap(_ gap: ClusterGap) -> String {
        guard let share = gap.share.value, let shortfall = gap.shortfall, let target = gap.target
        else { return "没有已认定的企业" }
        guard shortfall > 0 else {
            return "已达到（\(Figures.percent(gap.share))，高 \(points(share - target))）"
        }
        let needed = gap.areaNeeded.map { "，还需 \(Figures.area($0)) ㎡" } ?? ""
        return "差 \(points(shortfall))\(needed)"
    }

    private static func points(_ share: Double) -> String {
        "\(Figures.real(share * 100, decimals: 1)) 个百分点"
    }

    static func amount(_ amount: Int, _ measure: DirectionsQuestion.Measure) -> String {
        "\(figure(amount, measure)) \(measure.unit)"
    }

    static func figure(_ amount: Int, _ measure: DirectionsQuestion.Measure) -> String {
        switch measure {
        case .area: Figures.area(Area(hundredths: amount))
        case .tenants: Figures.count(amount)
        }
    }
}

extension HeatRow.Cell {
    init(
        _ share: Ratio, _ measure: DirectionsQuestion.Measure, quotient: Ratio?, rank: Int?
    ) {
        let value = share.value ?? 0
        step = share.numerator == 0 ? 0 : HeatRow.steps.count { value >= $0 } + 1
        let isThere = share.numerator > 0
        self.share = isThere ? Figures.percent(share) : Figures.unknown
        amount = isThere ? HeatRow.figure(share.numerator, measure) : ""
        self.quotient = isThere ? quotient.map { Figures.real($0.value, decimals: 2) } : nil
        wish = rank.map { Self.circled[min($0, 8)] }
        wishWords = rank.map { "招商方向第 \($0 + 1) 位" }
    }

    private static let circled = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"]
}
