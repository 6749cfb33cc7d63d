public import Estate

extension ExpiryProfile {
    /// When leases end as a table, a row for each group and slot. Areas in m² with two decimals.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["范围", "编号", "名称", "到期", "面积(㎡)", "单元", "企业"])
        let slots = ["已到期仍在租"] + calendar.quarters.map(\.description) + ["更晚", "没有到期日"]
        func rows(_ scope: String, _ id: String?, _ name: String?, _ line: Line) {
            for (slot, sum) in zip(slots, line.all) {
                csv.cell(scope)
                csv.cell(id)
                csv.cell(name)
                csv.cell(slot)
                csv.cell(sum.area)
                csv.cell(sum.units)
                csv.cell(sum.tenants)
                csv.endRow()
            }
        }
        rows("合计", nil, nil, total)
        for line in roles { rows("角色", line.role?.rawValue, line.role?.name ?? "不在布局内", line.line) }
        for line in parks { rows("园区", line.park?.id, line.park?.name ?? "不在园区内", line.line) }
        for line in directions {
            rows("方向", line.direction?.id, line.direction?.name ?? "待认定", line.line)
        }
        for line in buildings {
            guard let leases = line.line else { continue }
            rows("楼宇", line.building.id.rawValue, line.building.name, leases)
        }
        return csv.bytes
    }
}
