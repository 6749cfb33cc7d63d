package import Estate

/// What is counted and how, in the words that stand beside a report's figures.
package enum ReportNotes {
    /// 口径: one sentence or two each.
    package static func all(_ report: AreaReport) -> [String] {
        let sample = report.settings.locationQuotient
        let horizon = report.settings.availabilityHorizonDays
        return [
            "每栋楼取截至日最近一次被采用的报送；过期指报送日距截至日超过 \(report.settings.staleAfterDays) 天。",
            "核心载体面积有四种读数：认定＝核心载体楼层的建筑面积；可用＝其中可租售；在用＝其中入驻；"
                + "九大方向在用＝其中入驻的九大方向企业。目标按“\(report.goal.goal.counting.name)”计。",
            "可租售 ＝ 入驻 ＋ 已签未入驻 ＋ 空置，不含停用单元；车位不计入任何面积（建筑面积除外）。",
            "入驻含出租、自用；已签未入驻含装修；空置含保留。建筑面积以政策文件为准。",
            "可招商指现在空置或 \(horizon) 天内可腾出；将到期指此后 \(horizon) 天内租约到期、"
                + "还没有列入可招商的。",
            "企业按统一社会信用代码（无效时按名称）去重，同一范围内只计一次。",
            "占比按已认定产业方向的入驻面积计算；企业方向未定的计入“待认定”。",
            "区位熵的样本门槛：已认定面积不少于 \(Figures.area(sample.area)) ㎡、企业不少于 \(sample.tenants) 家。",
            "平均剩余租期按未到期租约的面积加权。EG γ 为 Ellison–Glaeser 集聚指数，越大越集聚。",
        ] + [assigned(report)].compactMap(\.self)
    }

    /// What of the directions staff have decided; `nil` where nothing is.
    package static func assigned(_ report: AreaReport) -> String? {
        guard !report.assigned.isEmpty else { return nil }
        return "产业方向中有人工认定：\(Figures.count(report.assigned.tenants)) 家企业、"
            + "\(Figures.area(report.assigned.area)) ㎡，按认定的方向计，先于报送和对照表。"
    }

    /// What the 满天星 reckoning is and is not.
    package static let mantianxing =
        "收储面积取认定的核心载体面积，使用面积取其中入驻的面积。"
        + "目前只确知载体面积不少于 \(Figures.count(MantianxingRules.carrierArea.hundredths / 100)) ㎡ "
        + "这一项条件；其余条件未配置，不视为通过。结果是按已知条件的测算，不是官方认定。"
}

extension MantianxingRules.Condition {
    /// The Chinese name shown to people.
    package var name: String {
        switch self {
        case .carrierArea(let least): "载体面积 ≥ \(Figures.count(least.hundredths / 100)) ㎡"
        case .unconfigured: "其余条件"
        }
    }
}

extension MantianxingAssessment {
    /// The outcome of a condition in words.
    package func word(_ condition: Int) -> String {
        switch outcomes[condition] {
        case .met: "符合"
        case .notMet: "不符合"
        case .unknown: "未配置"
        }
    }

    /// The outcome of the whole in words.
    package var verdictWord: String {
        switch verdict {
        case .met: "按已知条件符合"
        case .notMet: "不符合"
        case .unknown: "无法判定（有条件未配置）"
        }
    }
}

extension ReportNotes {
    /// What is to be said beside the pace needed, the pace there is and the projected day.
    package static func pace(
        _ pace: GoalPace
    ) -> (required: String, observed: String, projected: String) {
        let isReached = pace.remaining == .zero
        let required =
            if isReached {
                "已达成"
            } else if pace.requiredPerMonth == nil {
                "目标日已过，未达成"
            } else {
                "到 \(pace.goal.by)"
            }
        let projected =
            if isReached {
                "已达成"
            } else if pace.projectedOn != nil {
                "按近 12 个月的速度"
            } else {
                pace.observedPerMonth == nil ? "无法推算" : "按近 12 个月的速度无法达成"
            }
        return (required, pace.observedPerMonth == nil ? "一年前没有数据" : "近 12 个月平均", projected)
    }

    /// What is missing, and whether the pace reaches the target in time.
    package static func paceWords(_ pace: GoalPace) -> String {
        if pace.remaining == .zero { return "目标已达成。" }
        let missing = "尚差 \(Figures.headline(pace.remaining))，目标日 \(pace.goal.by)。"
        if pace.requiredPerMonth == nil { return missing + "目标日已过，未达成。" }
        if let date = pace.projectedOn {
            return missing + "按近 12 个月的速度，\(date) 达成。"
        }
        return missing
            + (pace.observedPerMonth == nil
                ? "一年前没有数据，无法推算达成日。" : "按近 12 个月的速度无法达成。")
    }
}

extension CarrierReading {
    /// What is measured, in words.
    package var meaning: String {
        switch self {
        case .designated: "核心载体楼层的建筑面积（政策文件）"
        case .usable: "核心载体楼层的可租售面积"
        case .used: "核心载体楼层的入驻面积"
        case .directions: "核心载体楼层上九大方向企业的入驻面积"
        }
    }
}

extension MantianxingRules {
    /// Which version, and how much it asks for.
    package var heading: String { "\(name)：\(demand.name)" }
}

extension MantianxingAssessment {
    /// Every condition and the whole, in words.
    package var words: String {
        let conditions = rules.conditions.indices.map {
            "\(rules.conditions[$0].name)：\(word($0))"
        }
        return conditions.joined(separator: "；") + "。" + verdictWord
    }
}
