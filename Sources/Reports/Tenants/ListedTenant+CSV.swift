public import Estate

extension Sequence<ListedTenant> {
    /// The tenants as a table for spreadsheets: a row for each. Areas in m² with two decimals.
    ///
    /// - Parameter names: of the buildings.
    public func csv(_ names: [Building.ID: String]) -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "企业", "统一社会信用代码", "校验不通过的代码", "产业方向", "是否人工认定", "入驻面积(㎡)",
            "待认定面积(㎡)", "从业人员(人)", "最早起租", "楼宇编号", "楼宇", "单元", "行业代码", "行业名称", "待认定原因",
        ])
        for tenant in self {
            csv.cell(tenant.subject.name)
            csv.cell(tenant.subject.creditCode)
            csv.cell(tenant.brokenCode)
            csv.cell(tenant.measures.direction?.name ?? "待认定")
            csv.cell(tenant.measures.isAssigned ? "是" : "否")
            csv.cell(tenant.measures.area)
            csv.cell(tenant.measures.unclassifiedArea)
            csv.cell(tenant.measures.headcount)
            csv.cell(tenant.since)
            let buildings = tenant.measures.buildings
            csv.cell(buildings.map(\.rawValue).joined(separator: "；"))
            csv.cell(buildings.map { names[$0] ?? $0.rawValue }.joined(separator: "；"))
            csv.cell(tenant.places.map(\.unit).joined(separator: "；"))
            csv.cell(tenant.undecided.compactMap(\.code).joined(separator: "；"))
            csv.cell(tenant.undecided.compactMap(\.codeName).joined(separator: "；"))
            csv.cell(tenant.undecided.map(\.text).joined(separator: "；"))
            csv.endRow()
        }
        return csv.bytes
    }
}

extension Sequence<DirectionAssignment> {
    /// The decisions as a table for spreadsheets: a row for each.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["编号", "企业", "统一社会信用代码", "产业方向", "起始日", "理由", "认定人", "认定时间"])
        for assignment in self {
            csv.cell(assignment.id)
            csv.cell(assignment.subject.name)
            csv.cell(assignment.subject.creditCode)
            csv.cell(assignment.direction?.name ?? "撤销")
            csv.cell(assignment.from)
            csv.cell(assignment.reason)
            csv.cell(assignment.assignedBy)
            csv.cell(assignment.assignedAt.description)
            csv.endRow()
        }
        return csv.bytes
    }
}
