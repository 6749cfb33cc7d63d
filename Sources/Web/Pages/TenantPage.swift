import Estate
import Reports

/// 一企一档: where a tenant sits, since when, what feeds say of it, where it was.
struct TenantPage: Page {
    let frame: Frame
    let heading: String
    let lead: String
    let facts: [ReportFact]
    let notice: String?
    /// Where its direction is decided; `nil` for those who may not see that.
    let assignment: Assignment?
    let units: Picture?
    let stays: Picture
    let records: Picture

    struct Assignment: Sendable {
        let path: String
        let text: String
    }

    init(
        _ file: TenantFile, district: DistrictNow, account: Account, frame: Frame
    ) {
        let buildings = district.buildings
        self.frame = frame
        heading = BuildingWords.clipped(file.name.name)
        lead =
            (file.name.creditCode.map { "统一社会信用代码 \($0)" } ?? "没有信用代码，按名称认定")
            + " · 截至 \(file.asOf)"
        facts = Self.facts(file, district.classifier(on: file.asOf))
        assignment = Self.assignment(file, district, account)
        notice = file.presentStays.isEmpty ? "现在没有入驻；下面是以前的情况。" : nil
        units = file.units.isEmpty ? nil : Self.units(file, buildings, account).picture
        stays = Self.stays(file, buildings).picture
        records = Self.records(file, buildings, account).picture
    }

    /// Nothing can be decided, or read, about a tenant that is not there and never was decided about.
    private static func assignment(
        _ file: TenantFile, _ district: DistrictNow, _ account: Account
    ) -> Assignment? {
        let isThere = file.units.contains {
            $0.isOccupied && district.buildings[$0.building] != nil
        }
        guard account.may(.readReports),
            isThere || !district.assignments.history(of: file.tenant).isEmpty,
            let subject = DirectionAssignment.Subject(
                creditCode: file.tenant.isFromName ? nil : file.tenant.description,
                name: file.name.name)
        else { return nil }
        return Assignment(
            path: Paths.assignment(subject),
            text: account.may(.assignDirections) ? "认定方向" : "方向的认定")
    }

    private static func facts(_ file: TenantFile, _ classifier: Classifier) -> [ReportFact] {
        let known = file.classification(classifier)
        let since = file.presentStays.compactMap(\.since).min()
        let registered = file.units.compactMap(\.unit.tenant?.isRegisteredInDistrict).last
        return [
            ReportFact(
                name: "入驻面积", text: "\(Figures.area(file.area)) ㎡",
                note:
                    "\(Figures.count(Set(file.units.filter(\.isOccupied).map(\.building)).count)) 栋楼宇"
            ),
            ReportFact(
                name: "入驻", text: since.map { "\($0) 起" } ?? Figures.unknown,
                note: since == nil ? nil : "最早有数据的一天"),
            ReportFact(name: "从业人员", text: "\(TenantWords.people(file.headcount)) 人"),
            ReportFact(
                name: "年产值", text: "\(TenantWords.output(file.annualOutput)) 万元",
                note: "各楼数据相加"),
            ReportFact(
                name: "产业方向",
                text: known.map { Palette.mark(of: $0.direction).name } ?? Figures.unknown,
                note: known.map { ClassReason($0.evidence, of: file.tenant, classifier).text }),
            ReportFact(
                name: "属地注册", text: registered.map { $0 ? "是" : "否" } ?? Figures.unknown),
        ]
    }

    private static func units(
        _ file: TenantFile, _ buildings: [Building.ID: Building], _ account: Account
    ) -> DataTable {
        DataTable(
            label: "现在的单元",
            columns: [
                .text("楼宇"), .text("楼层"), .text("房号"), .text("状态"), .number("面积（㎡）"),
                .whole("租约"), .number("租金（元/㎡·月）"), .whole("依据的数据"),
            ],
            rows: file.units.map { held in
                let unit = held.unit
                return [
                    DataTable.Cell(
                        name(held.building, buildings), href: Paths.building(held.building)),
                    DataTable.Cell(BuildingWords.floor(held.floor)),
                    DataTable.Cell(
                        BuildingWords.clipped(unit.id, to: 40),
                        href: Paths.unit(unit.id, in: held.building)),
                    DataTable.Cell(unit.state.name, tag: "c-\(unit.state.id)"), .area(unit.area),
                    DataTable.Cell(TenantWords.lease(unit.lease)),
                    DataTable.Cell(TenantWords.rent(unit)),
                    TenantWords.feed(held.feed, of: held.building, account),
                ]
            }, isSortable: true, isOfRecords: true)
    }

    private static func stays(
        _ file: TenantFile, _ buildings: [Building.ID: Building]
    ) -> DataTable {
        DataTable(
            label: "在哪些楼宇", caption: "日期是数据的日期：从第一份有它的数据起，到不再有它的那份为止；只算入驻的面积",
            columns: [
                .text("楼宇"), .whole("从"), .text("到"), .number("最初面积（㎡）"),
                .number("最近面积（㎡）"),
            ],
            rows: file.stays.map { stay in
                [
                    DataTable.Cell(
                        name(stay.building, buildings), href: Paths.building(stay.building)),
                    DataTable.Cell(stay.since?.description ?? Figures.unknown),
                    stay.until.map { DataTable.Cell("\($0)", note: "已迁出") }
                        ?? DataTable.Cell("现在", order: "9999"),
                    .area(stay.records.first?.area ?? .zero),
                    .area(stay.records.last?.area ?? .zero),
                ]
            }, isOfRecords: true)
    }

    private static func records(
        _ file: TenantFile, _ buildings: [Building.ID: Building], _ account: Account
    ) -> DataTable {
        let all = file.stays.flatMap { stay in stay.records.map { (stay.building, $0) } }
            .sorted { ($1.1.asOf, $0.0) < ($0.1.asOf, $1.0) }
        return DataTable(
            label: "历次变化", caption: "面积、人数或产值有变化的日期，最近的在前",
            columns: [
                .whole("日期"), .name("楼宇"), .number("面积（㎡）"), .number("人数"),
                .number("年产值（万元）"), .whole("依据的数据"),
            ],
            rows: all.map { building, record in
                [
                    DataTable.Cell(record.asOf.description),
                    DataTable.Cell(name(building, buildings)), .area(record.area),
                    DataTable.Cell(
                        TenantWords.people(record.headcount), order: "\(record.headcount)"),
                    DataTable.Cell(
                        TenantWords.output(record.annualOutput), order: "\(record.annualOutput)"),
                    TenantWords.feed(record.feed, of: building, account),
                ]
            }, isSortable: true, isOfRecords: true)
    }

    private static func name(
        _ id: Building.ID, _ buildings: [Building.ID: Building]
    ) -> String {
        buildings[id]?.name ?? id.rawValue
    }
}
