import Estate

/// The area report as plain text, section by section; each section is some lines.
struct TextReport {
    let report: AreaReport
    let width: Int

    var text: String {
        let sections = [
            heading, carrierGoal, otherGoals, totals, comparisons, groups, directions,
            occupancyOfBuildings, industriesOfBuildings, explanations,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    func title(_ text: String) -> String { "【\(text)】" }

    /// A name and what is said of it, the names taking the same width.
    func item(_ name: String, _ text: String) -> String {
        DisplayWidth.padded(name, to: 18) + text
    }

    /// A rate and the areas it is made of.
    func rate(_ ratio: Ratio, _ part: String, _ whole: String) -> String {
        let numerator = Figures.area(Area(hundredths: ratio.numerator))
        let denominator = Figures.area(Area(hundredths: ratio.denominator))
        let percent = DisplayWidth.padded(Figures.percent(ratio), to: 6, .right)
        return "\(percent) ＝ \(part) \(numerator) ㎡ ÷ \(whole) \(denominator) ㎡"
    }
}

extension TextReport {
    private var heading: [String] {
        let known = report.knownAt.description.prefix(19).replacing("T", with: " ")
        var lines = [
            "\(DisplayWidth.singleLine(report.districtName))楼宇产业区域报告",
            String(repeating: "═", count: max(0, width)),
            "截至 \(report.asOf) · 数据已知时间 \(known)（北京时间）",
        ]
        if let period = report.period {
            lines.append("统计期 \(period.name)（\(period.start) 至 \(period.end)）")
        }
        if !report.isFinished {
            lines.append("注意：本期尚未结束，数据仅供内部参考，不能发布。")
        }
        return lines
    }

    private var totals: [String] {
        let areas = report.totals
        let horizon = report.settings.availabilityHorizonDays
        func squareMetres(_ area: Area) -> String { "\(Figures.area(area)) ㎡" }
        return [
            title("全区合计：\(Figures.count(report.buildings.count)) 栋楼宇"),
            item("入驻率", rate(areas.occupancyRate, "入驻", "可租售")),
            item("签约率", rate(areas.leasedRate, "入驻＋已签未入驻", "可租售")),
            item("空置率", rate(areas.vacancyRate, "空置", "可租售")),
            item("建筑面积", squareMetres(areas.gross)),
            item("已签未入驻", squareMetres(areas.committed)),
            item("可招商", "\(squareMetres(areas.available))（现在空置或 \(horizon) 天内可腾出）"),
            item("租约将到期", "\(squareMetres(areas.expiring))（\(horizon) 天内）"),
            item("企业", "\(Figures.count(areas.tenants)) 家"),
            item("从业人员", "\(Figures.count(areas.headcount)) 人"),
            item(
                "平均剩余租期",
                "\(Figures.real(areas.leaseTerm.months, decimals: 1)) 个月"
                    + "（按 \(squareMetres(areas.leaseTerm.area)) 未到期租约的面积加权）"),
        ]
    }

    private var explanations: [String] {
        let sample = report.settings.locationQuotient
        return [
            title("说明"),
            "数据来源：每栋楼截至日最近一次被采用的报送；过期指报送日距截至日超过 "
                + "\(report.settings.staleAfterDays) 天。",
            "可租售 ＝ 入驻 ＋ 已签未入驻 ＋ 空置，不含停用单元；车位不计入任何面积（建筑面积除外）。",
            "入驻含出租、自用；已签未入驻含装修；空置含保留。建筑面积以楼宇档案为准。",
            "企业按统一社会信用代码（无效时按名称）去重，同一范围内只计一次。",
            "占比按已认定产业方向的入驻面积计算；企业方向未定的计入“待认定”。",
            "区位熵 ＝ 楼内占比 ÷ 全区占比。样本门槛：已认定面积不少于 "
                + "\(Figures.area(sample.area)) ㎡、已认定企业不少于 \(sample.tenants) 家，",
            "不足的写“样本不足”。EG γ 为 Ellison–Glaeser 集聚指数，越大越集聚。",
        ] + [ReportNotes.assigned(report)].compactMap(\.self)
    }
}
