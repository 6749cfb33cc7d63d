import Estate

/// What is said of units in more than one foreign dialect of elements.
enum ForeignWording {
    static func floorNotStated(_ element: String) -> Finding {
        Finding(
            code: .floorNotStated, field: .floorNumber, message: "没有写楼层（\(element)），这个单元的楼层不明。",
            hint: "请写明楼层；楼层不明的面积不计入核心载体。")
    }

    static func floorMalformed(_ text: String) -> Finding {
        Finding(
            code: .numberMalformed, field: .floorNumber, value: text, message: "楼层“\(text)”看不明白。",
            hint: "写成 12 或 -1（没有 0 层）；跨几层的单元请按楼层拆开。")
    }

    static func areaMalformed(_ text: String) -> Finding {
        Finding(
            code: .numberMalformed, field: .area, value: text, message: "面积“\(text)”不是可用的数字。",
            hint: "只写不小于 0 的数字，如 8829.5，不带单位。")
    }

    static func unitIDTooLong(_ text: String) -> Finding {
        Finding(
            code: .identifierMalformed, field: .unitID, value: text, message: "房号超过 100 个字节。",
            hint: "请填写房号，如 1201。")
    }
}
