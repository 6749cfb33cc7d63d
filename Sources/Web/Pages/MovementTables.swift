import Estate
import Reports

/// The tables of movements.
enum MovementTables {
    static func groups(_ moved: Movements) -> DataTable {
        let roles = moved.roles.filter { $0.buildings > 0 }.map { line in
            row(line.role?.name ?? "不在布局内", line.flow, buildings: line.buildings)
        }
        let parks = moved.parks.filter { $0.buildings > 0 }.map { line in
            row(line.park?.name ?? "不在园区内", line.flow, buildings: line.buildings)
        }
        let total = row("合计", moved.total, buildings: moved.comparedBuildings)
        return DataTable(
            label: "一核多点和园区的动态", caption: "面积单位为 ㎡，下面的数字是企业家数",
            columns: [.text("范围"), .number("楼宇")] + flowColumns, rows: roles + parks + [total])
    }

    static func directions(_ moved: Movements) -> DataTable {
        var rows = moved.directions.filter { line in
            line.flow.tenantsBefore + line.flow.tenantsAfter > 0
        }.map { line in row(Palette.mark(of: line.direction).name, line.flow) }
        if moved.total.unnamedBefore + moved.total.unnamedAfter > .zero {
            var unnamed = MovementFlow()
            unnamed.occupiedBefore = moved.total.unnamedBefore
            unnamed.occupiedAfter = moved.total.unnamedAfter
            rows.append(row("没有写明租户", unnamed))
        }
        rows.append(row("合计", moved.total))
        return DataTable(
            label: "各方向的动态", caption: "面积单位为 ㎡，下面的数字是企业家数",
            columns: [.text("方向")] + flowColumns, rows: rows)
    }

    static func buildings(_ moved: Movements) -> DataTable {
        DataTable(
            label: "各楼宇的动态", caption: "只列两个日期都有数据的楼宇；面积单位为 ㎡，下面的数字是企业家数",
            columns: [.text("楼宇")] + flowColumns + [.text("数据")],
            rows: moved.buildings.compactMap { line in
                line.flow.map { flow in
                    var cells = row(line.building.name, flow)
                    cells[0].href = Paths.query(
                        Paths.movements,
                        [
                            ("from", moved.subject.from.description),
                            ("to", moved.subject.to.description),
                            ("building", line.building.id.rawValue),
                        ])
                    cells[0].note = line.building.id.rawValue
                    return cells + [news(line)]
                }
            }, isSortable: true)
    }

    /// Which feeds speak of a building.
    private static func news(_ line: Movements.BuildingLine) -> DataTable.Cell {
        let after = line.after?.feed.asOf.description ?? Figures.unknown
        guard !line.isWithoutNews else { return DataTable.Cell(after, note: "无新数据") }
        let before = line.before?.feed.asOf.description ?? Figures.unknown
        return DataTable.Cell("\(before) → \(after)", order: after)
    }

    static func oneSided(_ lines: [Movements.BuildingLine]) -> DataTable {
        DataTable(
            label: "只有一个日期有数据的楼宇", caption: "没有计入动态；面积单位为 ㎡",
            columns: [.text("楼宇"), .number("起始日期入驻"), .number("截至日期入驻")],
            rows: lines.map { line in
                [
                    DataTable.Cell(line.building.name, href: Paths.building(line.building.id)),
                    occupied(line.before), occupied(line.after),
                ]
            })
    }

    private static func occupied(_ state: Movements.BuildingLine.State?) -> DataTable.Cell {
        state.map { .area($0.occupied, note: "数据 \($0.feed.asOf)") } ?? DataTable.Cell("没有数据")
    }

    static func series(_ series: MovementSeries) -> DataTable {
        DataTable(
            label: "各月动态", caption: "面积单位为 ㎡，下面的数字是企业家数；最近的在前",
            columns: [.text("月份"), .number("楼宇")] + flowColumns,
            rows: series.steps.reversed().map { step in
                var cells = row(step.period.name, step.flow, buildings: step.buildings)
                let notes = [
                    step.to < step.period.end ? "到 \(step.to)" : nil,
                    step.buildings == 0 ? "不能比较" : step.renewed == 0 ? "无新数据" : nil,
                ]
                let note = notes.compactMap(\.self).joined(separator: "，")
                cells[0].note = note.isEmpty ? nil : note
                if step.renewed == 0 {
                    cells[2] = DataTable.Cell(Figures.unknown, order: "0")
                } else if step.renewed < step.buildings {
                    cells[1].note = "\(Figures.count(step.renewed)) 栋有新数据"
                }
                cells[0].order = step.period.description
                return cells
            })
    }

    private static let flowColumns: [DataTable.Column] = [
        .number("净吸纳"), .number("迁入"), .number("迁出"), .number("扩租"), .number("缩租"),
        .number("区内迁移"), .number("起始入驻"), .number("截至入驻"),
    ]

    private static func row(
        _ name: String, _ flow: MovementFlow, buildings: Int? = nil
    ) -> [DataTable.Cell] {
        let parts = [flow.movedIn, flow.movedOut, flow.grown, flow.shrunk, flow.relocated]
        return [DataTable.Cell(name)] + (buildings.map { [.count($0)] } ?? [])
            + [.change(flow.netAbsorption)]
            + parts.map { part in
                part.tenants == 0
                    ? DataTable.Cell(Figures.unknown, order: "0")
                    : .area(part.area, note: "\(Figures.count(part.tenants)) 家")
            } + [
                .area(flow.occupiedBefore, note: "\(Figures.count(flow.tenantsBefore)) 家"),
                .area(flow.occupiedAfter, note: "\(Figures.count(flow.tenantsAfter)) 家"),
            ]
    }
}

extension MovementTables {
    static func tenants(
        _ lines: some Sequence<Movements.TenantLine>, _ names: [TenantKey: TenantName],
        _ moved: Movements
    ) -> DataTable {
        let buildings = Dictionary(
            moved.buildings.map { ($0.building.id, $0.building.name) },
            uniquingKeysWith: { first, _ in first })
        return DataTable(
            label: "有变动的企业", caption: "面积单位为 ㎡",
            columns: [
                .text("企业"), .text("变动"), .text("方向"), .number("起始"), .number("截至"),
                .number("变化"), .text("在哪些楼宇"),
            ],
            rows: lines.map { line in
                let name = names[line.tenant]
                return [
                    DataTable.Cell(
                        BuildingWords.clipped(name?.name ?? line.tenant.description),
                        href: Paths.tenant(line.tenant)),
                    DataTable.Cell(
                        line.isRelocated ? "区内迁移" : line.kind.name,
                        note: line.isRelocated && line.kind != .same ? line.kind.name : nil),
                    .direction(line.direction), .area(line.before), .area(line.after),
                    .change(line.change),
                    DataTable.Cell(places(line, buildings)),
                ]
            }, isSortable: true, isOfRecords: true)
    }

    private static func places(
        _ line: Movements.TenantLine, _ buildings: [Building.ID: String]
    ) -> String {
        line.places.map { place in
            let name = buildings[place.building] ?? place.building.rawValue
            guard line.places.count > 1 else { return name }
            return place.kind == .same
                ? "\(name)（不变）"
                : "\(name)（\(place.kind.name) \(Figures.change(place.after - place.before))）"
        }.joined(separator: "；")
    }
}
