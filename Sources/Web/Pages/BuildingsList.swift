import Estate
import Reports

/// The buildings of a page of the register.
struct BuildingsList: Sendable {
    /// Of when the figures are, and what they mean.
    let caption: String
    let headings: [Heading]
    let rows: [Row]
    let pager: BuildingsPager?

    /// A column's heading: a link that sorts by it.
    struct Heading: Sendable {
        let title: String
        let sorting: String?
        let isNumber: Bool
        /// `ascending` or `descending`; `nil` where the list does not go by the column.
        let ariaSort: String?
        let arrow: String
    }

    struct Row: Sendable {
        let building: String
        let path: String
        let id: String
        let tags: [String]
        let lettable: String
        let occupied: String
        let occupancyRate: String
        let bar: Picture
        let vacant: String
        let available: String
        let leading: String
        let feed: String
        let isStale: Bool
    }

    init(
        _ lines: [AreaReport.BuildingLine], _ question: BuildingsQuestion, _ report: AreaReport,
        parks: [District.Park], pages: BuildingsPager?
    ) {
        caption = Self.caption(report)
        headings = Self.columns.map { Heading($0, $1, question) }
        let names = Dictionary(parks.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
        rows = lines.map { Row($0, park: $0.building.park.flatMap { names[$0] }) }
        pager = pages
    }
}

extension BuildingsList {
    private static let columns: [(String, BuildingsQuestion.Sort?)] = [
        ("楼宇", .id), ("归属", nil), ("可租售", .lettable), ("入驻", .occupied),
        ("入驻率", .occupancy), ("空置", .vacant), ("可招商", .available), ("主导方向", nil),
        ("数据日期", .feed),
    ]

    private static func caption(_ report: AreaReport) -> String {
        "截至 \(report.asOf)，面积单位 ㎡。入驻率 ＝ 入驻 ÷ 可租售；可招商指现在空置或 "
            + "\(report.settings.availabilityHorizonDays) 天内可腾出；主导方向后面是它占已认定方向的入驻面积的比例。"
    }
}

extension BuildingsList.Heading {
    fileprivate init(
        _ title: String, _ sort: BuildingsQuestion.Sort?, _ question: BuildingsQuestion
    ) {
        self.title = title
        sorting = sort.map { question.path(sort: $0) }
        isNumber = sort != nil && sort != .id && sort != .feed
        let isCurrent = sort == question.sort
        ariaSort = isCurrent ? (question.isDescending ? "descending" : "ascending") : nil
        arrow = isCurrent ? (question.isDescending ? "↓" : "↑") : sort == nil ? "" : "↕"
    }
}

extension BuildingsList.Row {
    fileprivate init(_ line: AreaReport.BuildingLine, park: String?) {
        let areas = line.areas
        func shown(_ area: Area) -> String {
            line.feed == nil ? Figures.unknown : Figures.area(area)
        }
        building = line.building.name
        path = Paths.building(line.building.id)
        id = line.building.id.rawValue
        tags = BuildingWords.tags(line, park: park)
        lettable = shown(areas.lettable)
        occupied = shown(areas.occupied)
        occupancyRate = Figures.percent(areas.occupancyRate)
        bar = BuildingsBar.picture(of: areas)
        vacant = shown(areas.vacant)
        available = shown(areas.available)
        leading =
            line.byArea.leadingDirection.map { direction in
                "\(direction.name) \(line.byArea.leadingShare.map(Figures.percent) ?? "")"
            } ?? Figures.unknown
        feed = line.feed.map(\.asOf.description) ?? "没有数据"
        isStale = line.isStale && line.feed != nil
    }
}
