import Estate
import Reports

/// The tenants of a direction, across buildings.
struct DirectionPage: Page {
    let frame: Frame
    let tabs = DirectionTabs(nil)
    let id: String
    let name: String
    let path: String
    let asOf: String
    let text: String
    let facts: [ReportFact]
    let summary: String
    let rows: [Row]
    let isEmpty: Bool
    let emptyText: String
    let csvPath: String
    let pager: BuildingsPager?
    let mayAssign: Bool

    struct Row: Sendable {
        let name: String
        let path: String
        /// 一企一档.
        let filePath: String
        let code: String
        let isAssigned: Bool
        let area: String
        let areaOrder: String
        let headcount: String
        let headcountOrder: String
        let since: String
        let places: [TenantPlace]
        let count: String
    }

    static let pageSize = 50

    /// - Parameters:
    ///   - day: as asked for; `nil` for today.
    ///   - page: from 1.
    init(
        _ direction: Direction, _ list: TenantList, _ report: AreaReport, day: CalendarDate?,
        text: String, page: Int, names: [Building.ID: String], mayAssign: Bool, frame: Frame
    ) {
        self.frame = frame
        self.mayAssign = mayAssign
        id = direction.id
        name = direction.name
        let here = Paths.direction(direction)
        path = here
        asOf = list.asOf.description
        self.text = text
        let line = report.directions[Int(direction.rawValue)]
        let wanting = report.wanting(direction)
        facts = [
            ReportFact(name: "入驻面积", text: "\(Figures.area(line.area)) ㎡"),
            ReportFact(
                name: "占全区已认定方向",
                text:
                    "\(Figures.percent(line.share))（÷ \(Figures.area(Area(hundredths: line.share.denominator))) ㎡）"
            ),
            ReportFact(name: "企业", text: "\(Figures.count(line.tenants)) 家"),
            ReportFact(name: "EG γ", text: Figures.real(line.ellisonGlaeser, decimals: 3)),
            ReportFact(name: "主导的楼宇", text: "\(Figures.count(report.leading(direction))) 栋"),
            ReportFact(name: "想要它的楼宇", text: "\(Figures.count(wanting)) 栋"),
        ]
        let fitting = TenantFilter(text: text).select(list.tenants, names: names)
        let pages = max(1, (fitting.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(page, pages)
        rows = fitting.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map {
            Row($0, names)
        }
        isEmpty = rows.isEmpty
        emptyText = list.tenants.isEmpty ? "这一天没有这个方向的企业。" : "没有符合条件的企业。"
        summary = Self.summary(list, fitting: fitting.count, page: page, of: pages)
        csvPath = Paths.query(
            Paths.filled(Paths.apiDirection, direction.id),
            [("asOf", day?.description), ("q", text), ("format", "csv")])
        pager =
            pages > 1
            ? BuildingsPager(page: page, of: pages) {
                Paths.query(
                    here,
                    [
                        ("asOf", day?.description), ("q", text),
                        ("page", $0 > 1 ? "\($0)" : nil),
                    ])
            } : nil
    }
}

extension DirectionPage.Row {
    init(_ tenant: ListedTenant, _ names: [Building.ID: String]) {
        name = BuildingWords.clipped(tenant.subject.name)
        path = Paths.assignment(tenant.subject)
        filePath = Paths.tenant(tenant.subject.tenant)
        code = DirectionWords.code(tenant)
        isAssigned = tenant.measures.isAssigned
        area = Figures.area(tenant.measures.area)
        areaOrder = "\(tenant.measures.area)"
        headcount = Figures.count(tenant.measures.headcount)
        headcountOrder = "\(tenant.measures.headcount)"
        since = tenant.since?.description ?? Figures.unknown
        places = TenantPlace.all(tenant, names)
        count = "\(tenant.measures.buildings.count)"
    }
}

extension DirectionPage {
    private static func summary(
        _ list: TenantList, fitting: Int, page: Int, of pages: Int
    ) -> String {
        let several = list.tenants.count { $0.measures.buildings.count > 1 }
        return "\(Figures.count(list.tenants.count)) 家，其中在几栋楼里的 \(Figures.count(several)) 家；按面积从大到小"
            + (fitting < list.tenants.count ? "；符合条件 \(Figures.count(fitting)) 家" : "")
            + (pages > 1 ? "；第 \(page) 页，共 \(pages) 页" : "")
    }
}
