import Estate

extension UnitTable {
    static func missing(_ field: ImportField) -> Finding {
        Finding(
            code: .valueMissing, field: .unit, message: "这一行缺少\(field.name)。",
            hint: "请填写\(field.name)。与上一行合并的单元格请拆开，每个房号各写一行。")
    }

    static func unitIDTooLong(_ text: String) -> Finding {
        Finding(
            code: .identifierMalformed, field: .unitID, value: text, message: "房号超过 100 个字节。",
            hint: "请填写房号，如 1201。")
    }

    static let floorNotStated = Finding(
        code: .floorNotStated, field: .floorNumber, message: "没有写楼层，这个单元的楼层不明。",
        hint: "请填写楼层；楼层不明的面积不计入核心载体。")

    static func floorMalformed(_ text: String) -> Finding {
        Finding(
            code: .numberMalformed, field: .floorNumber, value: text, message: "楼层“\(text)”看不明白。",
            hint: "写成 12、12F、B1 或 -1；跨几层的单元请按楼层拆成几行，名称（如大堂）请换成楼层号。")
    }

    static func numberMalformed(_ text: String, _ field: ImportField) -> Finding {
        let hint =
            switch field {
            case .headcount: "只写一个整数，如 45；不清楚就留空。"
            case .annualOutput: "只写数字，如 3200；不清楚就留空。"
            case .rent, .askingRent: "只写一个数字，如 68，租金分段的写现在的；计量单位写在表头。"
            default: "只写数字，如 820.25；计量单位写在表头。"
            }
        return Finding(
            code: .numberMalformed, field: .area, value: text,
            message: text.hasPrefix("#")
                ? "\(field.name)这一格的公式出了错，是“\(text)”。" : "\(field.name)“\(text)”不是可用的数字。",
            hint: text.hasPrefix("#") ? "请改正公式，或直接填写数字。" : hint)
    }

    static func rentShared(_ text: String, _ field: ImportField) -> Finding {
        Finding(
            code: .rentIgnored, field: field == .askingRent ? .askingRent : .rent, value: text,
            message: "每月的\(field.name)“\(text)”合并了几行，分不清每个房号各多少，没有采用。",
            hint: "请拆开单元格，给每个房号写自己的租金，或改写成 元/㎡·月 的单价。")
    }

    static func dateMalformed(_ text: String, field: Finding.Field) -> Finding {
        Finding(
            code: .dateMalformed, field: field, value: text, message: "“\(text)”不是有效日期。",
            hint: "写成 2026-10-31、2026/10/31 或 2026年10月31日，并确认这一天存在。")
    }

    static func periodMalformed(_ text: String) -> Finding {
        Finding(
            code: .dateMalformed, field: .lease, value: text, message: "“\(text)”不是起止日期。",
            hint: "写成 2025.3.1-2028.2.29 或 2025年3月1日至2028年2月29日，或分成起租日、到期日两列。")
    }

    static func registrationUnknown(_ text: String) -> Finding {
        Finding(
            code: .registrationUnknown, field: .isRegisteredInDistrict, value: text,
            message: "属地注册“\(text)”看不明白，按不明处理。", hint: "写是或否，或注册地址（到区县）。")
    }

    static func datesDiffer(_ date: CalendarDate, _ first: CalendarDate) -> Finding {
        Finding(
            code: .asOfMismatch, field: .asOf, value: "\(date)",
            message: "数据日期 \(date) 与前面的 \(first) 不同。", hint: "一份数据只能是一天的情况，请分开报送。")
    }

    static func directionUnknown(_ text: String) -> Finding {
        let words = Direction.allCases.map(\.name).joined(separator: "、")
        return Finding(
            code: .directionUnknown, field: .direction, value: text,
            message: "“\(text)”不是产业方向。", hint: "可用的方向：\(words)。")
    }

    static func stateAssumed(_ state: Unit.State) -> Finding {
        Finding(
            code: .stateAssumed, field: .state, message: "没有写状态，按“\(state.name)”处理。",
            hint: "有租户的按出租、没有租户的按空置处理；请在状态列写明。")
    }

    /// A word that stands in a column of words, and is none of them.
    func wordUnknown(_ text: String, _ field: ImportField) -> Finding {
        let words: [String] =
            switch field {
            case .state: profile.states.keys.sorted()
            case .use: profile.uses.keys.sorted()
            default: profile.flags.keys.sorted()
            }
        // Of the many words for each, one.
        let common: [String] =
            switch field {
            case .state:
                Unit.State.allCases.compactMap { Self.word(for: $0, $0.name, profile.states) }
            case .use: Unit.Use.allCases.compactMap { Self.word(for: $0, $0.name, profile.uses) }
            default: words
            }
        // A single letter or mark is near to nothing.
        let nearest = text.count > 1 ? Spelling.nearest(to: text, in: words) : nil
        return Finding(
            code: .wordUnknown, field: .state, value: text,
            message: "\(field.name)“\(text)”不是认识的词。",
            hint: nearest.map { "是不是“\($0)”？" }
                ?? "写\(common.joined(separator: "、"))；别的叫法可以请管理员补进导入配置。")
    }

    /// The name of a value where the profile knows it, else its shortest word.
    private static func word<Value: Equatable>(
        for value: Value, _ name: String, _ words: [String: Value]
    ) -> String? {
        if words[name] == value { return name }
        return words.filter { $0.value == value }.keys.min { ($0.count, $0) < ($1.count, $1) }
    }
}
