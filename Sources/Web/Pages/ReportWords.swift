import Estate
import Reports

/// What the report says in words.
enum ReportWords {
    static func pace(_ goal: GoalPace) -> [ReportFact] {
        let isReached = goal.remaining == .zero
        let required =
            if isReached {
                "已达成"
            } else if goal.requiredPerMonth == nil {
                "目标日已过，未达成"
            } else {
                "\(Figures.real(goal.requiredPerMonth, decimals: 2)) ㎡"
            }
        let projected =
            if isReached {
                "已达成"
            } else if let date = goal.projectedOn {
                date.description
            } else {
                goal.observedPerMonth == nil ? "无法推算" : "按此速度无法达成"
            }
        return [
            .init(name: "尚差", text: "\(Figures.area(goal.remaining)) ㎡"),
            .init(name: "每月需新增", text: required, note: "到 \(goal.goal.by)"),
            .init(
                name: "每月实际新增",
                text: goal.observedPerMonth == nil
                    ? "一年前没有数据" : "\(Figures.real(goal.observedPerMonth, decimals: 2)) ㎡",
                note: "近 12 个月平均"),
            .init(name: "预计达成", text: projected, note: "按近 12 个月的速度"),
        ]
    }

    /// The month, quarter, half-year and year a day lies in, as periods are written.
    static func periods(containing date: CalendarDate) -> [String] {
        let text = date.description
        let year = text.prefix(4)
        let month = Int(text.dropFirst(5).prefix(2)) ?? 1
        return [
            String(text.prefix(7)), "\(year)-Q\((month + 2) / 3)", "\(year)-H\(month > 6 ? 2 : 1)",
            String(year),
        ]
    }

    static func explanations(_ report: AreaReport) -> [String] {
        let sample = report.settings.locationQuotient
        return [
            "每栋楼取截至日最近一次被采用的报送；过期指报送日距截至日超过 \(report.settings.staleAfterDays) 天。",
            "可租售 ＝ 入驻 ＋ 已签未入驻 ＋ 空置，不含停用单元；车位不计入任何面积（建筑面积除外）。",
            "入驻含出租、自用；已签未入驻含装修；空置含保留。建筑面积以政策文件为准。",
            "企业按统一社会信用代码（无效时按名称）去重，同一范围内只计一次。",
            "占比按已认定产业方向的入驻面积计算；企业方向未定的计入“待认定”。",
            "区位熵的样本门槛：已认定面积不少于 \(Figures.area(sample.area)) ㎡、企业不少于 \(sample.tenants) 家。",
        ]
    }
}
