public import Estate

extension AreaReport {
    /// Directions and buildings (产业图谱) as a table for spreadsheets: a row for each building and
    /// direction that is there or is wanted. Areas in m² with two decimals, rates with six.
    public func clusteringCSV() -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "截至日期", "楼宇编号", "楼宇", "产业方向", "面积(㎡)", "已认定面积(㎡)", "面积占比", "区位熵(面积)",
            "企业数(家)", "已认定企业(家)", "企业占比", "区位熵(企业)", "是否主导方向", "招商位次", "目标占比",
            "与目标相差", "达到目标还需(㎡)", "空置(㎡)", "可招商(㎡)", "全区其他楼宇面积(㎡)", "全区企业(家)",
        ])
        for line in buildings {
            let policy = line.building.policy
            for (index, whole) in directions.enumerated() {
                let direction = whole.direction
                let area = line.byArea.shares[index]
                let tenants = line.byTenants.shares[index]
                let rank = policy?.directions.firstIndex(of: direction).map { $0 + 1 }
                let target = target(of: line).flatMap { $0.direction == direction ? $0 : nil }
                guard area.numerator > 0 || tenants.numerator > 0 || rank != nil || target != nil
                else { continue }
                csv.cell(asOf)
                csv.cell(line.building.id.rawValue)
                csv.cell(line.building.name)
                csv.cell(direction.name)
                csv.cell(Area(hundredths: area.numerator))
                csv.cell(Area(hundredths: area.denominator))
                csv.cell(area)
                csv.cell(line.byArea.locationQuotients[index])
                csv.cell(tenants.numerator)
                csv.cell(tenants.denominator)
                csv.cell(tenants)
                csv.cell(line.byTenants.locationQuotients[index])
                csv.cell(line.byArea.leadingDirection == direction ? "是" : "否")
                csv.cell(rank)
                csv.cell(target?.target)
                csv.cell(target?.shortfall)
                csv.cell(target?.areaNeeded)
                csv.cell(line.areas.vacant)
                csv.cell(line.areas.available)
                csv.cell(whole.area - Area(hundredths: area.numerator))
                csv.cell(whole.tenants)
                csv.endRow()
            }
        }
        return csv.bytes
    }
}
