import Estate
import Reports

/// The district at a glance.
struct OverviewPage: Page {
    let frame: Frame
    let district: String
    let asOf: String
    let goal: ReportGoal
    let goals: [ReportFact]
    let rates: [ReportRate]
    let facts: [ReportFact]
    let map: Picture
    let sites: [DistrictMap.TableRow]
    let unplaced: String?
    let groups: Picture
    let changes: [ReportFact]
    let since: String
    /// How many buildings have sent anything since.
    let news: String
    let late: [OverviewLate]
    let lateCount: String
    let hasLate: Bool
    let alertGroups: [OverviewAlerts]
    let hasAlerts: Bool

    init(
        _ report: AreaReport, earlier: AreaReport, alerts: [Alert], _ context: WebContext
    ) {
        frame = Frame("总览", section: Paths.overview, context, today: report.asOf)
        district = report.districtName
        asOf = report.asOf.description
        goal = ReportGoal(report)
        goals = ReportFact.goals(report)
        rates = ReportRate.all(report.totals, on: report.asOf)
        facts = ReportFact.totals(report)
        let map = DistrictMap(
            id: "map", title: "\(report.districtName)楼宇分布，截至 \(report.asOf)",
            sites: report.buildings.compactMap(Self.site))
        self.map = map.picture
        sites = map.table
        let missing = report.buildings.count { $0.building.location == nil }
        unplaced = missing > 0 ? "另有 \(missing) 栋楼宇的政策文件没有写经纬度，未画在图上。" : nil
        groups = ReportGroup.picture(report)
        changes = Self.changes(report, earlier)
        since = earlier.asOf.description
        news = Self.news(report, earlier)
        let stale = report.buildings.filter(\.isStale).sorted {
            ($0.feed?.asOf ?? .distantDay) < ($1.feed?.asOf ?? .distantDay)
        }
        late = stale.prefix(12).map { OverviewLate($0, on: report.asOf) }
        lateCount = "\(Figures.count(stale.count)) / \(Figures.count(report.buildings.count))"
        hasLate = !stale.isEmpty
        alertGroups = OverviewAlerts.all(alerts, settings: report.settings)
        hasAlerts = !alerts.isEmpty
    }

    private static func site(_ line: AreaReport.BuildingLine) -> DistrictMap.Site? {
        line.building.location.map { location in
            DistrictMap.Site(
                name: line.building.name, location: location, role: line.role,
                isMantianxing: line.isMantianxing, designated: line.readings.designated,
                occupancy: line.areas.occupancyRate, href: Paths.building(line.building.id))
        }
    }

    /// How many buildings go by other data than on the earlier day: of the rest nothing new is known.
    private static func news(_ now: AreaReport, _ then: AreaReport) -> String {
        let before = Dictionary(
            then.buildings.map { ($0.building.id, $0.feed?.id) }, uniquingKeysWith: { a, _ in a })
        let renewed = now.buildings.count { line in
            line.feed.map { $0.id != before[line.building.id] ?? nil } ?? false
        }
        return "\(Figures.count(now.buildings.count)) 栋中 \(Figures.count(renewed)) 栋有新数据"
    }

    /// What has changed since the earlier day.
    private static func changes(_ now: AreaReport, _ then: AreaReport) -> [ReportFact] {
        let carrier = now.goal.value - then.goal.value
        let occupied = now.totals.occupied - then.totals.occupied
        let tenants = now.totals.tenants - then.totals.tenants
        return [
            .init(name: "核心载体", text: "\(Figures.change(carrier)) ㎡"),
            .init(name: "入驻面积", text: "\(Figures.change(occupied)) ㎡"),
            .init(
                name: "入驻率",
                text:
                    "\(Figures.change(now.totals.occupancyRate, from: then.totals.occupancyRate)) 个百分点"
            ),
            .init(
                name: "企业", text: "\(tenants > 0 ? "+" : "")\(Figures.count(tenants)) 家"),
        ]
    }
}

extension CalendarDate {
    /// Before every feed: a building that has none is the latest of all.
    fileprivate static let distantDay = CalendarDate(daysSince1970: -1_000_000)

    var firstOfMonth: CalendarDate {
        CalendarDate("\(description.prefix(7))-01") ?? self
    }
}
