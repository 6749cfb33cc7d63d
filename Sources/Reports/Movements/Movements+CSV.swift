public import Estate

extension Movements {
    /// What moved as a table, a row for each tenant in each building it has changed in, and a row for
    /// each building's occupied area without a tenant that has changed: the changes add up to the net
    /// absorption. Areas in m² with two decimals.
    public func csv(names: [TenantKey: TenantName]) -> [UInt8] {
        let known = Dictionary(
            buildings.map { ($0.building.id, $0) }, uniquingKeysWith: { first, _ in first })
        var csv = CSVWriter()
        csv.row([
            "楼宇编号", "楼宇", "角色", "园区", "企业", "统一社会信用代码", "方向", "变动", "\(subject.from) 面积(㎡)",
            "\(subject.to) 面积(㎡)", "变化(㎡)", "全部楼宇合计的变动", "区内迁移",
        ])
        for line in tenants {
            let name = names[line.tenant]
            for place in line.places where place.kind != .same {
                csv.building(place.building, known[place.building])
                csv.cell(name?.name)
                csv.cell(name?.creditCode)
                csv.cell(line.direction?.name ?? "待认定")
                csv.cell(place.kind.name)
                csv.cell(place.before)
                csv.cell(place.after)
                csv.cell(place.after - place.before)
                csv.cell(line.kind.name)
                csv.cell(line.isRelocated ? "是" : "否")
                csv.endRow()
            }
        }
        for line in buildings {
            guard let flow = line.flow, flow.unnamedChange != .zero else { continue }
            csv.building(line.building.id, line)
            for _ in 0..<3 { csv.cell(String?.none) }
            csv.cell("没有写明租户")
            csv.cell(flow.unnamedBefore)
            csv.cell(flow.unnamedAfter)
            csv.cell(flow.unnamedChange)
            csv.endRow()
        }
        return csv.bytes
    }
}

extension CSVWriter {
    fileprivate mutating func building(_ id: Building.ID, _ line: Movements.BuildingLine?) {
        cell(id.rawValue)
        cell(line?.building.name)
        cell(line?.role?.name)
        cell(line?.building.park)
    }
}
