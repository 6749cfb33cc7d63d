import Estate

extension MITSProperty {
    static let unitsMissing = Finding(
        code: .unitsMissing, field: .feed, message: "这个 Property 里没有 ILS_Unit，没有可以读取的单元。",
        hint: "请在导出时选上全部单元（不只是户型 Floorplan），再上传。")

    static let numberMissing = Finding(
        code: .valueMissing, field: .unitID, message: "这个单元没有编号。",
        hint: "请写 MarketingName，或 ILS_Unit、Identification 的 IDValue。")

    static let areaMissing = Finding(
        code: .valueMissing, field: .area, message: "这个单元没有面积。",
        hint: "请写 MinSquareFeet、MaxSquareFeet（平方英尺），或写明户型并给出户型的 SquareFeet。")

    static func areaOfFloorplan(_ area: Area) -> Finding {
        Finding(
            code: .areaAmbiguous, field: .area, value: "\(area)",
            message: "这个单元没有写面积，取自户型：\(area) ㎡。",
            hint: "请写 MinSquareFeet、MaxSquareFeet（平方英尺）。")
    }

    static func areasDiffer(_ areas: [Area]) -> Finding {
        let texts = areas.map { "\($0)" }.joined(separator: " ㎡ 和 ")
        return Finding(
            code: .areaAmbiguous, field: .area,
            message: "最小、最大面积不同：\(texts) ㎡，取较大的。",
            hint: "请把 MinSquareFeet、MaxSquareFeet 写成这个单元实际的面积。")
    }

    static func wordUnknown(_ text: String, _ words: [String]) -> Finding {
        Finding(
            code: .wordUnknown, field: .state, value: text, message: "“\(text)”不是认识的状态。",
            hint: Spelling.nearest(to: text, in: words).map { "是不是“\($0)”？" }
                ?? "可用的词：\(words.joined(separator: "、"))、down、model。")
    }

    /// A word as the schema spells it: `onNotice` is `on_notice`.
    static func spelled(_ word: String) -> String {
        word.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }

    static func statesContradict(_ status: MITSStatus, _ state: Unit.State) -> Finding {
        let words = [
            status.occupancy?.rawValue, status.leasing.map { spelled($0.rawValue) },
        ].compactMap(\.self).joined(separator: " + ")
        return Finding(
            code: .statesContradict, field: .state, value: words,
            message: "两项状态（\(words)）合在一起说不通，按“\(state.name)”处理。",
            hint: "请核对 UnitOccupancyStatus 和 UnitLeasedStatus。")
    }

    static let stateAssumed = Finding(
        code: .stateAssumed, field: .state, message: "没有写状态，按“空置”处理。",
        hint: "请写 UnitOccupancyStatus 和 UnitLeasedStatus。")

    static func dateMalformed(_ text: String) -> Finding {
        Finding(
            code: .dateMalformed, field: .availableFrom, value: text, message: "“\(text)”不是有效日期。",
            hint: "日期写成 Month=\"12\" Day=\"1\" Year=\"2026\"，并确认这一天存在。")
    }

    static func rentIgnored(_ text: String) -> Finding {
        Finding(
            code: .rentIgnored, field: .rent, value: text,
            message: "租金（如 \(text)）是每套每月的外币金额，不是 元/㎡·月，没有采用。",
            hint: "无需处理；没有挂牌租金的空置单元，查找空间时取政策租金区间的中值。")
    }
}
