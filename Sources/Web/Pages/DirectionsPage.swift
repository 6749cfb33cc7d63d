import Estate
import Reports

/// 产业图谱: directions × buildings, how concentrated each direction is, what is missing where.
struct DirectionsPage: Page {
    let frame: Frame
    let tabs = DirectionTabs(Paths.directions)
    let asOf: String
    let picture: Picture
    let directions: [Line]
    /// What of it staff have decided; `nil` where nothing is.
    let assigned: String?
    let undecided: String
    let measures: [Switch]
    let measure: String
    let measureID: String
    let sorts: [AccountsPage.Choice]
    let columns: [Column]
    let district: HeatRow
    let rows: [HeatRow]
    let caption: String
    let count: String
    let pager: BuildingsPager?
    let gaps: [Gap]
    let hasGaps: Bool
    let gapCount: String
    let moreGaps: String?
    let hasPolicies: Bool
    let sample: String
    let csvPath: String

    /// A direction in the district.
    struct Line: Sendable {
        let id: String
        let name: String
        let path: String
        let area: String
        let share: String
        let tenants: String
        let ellisonGlaeser: String
        let leadingIn: String
        let wantedIn: String
    }

    struct Column: Sendable {
        let id: String
        let name: String
        let path: String
    }

    /// One of the ways to measure.
    struct Switch: Sendable {
        let name: String
        let path: String
        let isCurrent: Bool
    }

    /// A direction that is missing in a building.
    struct Gap: Sendable {
        let building: String
        let path: String
        let directionID: String
        let direction: String
        let wish: String
        let state: String
        let isMissing: Bool
        let target: String
        let needed: String
        let vacant: String
        let available: String
        let elsewhere: String
        let tenants: String
        let tenantsPath: String
        let searchPath: String
    }

    static let pageSize = 50
    static let mostGaps = 100

    init(_ report: AreaReport, _ question: DirectionsQuestion, frame: Frame) {
        self.frame = frame
        asOf = report.asOf.description
        let day = question.asOf?.description
        picture = Self.picture(report, day: day)
        directions = report.directions.map { Line($0, report, day: day) }
        assigned = ReportNotes.assigned(report)
        undecided =
            "待认定 \(Figures.count(report.unclassified.tenants)) 家、"
            + "\(Figures.area(report.unclassified.area)) ㎡（面积含部分单元已有方向的企业和没有写明租户的单元，"
            + "名单里是一个单元也没有方向的企业）"
        measures = DirectionsQuestion.Measure.allCases.map {
            Switch(
                name: $0.name, path: question.path(page: question.page, measure: $0),
                isCurrent: $0 == question.measure)
        }
        measure = question.measure.name
        measureID = question.measure.rawValue
        sorts = DirectionsQuestion.Sort.allCases.map {
            AccountsPage.Choice(id: $0.rawValue, name: $0.name, isChosen: $0 == question.sort)
        }
        columns = Direction.allCases.map {
            Column(id: $0.id, name: $0.name, path: Line.path($0, day: day))
        }
        district = HeatRow(report, question.measure)
        let sorted = question.sorted(report)
        let pages = max(1, (sorted.count + Self.pageSize - 1) / Self.pageSize)
        let page = min(question.page, pages)
        rows = sorted.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize).map {
            HeatRow($0, question.measure, target: report.target(of: $0))
        }
        pager =
            pages > 1
            ? BuildingsPager(page: page, of: pages) { question.path(page: $0) } : nil
        count =
            "共 \(Figures.count(sorted.count)) 栋"
            + (pages > 1 ? "；第 \(page) 页，共 \(pages) 页" : "")
        caption = Self.caption(question.measure, report)
        let all = report.clusterGaps
        gaps = all.prefix(Self.mostGaps).map { Gap($0, day: day) }
        hasGaps = !gaps.isEmpty
        gapCount = "\(Figures.count(all.count)) 处"
        moreGaps =
            all.count > gaps.count
            ? "只列出可招商面积最大的 \(Figures.count(gaps.count)) 处，全部在 CSV 里。" : nil
        hasPolicies = report.buildings.contains { $0.building.policy != nil }
        sample = Self.sample(report.settings.locationQuotient)
        csvPath = Paths.query(Paths.apiClustering, [("asOf", day), ("format", "csv")])
    }
}

extension DirectionsPage.Line {
    init(_ line: AreaReport.DirectionLine, _ report: AreaReport, day: String?) {
        id = line.direction.id
        name = line.direction.name
        path = Self.path(line.direction, day: day)
        area = Figures.area(line.area)
        share = Figures.percent(line.share)
        tenants = Figures.count(line.tenants)
        ellisonGlaeser = Figures.real(line.ellisonGlaeser, decimals: 3)
        let isOfTheNine = line.direction.isOneOfTheNine
        leadingIn = isOfTheNine ? Figures.count(report.leading(line.direction)) : Figures.unknown
        wantedIn = isOfTheNine ? Figures.count(report.wanting(line.direction)) : Figures.unknown
    }

    /// The list of a direction's tenants on the same day.
    static func path(_ direction: Direction, day: String?) -> String {
        Paths.query(Paths.direction(direction), [("asOf", day)])
    }
}

extension DirectionsPage.Gap {
    init(_ gap: ClusterGap, day: String?) {
        building = gap.building.name
        path = Paths.building(gap.building.id)
        directionID = gap.direction.id
        direction = gap.direction.name
        wish = gap.rank.map { "第 \($0) 位" } ?? "目标方向"
        isMissing = gap.isMissing
        state =
            gap.isMissing
            ? "没有"
            : "\(Figures.percent(gap.share))（\(Figures.area(gap.area)) ㎡、\(Figures.count(gap.tenants)) 家）"
        target = gap.target.map { BuildingWords.share($0) } ?? Figures.unknown
        needed = gap.areaNeeded.map { Figures.area($0) } ?? Figures.unknown
        vacant = Figures.area(gap.vacant)
        available = Figures.area(gap.available)
        elsewhere = Figures.area(gap.areaElsewhere)
        tenants = "\(Figures.count(gap.districtTenants)) 家"
        tenantsPath = DirectionsPage.Line.path(gap.direction, day: day)
        searchPath = Paths.query(
            Paths.vacancies,
            [("building", gap.building.id.rawValue), ("direction", gap.direction.id)])
    }
}

extension DirectionsPage {
    private static func picture(_ report: AreaReport, day: String?) -> Picture {
        let rows = report.directions.map {
            BarList.Row(
                direction: $0.direction, area: $0.area, tenants: $0.tenants,
                href: Line.path($0.direction, day: day))
        }
        let open = BarList.Row(
            direction: nil, area: report.unclassified.area, tenants: report.unclassified.tenants,
            href: Paths.query(Paths.unclassified, [("asOf", day)]))
        return BarList(
            id: "district-directions", title: "全区入驻面积按产业方向，截至 \(report.asOf)",
            rows: rows + [open]
        ).picture
    }

    private static func caption(
        _ measure: DirectionsQuestion.Measure, _ report: AreaReport
    ) -> String {
        let what = measure == .area ? "入驻面积" : "企业数"
        return "截至 \(report.asOf)，\(measure.name)：每格是该方向占本楼已认定方向的\(what)的比例，"
            + "下面是\(what)（\(measure.unit)）和区位熵（LQ ＝ 本楼占比 ÷ 全区占比，大于 1 为集聚）；颜色越深占比越大。"
            + "①②③ 是该楼政策的招商方向及其位次；目标占比按面积计。"
    }

    private static func sample(_ sample: District.MinimumSample) -> String {
        "区位熵只在已认定面积不少于 \(Figures.area(sample.area)) ㎡、企业不少于 \(sample.tenants) 家的楼宇给出，"
            + "其余样本不足，不写。"
    }
}
