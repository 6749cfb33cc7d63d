import Estate
import Reports

/// A figure of how far a building's tenants belong to the same industries, by area and by number.
struct BuildingClustering: Sendable {
    let measure: String
    let byArea: String
    let byTenants: String
    let meaning: String

    private init(
        _ measure: String, _ line: AreaReport.BuildingLine, meaning: String,
        _ value: (Clustering) -> String
    ) {
        self.measure = measure
        byArea = value(line.byArea)
        byTenants = value(line.byTenants)
        self.meaning = meaning
    }

    /// - Parameter isComparable: whether the district's shares may be told.
    static func all(
        _ line: AreaReport.BuildingLine, sample: District.MinimumSample, isComparable: Bool
    ) -> [BuildingClustering] {
        let own = [
            BuildingClustering("主导方向", line, meaning: "九大方向里占比最大的") {
                $0.leadingDirection?.name ?? Figures.unknown
            },
            BuildingClustering("主导方向占比", line, meaning: "主导方向 ÷ 已认定方向") {
                share($0.leadingShare, of: $0, in: line)
            },
            BuildingClustering("九大方向占比", line, meaning: "九大方向合计 ÷ 已认定方向") {
                share($0.nineShare, of: $0, in: line)
            },
            BuildingClustering("集中度 HHI", line, meaning: "各方向占比的平方和，1 为只有一个方向") {
                Figures.real($0.hhi?.value, decimals: 3)
            },
            BuildingClustering("等效方向数", line, meaning: "1 ÷ HHI") {
                Figures.real($0.effectiveNumber?.value, decimals: 2)
            },
        ]
        guard isComparable else { return own }
        return own + [
            BuildingClustering("与全区的差异", line, meaning: "各方向占比与全区之差的绝对值之和，0 至 2") {
                Figures.real($0.krugman?.value, decimals: 3)
            },
            BuildingClustering(
                "主导方向的区位熵", line,
                meaning: "本楼占比 ÷ 全区占比，大于 1 为集聚；要有 \(Figures.area(sample.area)) ㎡ 和 "
                    + "\(sample.tenants) 家已认定方向的企业"
            ) { quotient($0) },
        ]
    }

    /// A share with what is counted; of what stands in the caption.
    private static func share(
        _ ratio: Ratio?, of clustering: Clustering, in line: AreaReport.BuildingLine
    ) -> String {
        guard let ratio, ratio.denominator > 0 else { return Figures.unknown }
        let part =
            clustering == line.byArea
            ? "\(Figures.area(Area(hundredths: ratio.numerator))) ㎡"
            : "\(Figures.count(ratio.numerator)) 家"
        return "\(Figures.percent(ratio))（\(part)）"
    }

    /// What the shares are of.
    static func caption(_ line: AreaReport.BuildingLine, asOf: CalendarDate) -> String {
        let area = Figures.area(Area(hundredths: line.byArea.classified))
        let tenants = Figures.count(line.byTenants.classified)
        return "截至 \(asOf)；占比的分母是已认定方向的入驻面积 \(area) ㎡、企业 \(tenants) 家"
    }

    private static func quotient(_ clustering: Clustering) -> String {
        guard let leading = clustering.leadingDirection else { return Figures.unknown }
        let quotient = clustering.locationQuotients[Int(leading.rawValue)]
        return quotient.map { Figures.real($0.value, decimals: 2) } ?? "样本不足"
    }
}
