public import Estate

extension Movements {
    /// What moved, for a screen: the sum, the groups, the buildings, the tenants that changed most.
    ///
    /// - Parameters:
    ///   - names: how these tenants are written.
    ///   - limit: how many tenants at most.
    public func text(names: [TenantKey: TenantName], limit: Int) -> String {
        var lines = [
            "\(subject.from) 与 \(subject.to) 相比 · 数据已知时间 "
                + subject.knownAt.description.prefix(16).replacing("T", with: " "),
            "净吸纳 \(Figures.change(total.netAbsorption)) ㎡ ＝ 迁入 \(Figures.area(total.movedIn.area))"
                + " ＋ 扩租 \(Figures.area(total.grown.area)) − 迁出 \(Figures.area(total.movedOut.area))"
                + " − 缩租 \(Figures.area(total.shrunk.area)) ＋ 没有写明租户的变化 "
                + Figures.area(total.unnamedChange),
            "区内迁移 \(Figures.count(total.relocated.tenants)) 家，"
                + "\(Figures.area(total.relocated.area)) ㎡；企业 "
                + "\(Figures.count(total.tenantsBefore)) → \(Figures.count(total.tenantsAfter)) 家",
            "只计两个日期都有数据的 \(Figures.count(comparedBuildings)) 栋楼宇。", "",
        ]
        lines += groupTable.lines(width: 140) + [""]
        lines += buildingTable.lines(width: 140)
        for line in oneSidedBuildings {
            let day = line.before == nil ? subject.to : subject.from
            let name = DisplayWidth.singleLine(line.building.name)
            lines.append("没有计入：\(line.building.id) \(name)，只有 \(day) 有数据。")
        }
        guard !tenants.isEmpty else { return lines.joined(separator: "\n") }
        lines += [""] + tenantTable(names, limit).lines(width: 140)
        if tenants.count > limit {
            lines.append(
                "共 \(Figures.count(tenants.count)) 家企业有变动，列出变化最大的 \(limit) 家；全部见 --csv。")
        }
        return lines.joined(separator: "\n")
    }

    private static let flowColumns: [ColumnTable.Column] = [
        .right("净吸纳"), .right("迁入"), .right("迁出"), .right("扩租"), .right("缩租"),
        .right("区内迁移"),
    ]

    private static func cells(_ flow: MovementFlow) -> [String] {
        let parts = [flow.movedIn, flow.movedOut, flow.grown, flow.shrunk, flow.relocated]
        return [Figures.change(flow.netAbsorption)] + parts.map { Figures.area($0.area) }
    }

    private var groupTable: ColumnTable {
        var table = ColumnTable([.left("范围"), .right("楼宇")] + Self.flowColumns)
        for line in roles where line.buildings > 0 {
            let name = line.role?.name ?? "不在布局内"
            table.add([name, Figures.count(line.buildings)] + Self.cells(line.flow))
        }
        for line in parks where line.buildings > 0 {
            let name = line.park?.name ?? "不在园区内"
            table.add([name, Figures.count(line.buildings)] + Self.cells(line.flow))
        }
        for line in directions where line.flow.tenantsBefore + line.flow.tenantsAfter > 0 {
            let name = line.direction?.name ?? "待认定"
            table.add([name, Figures.unknown] + Self.cells(line.flow))
        }
        table.add(["合计", Figures.count(comparedBuildings)] + Self.cells(total))
        return table
    }

    private var buildingTable: ColumnTable {
        var table = ColumnTable([.left("编号"), .left("楼宇")] + Self.flowColumns)
        for line in buildings {
            guard let flow = line.flow else { continue }
            table.add([line.building.id.rawValue, line.building.name] + Self.cells(flow))
        }
        return table
    }

    private func tenantTable(_ names: [TenantKey: TenantName], _ limit: Int) -> ColumnTable {
        var table = ColumnTable([
            .left("企业"), .left("变动"), .left("方向"), .right("起始(㎡)"), .right("截至(㎡)"),
            .right("变化(㎡)"), .left("楼宇"),
        ])
        for line in tenants.prefix(limit) {
            table.add([
                names[line.tenant]?.name ?? line.tenant.description,
                line.isRelocated ? "区内迁移" : line.kind.name, line.direction?.name ?? "待认定",
                Figures.area(line.before), Figures.area(line.after), Figures.change(line.change),
                line.places.map(\.building.rawValue).joined(separator: " "),
            ])
        }
        return table
    }
}
