import Estate

extension BuildingSyncBuilding {
    static let buildingsMissing = Finding(
        code: .unitsMissing, field: .feed, message: "文件里没有 Building，没有可以读取的楼宇。",
        hint: "请导出 Facilities/Facility/Sites/Site/Buildings 下有楼宇的 BuildingSync 2.x 文件。")

    /// - Parameter sections: the kinds of section there are, and how many of each.
    static func unitsMissing(_ sections: [String: Int]) -> Finding {
        let found = sections.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) 个" }
        return Finding(
            code: .unitsMissing, field: .feed,
            message: "这栋楼没有可以当作单元的分区"
                + (found.isEmpty
                    ? "：没有 Section。" : "：Section 只有 \(found.joined(separator: "、"))。"),
            hint: "请把每个单元写成一个 Section：SectionType 为 Component 或 Tenant，有 Story（楼层）和 FloorAreas。")
    }

    static func sectionSkipped(_ name: String?) -> Finding {
        Finding(
            code: .sectionSkipped, field: .unit, value: name,
            message: "分区“\(name ?? "没有名称")”没有写楼层（Story），没有当作单元。",
            hint: "如果它是一个单元，请写上 Story；跨几层的请按楼层拆开。")
    }

    static let numberMissing = Finding(
        code: .valueMissing, field: .unitID, message: "这个单元没有名称。",
        hint: "请给 Section 写上 PremisesName 或 ID。")

    static func tenantsSeveral(_ names: [String]) -> Finding {
        Finding(
            code: .tenantsSeveral, field: .tenant, value: names.joined(separator: "、"),
            message: "这个单元有几家租户（\(names.joined(separator: "、"))），只记第一家。",
            hint: "请把单元按租户拆开，各写自己的面积。")
    }

    static func totalDiffers(_ declared: BuildingSyncArea, _ total: Area, _ sum: Area) -> Finding {
        Finding(
            code: .totalDiffers, field: .area, value: declared.value?.text,
            message: "文件里整栋楼的面积（\(declared.name)）是 \(total) ㎡，各单元相加是 \(sum) ㎡。",
            hint: "请核对是否漏了单元，或整栋楼的面积没有更新。")
    }

    static func industryIgnored(_ code: String) -> Finding {
        Finding(
            code: .industryIgnored, field: .industry, value: code,
            message: "NAICS 行业代码 \(code) 不是 GB/T 4754，没有采用。",
            hint: "无需处理；租户的产业方向可以由工作人员认定。")
    }
}

extension BuildingSyncBuilding.Reading {
    func areaMissing(_ found: [String]) -> Finding {
        let names = found.filter { !$0.isEmpty }.prefix(5).joined(separator: "、")
        return Finding(
            code: .valueMissing, field: .area,
            message: names.isEmpty ? "这个单元没有面积。" : "这个单元没有可用的面积，只有 \(names)。",
            hint: "请写 FloorAreaType 为 Rentable（或 Tenant、Net、Gross）的 FloorArea。")
    }

    func measureUnknown(_ unit: String) -> Finding {
        Finding(
            code: .measureUnknown, field: .area, value: unit,
            message: "面积的计量单位“\(unit)”不能换算。", hint: "面积用平方英尺（ft2）或平方米（m2）。")
    }

    func areasDiffer(_ areas: [Area]) -> Finding {
        let texts = areas.prefix(5).map { "\($0)" }.joined(separator: " ㎡、")
        return Finding(
            code: .areaAmbiguous, field: .area, message: "同一种面积写了几个：\(texts) ㎡，取较大的。",
            hint: "请只留这个单元实际的面积。")
    }
}
