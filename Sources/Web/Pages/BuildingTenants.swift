import Estate
import Reports

/// Who is in a building: by direction, one by one, and how far they belong together.
struct BuildingTenants: Sendable {
    let picture: Picture
    let summary: String
    let hasTenants: Bool
    /// The largest.
    let first: [Row]
    /// The others; `nil` where there are none.
    let rest: Rest?
    let clustering: [BuildingClustering]
    let clusteringCaption: String

    struct Rest: Sendable {
        let restTitle: String
        let others: [Row]
    }

    /// A tenant.
    struct Row: Sendable {
        let tenant: String
        let filePath: String
        let directionID: String
        let direction: String
        let area: String
        /// For sorting, as the next.
        let areaOrder: String
        let headcount: String
        let headcountOrder: String
        let floors: String
        /// The first and the last day that a lease ends on, where they differ.
        let firstEnd: String
        let lastEnd: String
    }

    /// How many are shown at once, and how many at all.
    static let mostAtOnce = 50
    static let most = 500

    init(_ content: BuildingContent) {
        let line = content.line
        picture = Self.picture(line, asOf: content.asOf)
        let entries = content.tenants.largest(Self.most)
        summary = Self.summary(content.tenants, asOf: content.asOf)
        first = entries.prefix(Self.mostAtOnce).map(Row.init)
        hasTenants = !entries.isEmpty
        let others = content.tenants.count - first.count
        rest =
            others > 0
            ? Rest(
                restTitle: Self.restTitle(others),
                others: entries.dropFirst(Self.mostAtOnce).map(Row.init)) : nil
        clustering = BuildingClustering.all(
            line, sample: content.district.settings.locationQuotient,
            isComparable: content.isComparable)
        clusteringCaption = BuildingClustering.caption(line, asOf: content.asOf)
    }

    /// The directions that are there, the largest first.
    private static func picture(_ line: AreaReport.BuildingLine, asOf: CalendarDate) -> Picture {
        let areas = line.byArea
        let tenants = line.byTenants
        var rows: [(direction: Direction?, area: Int, tenants: Int)] = Direction.allCases.map {
            let index = Int($0.rawValue)
            return ($0, areas.shares[index].numerator, tenants.shares[index].numerator)
        }
        rows.sort { $0.area > $1.area }
        rows.append((nil, areas.unclassified, tenants.unclassified))
        return BarList(
            id: "tenant-directions", title: "\(line.building.name)入驻面积按产业方向，截至 \(asOf)",
            rows: rows.filter { $0.area > 0 || $0.tenants > 0 }.map { row in
                BarList.Row(
                    direction: row.direction, area: Area(hundredths: row.area),
                    tenants: row.tenants)
            }
        ).picture
    }
}

extension BuildingTenants {
    private static func summary(_ roll: TenantRoll, asOf: CalendarDate) -> String {
        let unknown =
            roll.unknownArea > .zero
            ? "另有 \(Figures.area(roll.unknownArea)) ㎡ 入驻面积没有写明租户。" : ""
        return "截至 \(asOf)，入驻企业 \(Figures.count(roll.count)) 家，按面积从大到小。\(unknown)"
    }

    private static func restTitle(_ count: Int) -> String {
        let shown = most - mostAtOnce
        let cut = count > shown ? "，这里列出前 \(Figures.count(shown)) 家" : ""
        return "其余 \(Figures.count(count)) 家\(cut)"
    }
}

extension BuildingTenants.Row {
    fileprivate init(_ entry: TenantRoll.Entry) {
        tenant = BuildingWords.clipped(entry.name)
        filePath = Paths.tenant(entry.tenant)
        let mark = Palette.mark(of: entry.direction)
        directionID = mark.id
        direction = mark.name
        area = Figures.area(entry.area)
        areaOrder = "\(entry.area)"
        headcount = entry.headcount.map(Figures.count) ?? Figures.unknown
        headcountOrder = entry.headcount.map(String.init) ?? ""
        let numbers = FeedWords.floors(entry.floors.sorted())
        floors = numbers.isEmpty ? Figures.unknown : numbers
        guard let ends = entry.leaseEnds else {
            (firstEnd, lastEnd) = ("", Figures.unknown)
            return
        }
        firstEnd = ends.lowerBound == ends.upperBound ? "" : "\(ends.lowerBound) 至"
        lastEnd = "\(ends.upperBound)"
    }
}
