public import Estate

extension ExpiryProfile {
    /// When leases end as a table, a row for each group and slot. Areas in m² with two decimals.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "范围", "编号", "名称", "到期", "面积(㎡)", "单元", "企业", "其中90天内(㎡)", "其中91至180天(㎡)",
        ])
        let slots = ["已到期仍在租"] + calendar.quarters.map(\.description) + ["更晚", "没有到期日"]
        func rows(_ scope: String, _ id: String?, _ title: String?, _ line: Line) {
            for ((slot, name), sum) in zip(zip(calendar.allSlots, slots), line.all) {
                let parts = line.pieces.parts(of: slot)
                func part(_ band: LeaseEndBand) -> Area {
                    parts.first { $0.band == band }?.sum.area ?? .zero
                }
                csv.cell(scope)
                csv.cell(id)
                csv.cell(title)
                csv.cell(name)
                csv.cell(sum.area)
                csv.cell(sum.units)
                csv.cell(sum.tenants)
                csv.cell(part(.within90))
                csv.cell(part(.within180))
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
