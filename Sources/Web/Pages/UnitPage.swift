import Estate
import Reports

/// What feeds have said of a unit, one after the other.
struct UnitPage: Page {
    let frame: Frame
    let heading: String
    let buildingName: String
    let buildingPath: String
    let lead: String
    /// 一企一档 of the tenant that is in the unit; `nil` without one.
    let tenantPath: String?
    let table: Picture
    let cut: String?

    init(_ history: UnitHistory, of building: Building, account: Account, frame: Frame) {
        self.frame = frame
        heading = BuildingWords.clipped(history.unit, to: 40)
        buildingName = building.name
        buildingPath = Paths.building(building.id)
        lead = Self.lead(history)
        tenantPath = history.entries.first?.placed.flatMap { TenantWords.file(of: $0.unit) }
        table = Self.table(history, account).picture
        cut = history.isCut ? "这里从最近 120 个报送日看起，更早的没有列出。" : nil
    }

    private static func lead(_ history: UnitHistory) -> String {
        guard let latest = history.entries.first else { return "" }
        guard let unit = latest.placed?.unit else {
            return "\(latest.feed.asOf) 的数据里已经没有这个房号"
        }
        let tenant = unit.tenant?.writtenName ?? ""
        return
            "\(BuildingWords.floor(latest.floor)) · \(Figures.area(unit.area)) ㎡ · \(unit.state.name)"
            + (tenant.isEmpty ? "" : " · \(BuildingWords.clipped(tenant))")
            + "（\(latest.feed.asOf) 的数据）"
    }

    private static func table(_ history: UnitHistory, _ account: Account) -> DataTable {
        DataTable(
            label: "历次数据", caption: "说到这个单元的各份数据，最近的在前；“变化”与上一份相比",
            columns: [
                .whole("数据"), .text("变化"), .text("楼层"), .text("状态"), .number("面积（㎡）"),
                .name("租户"), .text("方向"), .whole("租约"), .number("租金（元/㎡·月）"), .whole("可用日期"),
                .line("报送行号"),
            ],
            rows: history.entries.indices.map { index in
                let entry = history.entries[index]
                let before = history.entries[(index + 1)...].first { $0.floor == entry.floor }
                return [
                    TenantWords.feed(entry.feed, of: history.building, account),
                    DataTable.Cell(changes(entry, since: before)),
                    DataTable.Cell(BuildingWords.floor(entry.floor)),
                ] + cells(entry.placed) + [line(entry, in: history.building, account)]
            }, isOfRecords: true)
    }

    /// Where in its feed the unit stands; leads to that line for those who may read it.
    private static func line(
        _ entry: UnitHistory.Entry, in building: Building.ID, _ account: Account
    ) -> DataTable.Cell {
        guard let line = entry.placed?.unit.line, line > 0 else {
            return DataTable.Cell(Figures.unknown)
        }
        return DataTable.Cell(
            "\(line)",
            href: account.may(.readFeeds, at: building)
                ? Paths.feed(entry.feed.id, line: line) : nil)
    }

    private static func cells(_ placed: StackingPlan.PlacedUnit?) -> [DataTable.Cell] {
        guard let placed else {
            return [DataTable.Cell("已没有这个房号")]
                + [DataTable.Cell](repeating: DataTable.Cell(Figures.unknown), count: 6)
        }
        let unit = placed.unit
        let tenant = unit.tenant?.writtenName ?? ""
        return [
            DataTable.Cell(unit.state.name, tag: "c-\(unit.state.id)"), .area(unit.area),
            tenant.isEmpty
                ? DataTable.Cell(Figures.unknown)
                : DataTable.Cell(
                    BuildingWords.clipped(tenant), href: TenantWords.file(of: unit)),
            unit.tenant == nil ? DataTable.Cell(Figures.unknown) : .direction(placed.direction),
            DataTable.Cell(TenantWords.lease(unit.lease)), DataTable.Cell(TenantWords.rent(unit)),
            DataTable.Cell(
                unit.availableFrom?.description
                    ?? (unit.state == .vacant ? "随时" : Figures.unknown)),
        ]
    }

    /// What is different from the feed before, in words.
    private static func changes(
        _ entry: UnitHistory.Entry, since before: UnitHistory.Entry?
    ) -> String {
        guard let now = entry.placed?.unit else { return "没有了" }
        guard let then = before?.placed?.unit else {
            return before == nil ? "首次" : "又有了"
        }
        let words = [
            now.state != then.state ? "状态" : nil, now.area != then.area ? "面积" : nil,
            now.tenant?.key != then.tenant?.key ? "租户" : nil,
            now.lease?.start != then.lease?.start || now.lease?.end != then.lease?.end
                ? "租约" : nil,
            now.lease?.rent != then.lease?.rent || now.askingRent != then.askingRent
                ? "租金" : nil,
            now.availableFrom != then.availableFrom ? "可用日期" : nil,
        ].compactMap(\.self)
        return words.isEmpty ? "无" : words.joined(separator: "、")
    }
}
