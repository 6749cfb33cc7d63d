import Estate
import Reports

/// 智慧绿色: what buildings use by the square metre, beside how full they are.
struct EnergyPage: Page {
    let frame: Frame
    let subtitle: String
    /// What was wrong with what was asked for.
    let problem: String?
    let scope: String?
    let asOf: String
    let latest: String
    let coverage: String
    let csv: String
    let kinds: [Kind]
    let isEmpty: Bool
    let remarks: [String]

    /// One kind of energy.
    struct Kind: Sendable {
        let id: String
        let title: String
        let summary: String
        let table: Picture
    }

    init(
        _ district: DistrictEnergy, problem: String?, scope: String?, frame: Frame,
        today: CalendarDate
    ) {
        self.frame = frame
        self.problem = problem
        self.scope = scope
        subtitle = "截至 \(district.asOf) 收到的能耗读数，近 \(district.window.months.count) 个月"
        asOf = district.asOf.description
        latest = today.description
        coverage =
            "\(Figures.count(district.buildings)) 栋楼里有 \(Figures.count(district.withReadings)) 栋报过近 "
            + "\(district.window.months.count) 个月的读数。"
        csv = Paths.query(
            Paths.apiEnergy, [("asOf", district.asOf.description), ("format", "csv")])
        kinds = district.groups.map(Kind.init)
        isEmpty = kinds.isEmpty
        remarks = EnergyWords.remarks
    }
}

extension EnergyPage.Kind {
    fileprivate init(_ group: DistrictEnergy.Group) {
        let kind = group.kind
        id = kind.id
        title = "\(kind.name)（\(kind.unit)）"
        let whole = group.lines.count { $0.latest != nil }
        summary =
            "\(Figures.count(group.lines.count)) 栋有读数"
            + (whole < group.lines.count ? "，其中 \(Figures.count(whole)) 栋有完整的月份" : "")
            + "，按最近完整月的强度从高到低。"
        table =
            DataTable(
                label: "各楼宇用\(kind.name)",
                columns: [
                    .text("楼宇"), .number("强度（\(kind.unit)/㎡）"), .whole("最近完整月"),
                    .number("近 12 个月（\(kind.unit)/㎡）"), .number("月末入驻率"),
                    .number("每入驻㎡（\(kind.unit)）"), .number("用量（\(kind.unit)）"), .text("范围"),
                ], rows: group.lines.map { Self.cells($0, kind) }, isSortable: true
            ).picture
    }

    private static func cells(
        _ line: DistrictEnergy.Line, _ kind: EnergyKind
    ) -> [DataTable.Cell] {
        let latest = line.latest
        return [
            DataTable.Cell(
                line.building.name, href: Paths.building(line.building.id) + "#energy"),
            EnergyWords.cell(latest?.intensity, Figures.intensity(latest?.intensity, of: kind)),
            DataTable.Cell(latest?.month.description ?? "没有"),
            EnergyWords.cell(
                line.year?.intensity, Figures.intensity(line.year?.intensity, of: kind)),
            latest.map(EnergyWords.occupancy) ?? DataTable.Cell(Figures.unknown, order: "-1"),
            EnergyWords.cell(
                latest?.perOccupied, Figures.intensity(latest?.perOccupied, of: kind)),
            EnergyWords.cell(latest?.amount, Figures.amount(latest?.amount, of: kind)),
            DataTable.Cell(latest.map(EnergyWords.state) ?? "数据不全"),
        ]
    }
}
