import Estate
import Reports

/// 能耗 of a building, by kind and month; there only where there are readings.
struct EnergySection: Sendable {
    let kinds: [Kind]
    let csv: String
    let remarks: [String]

    /// One kind of energy.
    struct Kind: Sendable {
        let title: String
        let summary: String
        let picture: Picture
        let table: Picture
        /// `nil` where no floor has readings of its own.
        let floors: Picture?
    }

    /// - Returns: `nil` where no reading speaks of the months looked at.
    init?(_ energy: BuildingEnergy, asOf: CalendarDate, today: CalendarDate) {
        guard !energy.isEmpty else { return nil }
        kinds = energy.lines.map { Kind($0, of: energy) }
        csv = Paths.query(
            Paths.filled(Paths.apiBuildingEnergy, energy.building.id.rawValue),
            [("asOf", asOf == today ? nil : asOf.description), ("format", "csv")])
        remarks = EnergyWords.remarks
    }
}

extension EnergySection.Kind {
    fileprivate init(_ line: BuildingEnergy.Line, of energy: BuildingEnergy) {
        let kind = line.kind
        let months = Array(line.months[energy.spoken])
        title = "\(kind.name)（\(kind.unit)）"
        summary = Self.summary(line)
        let span = [months.first, months.last].compactMap { $0?.month.description }
        picture =
            EnergyBars(
                id: "energy-\(kind.id)",
                title: "\(energy.building.name)每㎡用\(kind.name)，\(span.joined(separator: " 至 "))",
                kind: kind, months: months
            ).picture
        table = Self.table(kind, months).picture
        floors = line.floors.isEmpty ? nil : Self.floors(line).picture
    }

    private static func summary(_ line: BuildingEnergy.Line) -> String {
        let kind = line.kind
        guard let latest = line.latest else { return "还没有一个月的读数是完整的。" }
        let value = Figures.intensity(latest.intensity, of: kind)
        let month =
            "最近完整月 \(latest.month.name)：\(value) \(kind.unit)/㎡（\(EnergyWords.state(latest))）。"
        guard let year = line.year else { return month + "近 12 个月不完整或口径不同，不合计。" }
        let sum = Figures.intensity(year.intensity, of: kind)
        return month
            + "近 12 个月（\(year.first) 至 \(year.last)）：\(sum) \(kind.unit)/㎡，"
            + "共 \(Figures.amount(year.amount, of: kind)) \(kind.unit)。"
    }

    private static func table(_ kind: EnergyKind, _ months: [EnergyMonth]) -> DataTable {
        DataTable(
            label: "各月用\(kind.name)",
            columns: [
                .whole("月份"), .text("范围"), .number("用量（\(kind.unit)）"), .number("建筑面积（㎡）"),
                .number("强度（\(kind.unit)/㎡）"), .number("月末入驻率"),
                .number("每入驻㎡（\(kind.unit)）"),
            ],
            rows: months.reversed().map { month in
                [
                    DataTable.Cell(month.month.description),
                    DataTable.Cell(EnergyWords.state(month)),
                    DataTable.Cell(Figures.amount(month.amount, of: kind)),
                    EnergyWords.area(month.amount == nil ? nil : month.area),
                    DataTable.Cell(Figures.intensity(month.intensity, of: kind)),
                    EnergyWords.occupancy(month),
                    DataTable.Cell(Figures.intensity(month.perOccupied, of: kind)),
                ]
            })
    }

    private static func floors(_ line: BuildingEnergy.Line) -> DataTable {
        let kind = line.kind
        return DataTable(
            label: "各楼层用\(kind.name)", caption: "各楼层最近的完整月",
            columns: [
                .text("楼层"), .whole("月份"), .number("用量（\(kind.unit)）"), .number("建筑面积（㎡）"),
                .number("强度（\(kind.unit)/㎡）"), .number("月末入驻率"),
                .number("每入驻㎡（\(kind.unit)）"),
            ],
            rows: line.floors.reversed().map { floor in
                let latest = floor.latest
                return [
                    DataTable.Cell(
                        BuildingWords.floor(floor.floor), order: "\(floor.floor)"),
                    DataTable.Cell(latest?.month.description ?? "没有完整的月份"),
                    EnergyWords.cell(latest?.amount, Figures.amount(latest?.amount, of: kind)),
                    EnergyWords.area(latest?.area),
                    EnergyWords.cell(
                        latest?.intensity, Figures.intensity(latest?.intensity, of: kind)),
                    latest.map(EnergyWords.occupancy) ?? DataTable.Cell(Figures.unknown),
                    EnergyWords.cell(
                        latest?.perOccupied, Figures.intensity(latest?.perOccupied, of: kind)),
                ]
            }, isSortable: true)
    }
}
