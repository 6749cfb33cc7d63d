import Estate
import Reports

/// Core, points, a park or 满天星.
struct ReportGroup: Sendable {
    let name: String
    let buildings: String
    let lettable: String
    let occupied: String
    let occupancyRate: String
    let vacant: String
    let vacancyRate: String
    let available: String
    let tenants: String

    static func all(_ report: AreaReport) -> [ReportGroup] {
        report.namedGroups.map { name, group in
            ReportGroup(
                name: name, buildings: Figures.count(group.buildings),
                lettable: Figures.area(group.areas.lettable),
                occupied: Figures.area(group.areas.occupied),
                occupancyRate: Figures.percent(group.areas.occupancyRate),
                vacant: Figures.area(group.areas.vacant),
                vacancyRate: Figures.percent(group.areas.vacancyRate),
                available: Figures.area(group.areas.available),
                tenants: Figures.count(group.areas.tenants))
        }
    }

    static func picture(_ report: AreaReport) -> Picture {
        StackBar(
            id: "groups", title: "一核多点、园区与满天星的可租售面积，截至 \(report.asOf)",
            groups: report.namedGroups.map { name, group in
                StackBar.Group(
                    name: name, occupied: group.areas.occupied, committed: group.areas.committed,
                    vacant: group.areas.vacant)
            }
        ).picture
    }
}

/// One of the ten classes.
struct ReportDirection: Sendable {
    let name: String
    let area: String
    let share: String
    let tenants: String
    let ellisonGlaeser: String

    static func all(_ report: AreaReport) -> [ReportDirection] {
        report.directions.map { line in
            ReportDirection(
                name: line.direction.name, area: Figures.area(line.area),
                share: Figures.percent(line.share), tenants: Figures.count(line.tenants),
                ellisonGlaeser: Figures.real(line.ellisonGlaeser, decimals: 3))
        } + [
            ReportDirection(
                name: "待认定", area: Figures.area(report.unclassified.area),
                share: Figures.unknown, tenants: Figures.count(report.unclassified.tenants),
                ellisonGlaeser: Figures.unknown)
        ]
    }
}

/// A building's line.
struct ReportBuilding: Sendable {
    let name: String
    let path: String
    let role: String
    let isMantianxing: Bool
    let lettable: String
    let occupied: String
    let occupancyRate: String
    let vacant: String
    let tenants: String
    let leading: String
    let feed: String
    let isStale: Bool

    /// - Parameter day: the day as of which the building is to be shown; `nil` for today.
    init(_ line: AreaReport.BuildingLine, on day: CalendarDate?) {
        name = line.building.name
        path = Paths.query(Paths.building(line.building.id), [("asOf", day?.description)])
        role = line.role?.name ?? "—"
        isMantianxing = line.isMantianxing
        lettable = Figures.area(line.areas.lettable)
        occupied = Figures.area(line.areas.occupied)
        occupancyRate = Figures.percent(line.areas.occupancyRate)
        vacant = Figures.area(line.areas.vacant)
        tenants = Figures.count(line.areas.tenants)
        leading =
            line.byArea.leadingDirection.map { direction in
                let share = line.byArea.leadingShare.map { Figures.percent($0) } ?? ""
                return "\(direction.name) \(share)"
            } ?? "—"
        feed = line.feed.map { "\($0.asOf) 第 \($0.revision) 版" } ?? "没有数据"
        isStale = line.isStale
    }
}
