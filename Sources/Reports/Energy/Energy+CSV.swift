public import Estate

extension BuildingEnergy {
    /// What a building used as a table, a row for each kind, place and month. Areas in m² with two
    /// decimals, amounts with six; what is not whole stays empty.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(["楼宇编号", "楼宇"] + Self.headings)
        for line in lines {
            let places =
                [(String?.none, line.months)] + line.floors.map { ("\($0.floor)", $0.months) }
            for (floor, months) in places {
                for month in months[spoken] {
                    csv.cell(building.id.rawValue)
                    csv.cell(building.name)
                    csv.cells(month, of: line.kind, floor: floor)
                    csv.endRow()
                }
            }
        }
        return csv.bytes
    }

    fileprivate static let headings = [
        "能耗", "单位", "楼层", "月份", "天数", "有读数的天数", "计入的层数", "用量", "建筑面积(㎡)", "每㎡",
        "入驻(㎡)", "可租售(㎡)", "入驻率", "每入驻㎡",
    ]
}

extension DistrictEnergy {
    /// The buildings by what they use as a table, a row for each kind and building.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row(
            ["楼宇编号", "楼宇"] + BuildingEnergy.headings + ["12个月起", "12个月止", "12个月用量", "12个月每㎡"])
        for group in groups {
            for line in group.lines {
                csv.cell(line.building.id.rawValue)
                csv.cell(line.building.name)
                csv.cells(line.latest, of: group.kind, floor: nil)
                csv.cell(line.year?.first.description)
                csv.cell(line.year?.last.description)
                csv.cell(line.year?.amount)
                csv.cell(line.year?.intensity)
                csv.endRow()
            }
        }
        return csv.bytes
    }
}

extension CSVWriter {
    /// The cells of a month; of no month those of the kind alone.
    fileprivate mutating func cells(
        _ month: EnergyMonth?, of kind: EnergyKind, floor: String?
    ) {
        cell(kind.name)
        cell(kind.unit)
        cell(number: floor)
        cell(month?.month.description)
        cell(month?.length)
        cell(month?.days)
        cell(floor == nil ? month?.floors?.count : nil)
        cell(month?.amount)
        cell(month?.area)
        cell(month?.intensity)
        cell(month?.occupancy?.occupied)
        cell(month?.occupancy?.lettable)
        cell(month?.occupancy?.rate)
        cell(month?.perOccupied)
    }

    /// An amount with six decimals; empty for `nil`.
    fileprivate mutating func cell(_ amount: EnergyAmount?) {
        cell(number: amount.map { DecimalText.written($0.millionths, decimals: 6) })
    }
}
