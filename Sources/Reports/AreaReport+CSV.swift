public import Estate

extension AreaReport {
    /// The report as one table: a row for the district, each role, each park, 满天星, and each
    /// building. Areas in m² with two decimals, rates with six; empty for what is not known or does
    /// not apply. Where staff have decided about tenants' classes, two more columns say how many and
    /// how much area.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        let hasAssigned = !assigned.isEmpty
        csv.row(Self.headings + (hasAssigned ? Self.assignedHeadings : []))
        for row in rows {
            csv.cell(row.scope)
            csv.cell(row.id)
            csv.cell(row.name)
            csv.cell(row.line?.feed?.asOf)
            csv.cell(row.line?.feed?.revision)
            csv.cell(row.line.map { $0.isStale ? "是" : "否" })
            csv.cell(asOf)
            csv.cell(knownAt.description)
            csv.cell(row.buildings)
            csv.cells(row.areas)
            csv.cells(row.readings)
            csv.cells(row.line?.byArea)
            if hasAssigned {
                csv.cell(row.assigned?.tenants)
                csv.cell(row.assigned?.area)
            }
            csv.endRow()
        }
        return csv.bytes
    }

    private static let headings = [
        "范围", "编号", "名称", "数据日期", "版次", "是否过期", "截至日期", "数据已知时间", "楼宇数(栋)",
        "建筑面积(㎡)", "可租售(㎡)", "入驻(㎡)", "已签未入驻(㎡)", "空置(㎡)", "可招商(㎡)", "将到期(㎡)",
        "入驻率", "签约率", "空置率", "企业数(家)", "从业人员(人)", "加权平均剩余租期(月)",
        "核心载体认定(㎡)", "核心载体可用(㎡)", "核心载体在用(㎡)", "核心载体九大方向在用(㎡)",
        "已认定方向面积(㎡)", "待认定方向面积(㎡)", "主导方向", "主导方向面积(㎡)", "主导占比", "HHI",
        "九大方向面积(㎡)", "九大方向占比",
    ]

    private static let assignedHeadings = ["人工认定方向企业(家)", "人工认定方向面积(㎡)"]

    fileprivate struct Row {
        var scope: String
        var id: String?
        var name: String
        var buildings: Int
        var areas: AreaMeasures
        var readings: CarrierReadings?
        /// Only of a building.
        var line: BuildingLine?
        /// Of the district and of a building.
        var assigned: AssignedTenants?
    }

    private var rows: [Row] {
        var rows = [
            Row(
                scope: "全区", name: districtName, buildings: buildings.count, areas: totals,
                readings: goal.readings, assigned: assigned)
        ]
        rows += roles.map { Row($0.role.name, $0.role.rawValue, $0.role.name, $0.group) }
        rows += parks.map { Row("园区", $0.park.id, $0.park.name, $0.group) }
        rows.append(Row("满天星", nil, "满天星", mantianxing))
        rows += buildings.map { line in
            Row(
                scope: "楼宇", id: line.building.id.rawValue, name: line.building.name,
                buildings: 1, areas: line.areas, readings: line.readings, line: line,
                assigned: line.assigned)
        }
        return rows
    }
}

extension AreaReport.Row {
    fileprivate init(_ scope: String, _ id: String?, _ name: String, _ group: AreaReport.Group) {
        self.init(
            scope: scope, id: id, name: name, buildings: group.buildings, areas: group.areas)
    }
}

extension CSVWriter {
    fileprivate mutating func cells(_ areas: AreaMeasures) {
        cell(areas.gross)
        cell(areas.lettable)
        cell(areas.occupied)
        cell(areas.committed)
        cell(areas.vacant)
        cell(areas.available)
        cell(areas.expiring)
        cell(areas.occupancyRate)
        cell(areas.leasedRate)
        cell(areas.vacancyRate)
        cell(areas.tenants)
        cell(areas.headcount)
        cell(areas.leaseTerm.months)
    }

    fileprivate mutating func cells(_ readings: CarrierReadings?) {
        for reading in CarrierReading.allCases { cell(readings?[reading]) }
    }

    fileprivate mutating func cells(_ clustering: Clustering?) {
        cell(clustering.map { Area(hundredths: $0.classified) })
        cell(clustering.map { Area(hundredths: $0.unclassified) })
        cell(clustering?.leadingDirection?.name)
        cell(clustering?.leadingShare.map { Area(hundredths: $0.numerator) })
        cell(clustering?.leadingShare)
        cell(clustering?.hhi)
        cell(clustering.map { Area(hundredths: $0.nineShare.numerator) })
        cell(clustering?.nineShare)
    }
}
